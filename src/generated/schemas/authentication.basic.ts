// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "Basic",
  "description": "Sends username and password of a Basic connection.",
  "known_as": [
    "http_basic",
    "basic_auth"
  ],
  "type": "object",
  "properties": {
    "method": {
      "title": "Method",
      "description": "The way to authenticate.",
      "const": "Basic"
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
