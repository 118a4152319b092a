// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "ApiKey",
  "description": "Sends the key or keys of an ApiKey connection.",
  "known_as": [
    "api_key",
    "key"
  ],
  "type": "object",
  "properties": {
    "method": {
      "title": "Method",
      "description": "The way to authenticate.",
      "const": "ApiKey"
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
