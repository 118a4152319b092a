// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "Certificate",
  "description": "Shows the client certificate of a Certificate connection.",
  "known_as": [
    "mtls",
    "mutual_tls",
    "client_certificate",
    "client_cert"
  ],
  "type": "object",
  "properties": {
    "method": {
      "title": "Method",
      "description": "The way to authenticate.",
      "const": "Certificate"
    },
    "connection": {
      "title": "Connection",
      "description": "The name of the connection that holds the credential.",
      "type": "string",
      "minLength": 1,
      "examples": [
        "bank_certificate"
      ],
      "known_as": [
        "credential",
        "name",
        "token_connection",
        "connection_name"
      ]
    }
  },
  "required": [
    "method",
    "connection"
  ],
  "additionalProperties": false
}
