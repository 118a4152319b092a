/** All of them, by what departs. */
import type { Departure } from '../contract.ts'
import { answerFormat } from './answer_format.ts'
import { answerSpelling } from './answer_spelling.ts'
import { apiSide } from './api_side.ts'
import { authorization } from './authorization.ts'
import { clientAuthentication } from './client_authentication.ts'
import { errors } from './errors.ts'
import { expired } from './expired.ts'
import { lifetime } from './lifetime.ts'
import { refresh } from './refresh.ts'
import { requestShape } from './request_shape.ts'
import { sessions } from './sessions.ts'
import { signatures } from './signatures.ts'
import { steps } from './steps.ts'

export const groups: Record<string, Departure[]> = {
  'The authorization request': authorization,
  'The token request': requestShape,
  'Who the client is': clientAuthentication,
  'What the answer says': answerSpelling,
  'How the answer is written': answerFormat,
  'The lifetime': lifetime,
  'Errors of the token endpoint': errors,
  'Renewal and exchange': refresh,
  'Logins that are not OAuth': sessions,
  'Calls before and after': steps,
  Signatures: signatures,
  'What the API wants': apiSide,
  'How the API says that the token has ended': expired,
}

export const departures: Departure[] = Object.values(groups).flat()
