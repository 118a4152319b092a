import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import { ConfigError } from '../errors.ts'
import type { ClientCertificate } from '../runtime.ts'

/** As the file has it, references resolved. */
export interface WrittenCertificate {
  certificate: string
  key: string
  passphrase?: string
}

/**
 * Certificate and key, found to be a pair and the key opened. Throws ConfigError, naming connection and field, and
 * before anything is sent: OpenSSL's own words for these mistakes help nobody.
 */
export function readClientCertificate(connection: string, written: WrittenCertificate): ClientCertificate {
  const wrong = (field: keyof WrittenCertificate, problem: string, advice: string) =>
    new ConfigError('config.not_usable', {
      name: connection,
      why: `has a client_certificate that cannot be used: ${field} ${problem}`,
      advice,
    })
  const { certificate, key } = written

  const leaf = readCertificate(certificate)
  if (!leaf)
    throw wrong('certificate', 'is not a certificate in PEM', wanted('certificate', certificate, 'CERTIFICATE'))
  if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(key))
    throw wrong('key', 'is not a private key in PEM', wanted('key', key, 'PRIVATE KEY'))
  const opened = openKey(written, wrong)
  if (!leaf.checkPrivateKey(opened))
    throw wrong(
      'key',
      `does not belong to certificate (${leaf.subject.split('\n').at(-1)})`,
      'take both from one place; where certificate holds several, the one of the key comes first',
    )
  return { certificate, key: String(opened.export({ type: 'pkcs8', format: 'pem' })) }
}

function openKey(
  { key, passphrase }: WrittenCertificate,
  wrong: (field: keyof WrittenCertificate, problem: string, advice: string) => ConfigError,
): KeyObject {
  const isEncrypted = /ENCRYPTED/.test(key)
  if (isEncrypted && !passphrase)
    throw wrong('passphrase', 'is missing, and key is encrypted', 'write passphrase: ${secret:NAME}, or ${env:NAME}')
  try {
    return createPrivateKey({ key, format: 'pem', ...(isEncrypted && { passphrase }) })
  } catch {
    throw isEncrypted
      ? wrong('passphrase', 'does not open key', 'check it with: openssl pkey -noout -in KEYFILE')
      : wrong('key', 'is damaged', 'check it with: openssl pkey -noout -in KEYFILE')
  }
}

function readCertificate(text: string): X509Certificate | undefined {
  try {
    return text.includes('-----BEGIN') ? new X509Certificate(text) : undefined
  } catch {
    return undefined
  }
}

/** A path is what other products want here. */
const wanted = (field: string, text: string, label: string) =>
  text.includes('\n') || text.includes('-----')
    ? `it wants the text of a PEM file, with a line -----BEGIN ${label}-----`
    : `it wants the text itself, not a path: write ${field}: \${file:PATH}, with the path of a PEM file`
