// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "In the body",
  "description": "Client id and secret as fields of the request body (RFC 6749 §2.3.1).",
  "known_as": [
    "in the body",
    "post",
    "body",
    "request_body",
    "in_body",
    "form",
    "credentials_in_body"
  ],
  "type": "object",
  "properties": {
    "method": {
      "title": "Method",
      "description": "How the client proves itself.",
      "const": "client_secret_post"
    }
  },
  "required": [
    "method"
  ],
  "additionalProperties": false
}
