// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "In the Authorization header",
  "description": "Client id and secret, form-encoded, as Authorization: Basic (RFC 6749 §2.3.1). The default with a secret.",
  "known_as": [
    "in the Authorization header",
    "basic",
    "header",
    "basic_auth",
    "http_basic",
    "in_header"
  ],
  "type": "object",
  "properties": {
    "method": {
      "title": "Method",
      "description": "How the client proves itself.",
      "const": "client_secret_basic"
    }
  },
  "required": [
    "method"
  ],
  "additionalProperties": false
}
