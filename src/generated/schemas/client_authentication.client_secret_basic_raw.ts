// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "In the Authorization header, not encoded",
  "description": "As client_secret_basic, without the encoding that RFC 6749 §2.3.1 asks for: for servers that do not decode it.",
  "known_as": [
    "basic_raw",
    "raw"
  ],
  "type": "object",
  "properties": {
    "method": {
      "title": "Method",
      "description": "How the client proves itself.",
      "const": "client_secret_basic_raw"
    }
  },
  "required": [
    "method"
  ],
  "additionalProperties": false
}
