// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "Token",
  "description": "Sends the token of a connection that brings one: OAuthToken, OAuth2 or Bearer.",
  "known_as": [
    {
      "name": "Token",
      "from": "Jedox"
    },
    "oauth",
    "oauth_token",
    "oauth2",
    "bearer_token"
  ],
  "type": "object",
  "properties": {
    "method": {
      "title": "Method",
      "description": "The way to authenticate.",
      "const": "Token"
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
