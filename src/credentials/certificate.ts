import type { OpenCredential } from './contract.ts'

/** Proven in the TLS handshake, by the transport of whoever names this connection: the request stays as it is. */
export const openCertificate: OpenCredential<'Certificate'> = () => ({
  sign: (request) => ({ request, generation: 0 }),
})
