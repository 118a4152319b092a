/** Tokens for tests, signed where it matters. */
import type { JsonObject } from '../../src/json.ts'

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Its signature has the length of ES256's, and is none. */
export const tokenOf = (claims: object, header: JsonObject = { alg: 'ES256', typ: 'JWT' }) =>
  `${part(header)}.${part(claims)}.${Buffer.alloc(64, 7).toString('base64url')}`

/** RFC 7516 appendix A.1. */
export const jwe =
  'eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.OKOawDo13gRp2ojaHV7LFpZcgV7T6DVZKTyKOMTYUmKoTCVJRgckCL9kiMT03JGe.48V1_ALb6US04U3b.5eym8TW_c8SuK0ltJ3rpYIzOeDQz7TALvtu6UG9oMo4vpzs9tX_EFShS8iB7j6ji.XFBoMYUZodetZdvTiFvSkQ'
