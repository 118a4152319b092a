import { expect, test } from 'vitest'
import { type Certificate, whyNotTrusted } from '../../src/http/certificate.ts'

const past = 'Jan  1 00:00:00 2020 GMT'
const future = 'Jan  1 00:00:00 2120 GMT'
const good: Certificate = { valid_from: past, valid_to: future, subjectaltname: 'DNS:a.example, IP Address:127.0.0.1' }

test.each([
  ['CERT_HAS_EXPIRED', { ...good, valid_to: past }, 'it has expired on 2020-01-01'],
  ['CERT_HAS_EXPIRED', good, 'the certificate of its authority has expired'],
  ['CERT_HAS_EXPIRED', undefined, 'the certificate of its authority has expired'],
  ['CERT_NOT_YET_VALID', { ...good, valid_from: future }, 'it is not valid before 2120-01-01'],
  ['CERT_NOT_YET_VALID', good, 'the certificate of its authority is not valid yet'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', good, 'it is for a.example, 127.0.0.1, not localhost'],
  [
    'ERR_TLS_CERT_ALTNAME_INVALID',
    { ...good, subjectaltname: 'DNS:a, DNS:b, DNS:c, DNS:d' },
    'it is for a, b, c …, not localhost',
  ],
  ['ERR_TLS_CERT_ALTNAME_INVALID', { ...good, subjectaltname: undefined }, 'it is for another name, not localhost'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', good, 'it is self-signed'],
  ['SELF_SIGNED_CERT_IN_CHAIN', good, 'its authority is not known'],
  ['CERT_REVOKED', good, 'CERT_REVOKED'],
])('%s with %j: %s', (code, certificate, words) => {
  expect(whyNotTrusted(code, 'localhost', certificate)).toBe(words)
})
