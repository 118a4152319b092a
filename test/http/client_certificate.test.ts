import { expect, test } from 'vitest'
import { ConfigError } from '../../src/errors.ts'
import { readClientCertificate } from '../../src/http/client_certificate.ts'
import { pem } from './servers.ts'

const certificate = pem('client')
const key = pem('client_key')
const encrypted = pem('client_key_encrypted')
const passphrase = 'client passphrase'

test.each([
  { certificate, key },
  { certificate, key, passphrase: 'of no use' },
  { certificate, key: encrypted, passphrase },
  { certificate: `${certificate}${pem('ca')}`, key },
  { certificate: `Bag Attributes\n${certificate}`, key: `Bag Attributes\n${key}` },
])('a pair (%#) is taken, its key opened', (written) => {
  const read = readClientCertificate('bank', written)
  expect(read.certificate).toBe(written.certificate)
  expect(read.key.trim()).toBe(key.trim())
})

test.each([
  [{ certificate: 'client.pem', key }, 'certificate is not a certificate in PEM', 'write certificate: ${file:PATH}'],
  [{ certificate: 'nothing\nof use', key }, 'certificate is not a certificate in PEM', '-----BEGIN CERTIFICATE-----'],
  [{ certificate: key, key }, 'certificate is not a certificate in PEM', '-----BEGIN CERTIFICATE-----'],
  [
    { certificate: certificate.replace('MII', 'AAA'), key },
    'certificate is not a certificate in PEM',
    '-----BEGIN CERTIFICATE-----',
  ],
  [{ certificate, key: '/etc/client.key' }, 'key is not a private key in PEM', 'write key: ${file:PATH}'],
  [{ certificate, key: certificate }, 'key is not a private key in PEM', '-----BEGIN PRIVATE KEY-----'],
  [{ certificate, key: key.replace('MI', 'AA') }, 'key is damaged', 'openssl pkey'],
  [{ certificate, key: encrypted }, 'passphrase is missing, and key is encrypted', 'write passphrase:'],
  [{ certificate, key: encrypted, passphrase: 'wrong canary' }, 'passphrase does not open key', 'openssl pkey'],
  [
    { certificate, key: pem('key') },
    'key does not belong to certificate (CN=latchkey test client)',
    'take both from one place',
  ],
])('what is no pair (%#) is told in one sentence, and not shown', (written, problem, advice) => {
  let thrown: unknown
  try {
    readClientCertificate('bank', written)
  } catch (error) {
    thrown = error
  }
  expect(thrown).toBeInstanceOf(ConfigError)
  const { message, hint } = thrown as ConfigError
  expect(message).toBe(`connection bank has a client_certificate that cannot be used: ${problem}`)
  expect(hint).toContain(advice)
  expect(message + hint).not.toMatch(/canary|MII|etc/)
})
