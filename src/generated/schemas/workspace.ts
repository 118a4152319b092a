// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "Latchkey workspace",
  "description": "Connections to web APIs, and the extracts that turn their answers into rows.",
  "type": "object",
  "properties": {
    "version": {
      "title": "Version",
      "description": "The version of this language.",
      "const": 1,
      "known_as": [
        "schema_version"
      ]
    },
    "description": {
      "title": "Description",
      "description": "What this file is for, in your own words.",
      "type": "string",
      "examples": [
        "Nightly load of the CRM"
      ]
    },
    "connections": {
      "title": "Connections",
      "description": "Your configured access to APIs, each under a name of your choice.",
      "type": "object",
      "propertyNames": {
        "pattern": "^[A-Za-z_][A-Za-z0-9_-]*$"
      },
      "additionalProperties": {
        "type": "object",
        "examples": [
          {
            "type": "Bearer",
            "token": "${env:API_TOKEN}"
          }
        ]
      },
      "examples": [
        {
          "login": {
            "type": "Bearer",
            "token": "${env:API_TOKEN}"
          }
        }
      ],
      "known_as": [
        "connection",
        "sources"
      ]
    },
    "extracts": {
      "title": "Extracts",
      "description": "What to read, each under a name of your choice.",
      "type": "object",
      "propertyNames": {
        "pattern": "^[A-Za-z_][A-Za-z0-9_-]*$"
      },
      "additionalProperties": {
        "type": "object",
        "examples": [
          {
            "connection": "crm",
            "loop": "$.data[*]"
          }
        ]
      },
      "examples": [
        {
          "customers": {
            "connection": "crm",
            "loop": "$.data[*]"
          }
        }
      ],
      "known_as": [
        "streams",
        "extract",
        "resources",
        "queries",
        "endpoints"
      ]
    },
    "authentication": {
      "title": "Authentication",
      "description": "Which connection’s credential is sent: its name, or {method: Token, connection: its name}, or {method: none}.",
      "variants_of": "authentication",
      "discriminator": "method",
      "short": "connection",
      "examples": [
        "crm_login",
        {
          "method": "Token",
          "connection": "crm_login"
        }
      ],
      "known_as": [
        "auth",
        "authorization",
        "credentials",
        "security",
        "auth_connection"
      ]
    },
    "store": {
      "title": "Store",
      "description": "Where tokens are kept; the state folder of this user when not given.",
      "variants_of": "store",
      "scheme": "url",
      "examples": [
        {
          "url": "sqlite:tokens.db"
        }
      ],
      "known_as": [
        "storage",
        "token_store",
        "cache"
      ]
    },
    "variables": {
      "title": "Variables",
      "description": "Values for ${var:NAME}; --var NAME=VALUE overrides them.",
      "type": "object",
      "additionalProperties": {
        "type": [
          "string",
          "number",
          "boolean"
        ],
        "examples": [
          "eu"
        ]
      },
      "examples": [
        {
          "region": "eu"
        }
      ],
      "known_as": [
        "vars",
        "parameters",
        "params",
        "config"
      ]
    }
  },
  "required": [
    "version",
    "connections"
  ],
  "additionalProperties": false
}
