// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "OAuth1",
  "description": "Signs with an OAuth1 connection (RFC 5849).",
  "known_as": [
    "oauth1",
    "oauth_1",
    "oauth1.0a"
  ],
  "type": "object",
  "properties": {
    "method": {
      "title": "Method",
      "description": "The way to authenticate.",
      "const": "OAuth1"
    },
    "connection": {
      "title": "Connection",
      "description": "The name of the connection that holds the credential.",
      "type": "string",
      "minLength": 1,
      "examples": [
        "crm_login"
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
