/** Certificates, as people need to hear of them. */
import type { X509Certificate } from 'node:crypto'
import type { PresentedCertificate } from '../runtime.ts'

export interface Certificate {
  valid_from: string
  valid_to: string
  /** `DNS:example.com, IP Address:127.0.0.1` */
  subjectaltname?: string | undefined
}

/** Why it is not trusted; completes “the certificate of … is not trusted (…)”. `code` as OpenSSL or Node name it. */
export function whyNotTrusted(code: string, host: string, certificate: Certificate | undefined): string {
  switch (code) {
    case 'CERT_HAS_EXPIRED':
      return certificate && isPast(certificate.valid_to)
        ? `it has expired on ${day(certificate.valid_to)}`
        : 'the certificate of its authority has expired'
    case 'CERT_NOT_YET_VALID':
      return certificate && !isPast(certificate.valid_from)
        ? `it is not valid before ${day(certificate.valid_from)}`
        : 'the certificate of its authority is not valid yet'
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return `it is for ${names(certificate) || 'another name'}, not ${host}`
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
      return 'it is self-signed'
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'UNABLE_TO_GET_ISSUER_CERT':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
      return 'its authority is not known'
    default:
      return code
  }
}

/** `problem`: why it does not verify, where it does not. */
export function presentedOf(certificate: X509Certificate, problem?: string): PresentedCertificate {
  const { subject, issuer, validFrom, validTo, fingerprint256 } = certificate
  const inLine = (name: string | undefined) => (name ?? '').split('\n').join(', ') || 'nobody'
  return {
    subject: inLine(subject),
    issuer: inLine(issuer),
    valid_from: day(validFrom),
    valid_to: day(validTo),
    fingerprint: fingerprint256,
    ...(problem !== undefined && { problem }),
  }
}

const isPast = (date: string) => Date.parse(date) < Date.now()
const day = (date: string) => new Date(date).toISOString().slice(0, 10)

/** The first three: a certificate of a large provider names hundreds. */
function names(certificate: Certificate | undefined): string {
  const all = certificate?.subjectaltname?.split(', ').map((name) => name.replace(/^[^:]*:/, '')) ?? []
  return all.length > 3 ? `${all.slice(0, 3).join(', ')} …` : all.join(', ')
}
