// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "By client certificate",
  "description": "Mutual TLS: client_certificate is the proof, and only the client id is sent beside it (RFC 8705).",
  "known_as": [
    "self_signed_tls_client_auth",
    "mtls",
    "mutual_tls",
    "tls",
    "client_certificate",
    "certificate",
    "x509"
  ],
  "type": "object",
  "properties": {
    "method": {
      "title": "Method",
      "description": "How the client proves itself.",
      "const": "tls_client_auth"
    }
  },
  "required": [
    "method"
  ],
  "additionalProperties": false
}
