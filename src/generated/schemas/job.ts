// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "Job record",
  "description": "What the journal keeps of a run, of one call to an API, or of one call to an authorization server; it holds no secret.",
  "type": "object",
  "properties": {
    "id": {
      "title": "Id",
      "description": "Later jobs have greater ids.",
      "type": "string",
      "examples": [
        "1s3v9k0c8x4m"
      ]
    },
    "parent": {
      "title": "Parent",
      "description": "The id of the job that this one was made for: of a call its run, of a token call the call that needed the token.",
      "type": "string",
      "examples": [
        "1s3v9k0bz7qe"
      ]
    },
    "kind": {
      "title": "Kind",
      "description": "A run of an extract, a call to an API, or a call to an authorization server: for a token, to end one, or to ask about one.",
      "enum": [
        "run",
        "call",
        "token"
      ],
      "examples": [
        "call"
      ]
    },
    "connection": {
      "title": "Connection",
      "description": "The connection that was asked.",
      "type": "string",
      "examples": [
        "crm"
      ]
    },
    "extract": {
      "title": "Extract",
      "description": "The extract that was run.",
      "type": "string",
      "examples": [
        "customers"
      ]
    },
    "grant_type": {
      "title": "Grant type",
      "description": "How the token was asked for (RFC 6749 §4, §6).",
      "type": "string",
      "examples": [
        "client_credentials"
      ]
    },
    "step": {
      "title": "Step",
      "description": "Where the file has a call that is made before or after a token call.",
      "type": "string",
      "examples": [
        "token_request.steps[0]"
      ]
    },
    "started": {
      "title": "Started",
      "description": "When it began (RFC 3339).",
      "type": "string",
      "format": "date-time",
      "examples": [
        "2026-01-31T12:00:00.000Z"
      ]
    },
    "finished": {
      "title": "Finished",
      "description": "When its last byte was read, or it failed (RFC 3339).",
      "type": "string",
      "format": "date-time",
      "examples": [
        "2026-01-31T12:00:00.250Z"
      ]
    },
    "status": {
      "title": "Status",
      "description": "Whether it came to its end.",
      "enum": [
        "done",
        "failed"
      ],
      "examples": [
        "done"
      ]
    },
    "attempts": {
      "title": "Attempts",
      "description": "How often the request was sent, the first time included.",
      "type": "integer",
      "examples": [
        1
      ]
    },
    "method": {
      "title": "Method",
      "description": "The method of the request.",
      "type": "string",
      "examples": [
        "GET"
      ]
    },
    "url": {
      "title": "URL",
      "description": "Where the request went; values of parameters that may be secret are masked.",
      "type": "string",
      "examples": [
        "https://api.example.com/v1/customers?page=2"
      ]
    },
    "page": {
      "title": "Page",
      "description": "Which page of its run the call asked for, the first being 1.",
      "type": "integer",
      "examples": [
        2
      ]
    },
    "request": {
      "title": "Request",
      "description": "What was sent, masked and cut.",
      "type": "object",
      "properties": {
        "headers": {
          "title": "Headers",
          "description": "By lower-case name.",
          "type": "object",
          "additionalProperties": {
            "title": "Header",
            "description": "Its value.",
            "type": "string",
            "examples": [
              "application/json"
            ]
          },
          "examples": [
            {
              "accept": "application/json"
            }
          ]
        },
        "body": {
          "title": "Body",
          "description": "The beginning of the body.",
          "type": "string",
          "examples": [
            "grant_type=client_credentials&client_secret=••••"
          ]
        }
      },
      "additionalProperties": false,
      "required": [
        "headers"
      ],
      "examples": [
        {
          "headers": {
            "accept": "application/json"
          }
        }
      ]
    },
    "response": {
      "title": "Response",
      "description": "What came back, its body left out.",
      "type": "object",
      "properties": {
        "status": {
          "title": "Status",
          "description": "The HTTP status code.",
          "type": "integer",
          "examples": [
            200
          ]
        },
        "headers": {
          "title": "Headers",
          "description": "By lower-case name, masked and cut.",
          "type": "object",
          "additionalProperties": {
            "title": "Header",
            "description": "Its value.",
            "type": "string",
            "examples": [
              "application/json"
            ]
          },
          "examples": [
            {
              "content-type": "application/json"
            }
          ]
        },
        "size": {
          "title": "Size",
          "description": "Bytes of the body that were read, after decompression.",
          "type": "integer",
          "examples": [
            5120
          ]
        }
      },
      "additionalProperties": false,
      "required": [
        "status",
        "headers"
      ],
      "examples": [
        {
          "status": 200,
          "headers": {
            "content-type": "application/json"
          },
          "size": 5120
        }
      ]
    },
    "error": {
      "title": "Error",
      "description": "Why it failed.",
      "type": "object",
      "properties": {
        "code": {
          "title": "Code",
          "description": "A stable word for programs.",
          "type": "string",
          "examples": [
            "api.unauthorized"
          ]
        },
        "message": {
          "title": "Message",
          "description": "What failed, in a sentence.",
          "type": "string",
          "examples": [
            "https://api.example.com/v1/customers answered 401"
          ]
        },
        "hint": {
          "title": "Hint",
          "description": "What to do about it.",
          "type": "string",
          "examples": [
            "check the scope of connection crm_login"
          ]
        }
      },
      "additionalProperties": false,
      "required": [
        "code",
        "message"
      ],
      "examples": [
        {
          "code": "api.unauthorized",
          "message": "https://api.example.com/v1/customers answered 401",
          "hint": "check the scope of connection crm_login"
        }
      ]
    },
    "token": {
      "title": "Token",
      "description": "Which token a call was signed with or a token call brought; missing where the credential was typed, of which no fingerprint is made.",
      "type": "object",
      "properties": {
        "connection": {
          "title": "Connection",
          "description": "The connection that the token belongs to.",
          "type": "string",
          "examples": [
            "crm_login"
          ]
        },
        "origin": {
          "title": "Origin",
          "description": "Whether it was at hand, or this job made a token call: by the grant (fetched) or by a refresh token (refreshed).",
          "enum": [
            "cache",
            "fetched",
            "refreshed"
          ],
          "examples": [
            "fetched"
          ]
        },
        "generation": {
          "title": "Generation",
          "description": "1 for the first token of its connection, one more with each renewal.",
          "type": "integer",
          "examples": [
            3
          ]
        },
        "fingerprint": {
          "title": "Fingerprint",
          "description": "The first 8 hex digits of the SHA-256 of the access token: the same in every record of the same token.",
          "type": "string",
          "examples": [
            "9f86d081"
          ]
        },
        "expires_at": {
          "title": "Expires at",
          "description": "The moment it expires (RFC 3339); missing when not known.",
          "type": "string",
          "format": "date-time",
          "examples": [
            "2026-01-31T13:00:00.000Z"
          ]
        },
        "expiry_source": {
          "title": "Expiry source",
          "description": "What decided expires_at: a member of the answer, as the server calls it, or exp of the JWT.",
          "type": "string",
          "examples": [
            "expires_in"
          ]
        },
        "expiry_doubt": {
          "title": "Expiry doubt",
          "description": "What was said of its lifetime besides and does not agree, and what to write; of a token call.",
          "type": "string",
          "examples": [
            "taken as 24 minutes; the token itself says 24 hours: write token_response: {expires_in_unit: min}"
          ]
        },
        "spelled": {
          "title": "Spelled",
          "description": "Of a token call: what the server calls a member of its answer, or where it stands, by our name for it.",
          "type": "object",
          "additionalProperties": {
            "title": "Their name",
            "description": "A name, or a JSONPath.",
            "type": "string",
            "examples": [
              "$.data.accessToken"
            ]
          },
          "examples": [
            {
              "access_token": "$.data.accessToken"
            }
          ]
        }
      },
      "additionalProperties": false,
      "required": [
        "connection",
        "origin",
        "generation",
        "fingerprint"
      ],
      "examples": [
        {
          "connection": "crm_login",
          "origin": "fetched",
          "generation": 1,
          "fingerprint": "9f86d081"
        }
      ]
    },
    "rows": {
      "title": "Rows",
      "description": "How many rows a run gave, or a page held.",
      "type": "integer",
      "examples": [
        500
      ]
    },
    "pages": {
      "title": "Pages",
      "description": "How many pages a run read.",
      "type": "integer",
      "examples": [
        5
      ]
    },
    "stopped": {
      "title": "Stopped",
      "description": "Why a run asked for no further page.",
      "type": "string",
      "examples": [
        "the answer names no next page"
      ]
    },
    "timings": {
      "title": "Timings",
      "description": "Milliseconds of each part; what could not be measured is missing.",
      "type": "object",
      "properties": {
        "queue": {
          "title": "Queue",
          "description": "Waiting for the rate limit and between attempts, all of them together.",
          "type": "number",
          "examples": [
            0
          ]
        },
        "token": {
          "title": "Token",
          "description": "Getting the token and signing, for all attempts together.",
          "type": "number",
          "examples": [
            12
          ]
        },
        "connect": {
          "title": "Connect",
          "description": "Until a connection stood, TLS included; missing where one was kept alive.",
          "type": "number",
          "examples": [
            35
          ]
        },
        "first_byte": {
          "title": "First byte",
          "description": "From then until the answer began, for all attempts together.",
          "type": "number",
          "examples": [
            80
          ]
        },
        "total": {
          "title": "Total",
          "description": "From its start to its end.",
          "type": "number",
          "examples": [
            250
          ]
        }
      },
      "additionalProperties": false,
      "required": [
        "total"
      ],
      "examples": [
        {
          "queue": 0,
          "token": 12,
          "first_byte": 80,
          "total": 250
        }
      ]
    }
  },
  "required": [
    "id",
    "kind",
    "connection",
    "started",
    "finished",
    "status",
    "timings"
  ],
  "additionalProperties": false
}
