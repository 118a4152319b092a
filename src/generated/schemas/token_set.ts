// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "Token result",
  "description": "What a connection that brings a token gives when it is read (RFC 6749 §5.1, in its spelling whatever the server’s was).",
  "type": "object",
  "properties": {
    "access_token": {
      "title": "Access token",
      "description": "The token to send.",
      "type": "string",
      "format": "password",
      "writeOnly": true,
      "airbyte_secret": true,
      "examples": [
        "2YotnFZFEjr1zCsicMWpAA"
      ]
    },
    "token_type": {
      "title": "Token type",
      "description": "As the server said it; Bearer where it said nothing.",
      "type": "string",
      "examples": [
        "Bearer"
      ]
    },
    "expires_in": {
      "title": "Expires in",
      "description": "Seconds from now until the token expires; missing when not known.",
      "type": "integer",
      "examples": [
        3600
      ]
    },
    "expires_at": {
      "title": "Expires at",
      "description": "The moment it expires (RFC 3339); missing when not known.",
      "type": "string",
      "format": "date-time",
      "examples": [
        "2026-01-31T12:00:00Z"
      ]
    },
    "refresh_token": {
      "title": "Refresh token",
      "description": "Gets the next access token.",
      "type": "string",
      "format": "password",
      "writeOnly": true,
      "airbyte_secret": true,
      "examples": [
        "tGzv3JOkF0XG5Qx2TlKWIA"
      ]
    },
    "scope": {
      "title": "Scope",
      "description": "What the token allows (RFC 6749 §3.3).",
      "type": "string",
      "examples": [
        "customers:read"
      ]
    },
    "extra": {
      "title": "Extra",
      "description": "What came beside the answer and is kept with the token, by the names that the connection gives it.",
      "type": "object",
      "examples": [
        {
          "company": "9130347957983546"
        }
      ]
    },
    "response": {
      "title": "Response",
      "description": "The server’s own answer, as it was.",
      "examples": [
        {
          "accessToken": "2YotnFZFEjr1zCsicMWpAA",
          "expiresIn": 1440
        }
      ]
    }
  },
  "required": [
    "access_token",
    "token_type"
  ],
  "additionalProperties": false
}
