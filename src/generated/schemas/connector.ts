// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "Connector",
  "description": "What is publicly known about an API: data that lies underneath a user’s connection. Holds no secrets.",
  "type": "object",
  "properties": {
    "name": {
      "title": "Name",
      "description": "The word in use: name@version; also the name of the file.",
      "type": "string",
      "pattern": "^[a-z0-9_]+$",
      "examples": [
        "oauth_token"
      ]
    },
    "version": {
      "title": "Version",
      "description": "Grows when a change could break a file that uses it.",
      "type": "integer",
      "minimum": 1,
      "examples": [
        1
      ]
    },
    "title": {
      "title": "Title",
      "description": "What people call the API.",
      "type": "string",
      "minLength": 1,
      "examples": [
        "Any API with an OAuth 2.0 token"
      ]
    },
    "description": {
      "title": "Description",
      "description": "One plain sentence: when to take it.",
      "type": "string",
      "minLength": 1,
      "examples": [
        "Take it when the provider gave you a token address, a client id and a client secret."
      ]
    },
    "documentation": {
      "title": "Documentation",
      "description": "The provider’s page, or the standard’s, that the facts come from.",
      "type": "string",
      "format": "uri",
      "examples": [
        "https://www.rfc-editor.org/rfc/rfc6749#section-4.4"
      ]
    },
    "verified": {
      "title": "Verified",
      "description": "true when the page was read.",
      "type": "boolean"
    },
    "type": {
      "title": "Type",
      "description": "The type of connection that it is for.",
      "type": "string",
      "minLength": 1,
      "examples": [
        "OAuthToken"
      ]
    },
    "fields": {
      "title": "Fields",
      "description": "Fields of the connection, and their values.",
      "type": "object",
      "examples": [
        {
          "grant_type": "client_credentials"
        }
      ]
    },
    "ask": {
      "title": "Ask",
      "description": "The fields that each user fills in.",
      "type": "array",
      "items": {
        "type": "string"
      },
      "minItems": 1,
      "examples": [
        [
          "token_endpoint",
          "client_id",
          "client_secret"
        ]
      ]
    }
  },
  "required": [
    "name",
    "version",
    "title",
    "description",
    "documentation",
    "verified",
    "type",
    "fields",
    "ask"
  ],
  "additionalProperties": false
}
