// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "Connector",
  "description": "What is publicly known about an API: data that lies underneath a user’s connections. Holds no secrets.",
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
    "changes": {
      "title": "Changes",
      "description": "What each version since the first changed, in a few words: they are told to files that name an older one.",
      "type": "object",
      "propertyNames": {
        "pattern": "^[0-9]+$"
      },
      "additionalProperties": {
        "title": "Change",
        "description": "What a file has to do differently from this version on.",
        "type": "string",
        "minLength": 1,
        "examples": [
          "the API is asked by its second version, where id is text"
        ]
      },
      "examples": [
        {
          "2": "the API is asked by its second version, where id is text"
        }
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
      "description": "The provider’s page on authentication, or the standard’s.",
      "type": "string",
      "format": "uri",
      "examples": [
        "https://www.rfc-editor.org/rfc/rfc6749#section-4.4"
      ]
    },
    "verified": {
      "title": "Verified",
      "description": "true where every fact stands in a source of the provider that was held against it as a whole: one with a day in checked.",
      "type": "boolean"
    },
    "unverified": {
      "title": "Unverified",
      "description": "The facts that stand in no such source, named as in the of of sources: only parts of their page were seen, or others than the provider say so.",
      "type": "array",
      "items": {
        "type": "string",
        "minLength": 1
      },
      "examples": [
        [
          "rate_limit",
          "OAuth2.client_authentication"
        ]
      ]
    },
    "sources": {
      "title": "Sources",
      "description": "Where the facts were read.",
      "type": "array",
      "minItems": 1,
      "items": {
        "type": "object",
        "properties": {
          "url": {
            "title": "Address",
            "description": "The page; of a package its page in one version.",
            "type": "string",
            "format": "uri",
            "examples": [
              "https://www.rfc-editor.org/rfc/rfc6749",
              "https://www.npmjs.com/package/stripe/v/23.1.0"
            ]
          },
          "of": {
            "title": "Facts",
            "description": "Which facts it gives: names of fields, or a part of the way to them, such as token_endpoint, REST.url, extracts.contacts; each speaks for all that is inside it.",
            "type": "array",
            "items": {
              "type": "string",
              "minLength": 1
            },
            "minItems": 1,
            "examples": [
              [
                "token_endpoint",
                "scopes"
              ]
            ]
          },
          "licence": {
            "title": "Licence",
            "description": "The SPDX word of the licence of a package, or of data that others made.",
            "type": "string",
            "enum": [
              "MIT",
              "ISC",
              "Apache-2.0",
              "BSD-2-Clause",
              "BSD-3-Clause",
              "CC0-1.0"
            ],
            "examples": [
              "MIT"
            ]
          },
          "files": {
            "title": "Files",
            "description": "Of a package: where in it the facts stand.",
            "type": "array",
            "items": {
              "type": "string",
              "minLength": 1
            },
            "minItems": 1,
            "examples": [
              [
                "README.md",
                "types/models/customer.d.ts"
              ]
            ]
          },
          "read": {
            "title": "Read",
            "description": "Facts that its text does not show by itself, such as that scopes are separated by commas: a person read them there.",
            "type": "array",
            "items": {
              "type": "string",
              "minLength": 1
            },
            "minItems": 1,
            "examples": [
              [
                "OAuth2.authorization_request.scope_separator"
              ]
            ]
          },
          "checked": {
            "title": "Checked",
            "description": "The day on which its whole text was last held against the facts, written by scripts/checked.ts; without a day, only parts of it were seen.",
            "type": "string",
            "pattern": "^20[0-9]{2}-[01][0-9]-[0-3][0-9]$",
            "examples": [
              "2026-11-22"
            ]
          }
        },
        "required": [
          "url",
          "of"
        ],
        "additionalProperties": false
      },
      "examples": [
        [
          {
            "url": "https://www.rfc-editor.org/rfc/rfc6749",
            "of": [
              "grant_type"
            ],
            "checked": "2026-11-22"
          }
        ]
      ]
    },
    "variables": {
      "title": "Variables",
      "description": "Holes that each user fills: ${var:NAME} in the fields, given under variables of the connection or of the file.",
      "type": "object",
      "propertyNames": {
        "pattern": "^[a-z][a-z0-9_]*$"
      },
      "additionalProperties": {
        "title": "Variable",
        "description": "One hole, and what belongs there.",
        "type": "object",
        "properties": {
          "title": {
            "title": "Title",
            "description": "What the provider calls it.",
            "type": "string",
            "minLength": 1,
            "examples": [
              "Shop name"
            ]
          },
          "description": {
            "title": "Description",
            "description": "Where its user finds it, as the end of a sentence.",
            "type": "string",
            "minLength": 1,
            "examples": [
              "the part before .myshopify.com in the address of your shop"
            ]
          },
          "examples": {
            "title": "Examples",
            "description": "What it looks like.",
            "type": "array",
            "items": {
              "type": "string"
            },
            "minItems": 1,
            "examples": [
              [
                "acme"
              ]
            ]
          },
          "default": {
            "title": "Default",
            "description": "What stands there where its user says nothing.",
            "type": "string",
            "minLength": 1,
            "examples": [
              "login"
            ]
          }
        },
        "required": [
          "title",
          "description",
          "examples"
        ],
        "additionalProperties": false,
        "examples": [
          {
            "title": "Shop name",
            "description": "the part before .myshopify.com in the address of your shop",
            "examples": [
              "acme"
            ]
          }
        ]
      },
      "examples": [
        {
          "shop": {
            "title": "Shop name",
            "description": "the part before .myshopify.com in the address of your shop",
            "examples": [
              "acme"
            ]
          }
        }
      ]
    },
    "connections": {
      "title": "Connections",
      "description": "The ways to connect, the usual one first: use takes the one of the connection’s type and grant, without them the first.",
      "type": "array",
      "minItems": 1,
      "items": {
        "type": "object",
        "properties": {
          "title": {
            "title": "Title",
            "description": "What the provider calls this way.",
            "type": "string",
            "minLength": 1,
            "examples": [
              "Private app token"
            ]
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
            "description": "Fields of the connection, and their values, as in latchkey.yaml.",
            "type": "object",
            "examples": [
              {
                "grant_type": "client_credentials"
              }
            ]
          },
          "token": {
            "title": "Token",
            "description": "What is known of the tokens that this way brings.",
            "type": "object",
            "properties": {
              "lifetime": {
                "title": "Lifetime",
                "description": "How long an access token serves, such as 90s, 30min, 12h, 60d, or never where it does not end by itself; counts where the answer to the token request says nothing.",
                "type": "string",
                "pattern": "^([1-9][0-9]*(s|min|h|d)|never)$",
                "examples": [
                  "30min",
                  "never"
                ]
              },
              "refresh_token": {
                "title": "Refresh token",
                "description": "What becomes of a refresh token that was used: rotated, a new one takes its place; kept, it serves on; none, there is no refresh token.",
                "type": "string",
                "enum": [
                  "rotated",
                  "kept",
                  "none"
                ],
                "examples": [
                  "rotated"
                ]
              },
              "refresh_token_lifetime": {
                "title": "Refresh token lifetime",
                "description": "How long a refresh token that nobody uses serves, or never where it does not end by itself.",
                "type": "string",
                "pattern": "^([1-9][0-9]*(s|min|h|d)|never)$",
                "examples": [
                  "60d",
                  "never"
                ]
              }
            },
            "minProperties": 1,
            "additionalProperties": false,
            "examples": [
              {
                "lifetime": "30min",
                "refresh_token": "rotated",
                "refresh_token_lifetime": "60d"
              }
            ]
          },
          "ask": {
            "title": "Ask",
            "description": "The fields that each user fills in; those inside another with dots, as client_authentication.private_key.",
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
          },
          "meanings": {
            "title": "Meanings",
            "description": "What belongs in a field of ask, where the provider calls it otherwise, and nothing usual may stand there; by the name of the field.",
            "type": "object",
            "additionalProperties": {
              "title": "Meaning",
              "description": "What its user fills in: a capital at its beginning, and no full stop.",
              "type": "string",
              "minLength": 1,
              "examples": [
                "The consumer key"
              ]
            },
            "minProperties": 1,
            "examples": [
              {
                "username": "The consumer key",
                "password": "The consumer secret"
              }
            ]
          }
        },
        "required": [
          "type",
          "fields"
        ],
        "additionalProperties": false
      },
      "examples": [
        [
          {
            "type": "Bearer",
            "fields": {},
            "ask": [
              "token"
            ]
          }
        ]
      ]
    },
    "without": {
      "title": "Without",
      "description": "What this connector does not state, and why, each in one sentence.",
      "type": "object",
      "propertyNames": {
        "enum": [
          "lifetime",
          "refresh_token",
          "scopes",
          "pagination",
          "rate_limit",
          "expired_when",
          "verify"
        ]
      },
      "additionalProperties": {
        "title": "Reason",
        "description": "Why it is not stated; told to whoever looks at the connector.",
        "type": "string",
        "minLength": 1,
        "examples": [
          "It counts points, which differ by plan, and says Retry-After with HTTP 429."
        ]
      },
      "examples": [
        {
          "rate_limit": "It counts points, which differ by plan, and says Retry-After with HTTP 429."
        }
      ]
    },
    "scopes": {
      "title": "Scopes",
      "description": "Scopes for data that are worth knowing, and what each lets one do.",
      "type": "object",
      "additionalProperties": {
        "type": "string",
        "minLength": 1,
        "examples": [
          "read contacts"
        ]
      },
      "examples": [
        {
          "crm.objects.contacts.read": "read contacts"
        }
      ]
    },
    "verify": {
      "title": "Verify",
      "description": "One cheap request, as in request of an extract, that any credential may make and that changes nothing: latchkey check makes it first of all.",
      "type": "object",
      "additionalProperties": true,
      "examples": [
        {
          "path": "/me"
        }
      ]
    },
    "extracts": {
      "title": "Extracts",
      "description": "What people read most, as in latchkey.yaml without connection: latchkey init writes them into the file.",
      "type": "object",
      "propertyNames": {
        "pattern": "^[A-Za-z_][A-Za-z0-9_-]*$"
      },
      "additionalProperties": {
        "type": "object",
        "examples": [
          {
            "request": {
              "path": "/contacts"
            },
            "loop": "$.results[*]"
          }
        ]
      },
      "examples": [
        {
          "contacts": {
            "request": {
              "path": "/contacts"
            },
            "loop": "$.results[*]"
          }
        }
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
    "sources",
    "connections"
  ],
  "additionalProperties": false
}
