// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "Bearer",
  "description": "Sends the token of a Bearer connection.",
  "type": "object",
  "properties": {
    "method": {
      "title": "Method",
      "description": "The way to authenticate.",
      "const": "Bearer"
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
