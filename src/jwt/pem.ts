/** PEM (RFC 7468) as people have it: in environment variables, YAML and forms, where line breaks get lost. */

export interface PemBlock {
  /** What stands behind BEGIN: `PRIVATE KEY`, `CERTIFICATE`. */
  label: string
  /** Well-formed, whatever it was before. */
  pem: string
  /** Its body without white space. */
  base64: string
  isEncrypted: boolean
}

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \1-----/gs
/** RFC 1421 §4.6, as OpenSSL's older formats have it. */
const ENCRYPTION = /Proc-Type:\s*4,\s*ENCRYPTED\s+DEK-Info:\s*([A-Z0-9-]+,[0-9A-F]+)/i

/** Every block in a text, in order; line breaks may be missing, doubled, indented, or written as `\n`. */
export function pemBlocks(text: string): PemBlock[] {
  const broken = text.replace(/(\\r)?\\n|\\r/g, '\n')
  return [...broken.matchAll(BLOCK)].map(([, label = '', inside = '']) => {
    const encryption = ENCRYPTION.exec(inside)
    const base64 = inside.replace(ENCRYPTION, '').replace(/\s+/g, '')
    const lines = base64.match(/.{1,64}/g) ?? []
    const headers = encryption ? ['Proc-Type: 4,ENCRYPTED', `DEK-Info: ${encryption[1]}`, ''] : []
    const pem = [`-----BEGIN ${label}-----`, ...headers, ...lines, `-----END ${label}-----`, ''].join('\n')
    return { label, pem, base64, isEncrypted: encryption !== null || label.startsWith('ENCRYPTED') }
  })
}
