// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "None",
  "description": "Only the client id is sent: a public client (RFC 6749 §2.1). The default without a secret.",
  "known_as": [
    "public",
    "no_auth"
  ],
  "type": "object",
  "properties": {
    "method": {
      "title": "Method",
      "description": "How the client proves itself.",
      "const": "none"
    }
  },
  "required": [
    "method"
  ],
  "additionalProperties": false
}
