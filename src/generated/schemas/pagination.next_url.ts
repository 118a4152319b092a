// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "Next URL in the answer",
  "description": "The answer holds the address of the next page; blank, null or missing means the last one.",
  "known_as": [
    "next_link",
    "json_link",
    "json_response",
    "next_page_url"
  ],
  "type": "object",
  "properties": {
    "stop_when": {
      "description": "What the last page looks like, beside what ends the paging anyway: one signal is enough; path and pattern see the answer without the rows that were taken from it.",
      "type": "array",
      "items": {
        "type": "object",
        "title": "Signal",
        "properties": {
          "status": {
            "title": "Status",
            "description": "The HTTP status, or a list of them.",
            "type": [
              "integer",
              "array"
            ],
            "items": {
              "type": "integer",
              "minimum": 100,
              "maximum": 599
            },
            "minimum": 100,
            "maximum": 599,
            "examples": [
              419,
              [
                400,
                419
              ]
            ],
            "known_as": [
              "status_code",
              "http_status",
              "http_code",
              "http_codes",
              "statuses",
              "codes"
            ]
          },
          "path": {
            "title": "Path",
            "description": "JSONPath to a value in the body; alone it holds where something is there, which null, false and blank text are not.",
            "type": "string",
            "minLength": 1,
            "examples": [
              "$.error.code"
            ],
            "known_as": [
              "json_path",
              "jsonpath",
              "field",
              "selector"
            ]
          },
          "equals": {
            "title": "Equals",
            "description": "What the value at path is, or a list of what it may be; compared as text.",
            "type": [
              "string",
              "number",
              "boolean",
              "array"
            ],
            "items": {
              "type": [
                "string",
                "number",
                "boolean"
              ]
            },
            "examples": [
              "token_expired",
              [
                10002,
                10003
              ]
            ],
            "known_as": [
              "value",
              "is",
              "values"
            ]
          },
          "not_equals": {
            "title": "Not equals",
            "description": "What the value at path is not, or a list of what it is none of; where nothing is at path, it does not hold.",
            "type": [
              "string",
              "number",
              "boolean",
              "array"
            ],
            "items": {
              "type": [
                "string",
                "number",
                "boolean"
              ]
            },
            "examples": [
              0,
              [
                "ok",
                "success"
              ]
            ],
            "known_as": [
              "is_not",
              "differs_from",
              "unequal",
              "other_than"
            ]
          },
          "pattern": {
            "title": "Pattern",
            "description": "Found in the value at path, without one in the body: text exactly as it stands there, or a regular expression between slashes, with an i behind them where capitals make no difference.",
            "type": "string",
            "minLength": 1,
            "examples": [
              "token has expired",
              "/token .*expired/i"
            ],
            "known_as": [
              "contains",
              "error_message_contains",
              "message",
              "message_pattern",
              "regex",
              "matches"
            ]
          },
          "header": {
            "title": "Header",
            "description": "The name of a header that the answer has.",
            "type": "string",
            "minLength": 1,
            "examples": [
              "x-auth-status"
            ],
            "known_as": [
              "header_name"
            ]
          },
          "header_pattern": {
            "title": "Header pattern",
            "description": "Found in the value of that header, written as a pattern is.",
            "type": "string",
            "minLength": 1,
            "examples": [
              "expired"
            ],
            "known_as": [
              "header_value",
              "header_contains",
              "header_equals"
            ]
          }
        },
        "minProperties": 1,
        "additionalProperties": false
      },
      "minItems": 1,
      "title": "Stop when",
      "examples": [
        [
          {
            "path": "$.has_more",
            "equals": false
          }
        ]
      ],
      "known_as": [
        "stop_condition",
        "end_when",
        "last_page_when",
        "has_more",
        "has_more_path"
      ]
    },
    "max_pages": {
      "title": "Most pages",
      "description": "Stop after this many pages.",
      "type": "integer",
      "minimum": 1,
      "examples": [
        100
      ],
      "known_as": [
        "page_limit",
        "max_page",
        "limit_pages"
      ]
    },
    "type": {
      "title": "Type",
      "description": "The kind of pagination.",
      "const": "next_url"
    },
    "path": {
      "title": "Path",
      "description": "JSONPath of the next page’s address in the answer.",
      "type": "string",
      "format": "jsonpath",
      "examples": [
        "$.next",
        "$.links.next.href"
      ],
      "known_as": [
        "next_url_path",
        "next_page_url",
        "next_link",
        "json_path",
        "next_link_path"
      ]
    }
  },
  "required": [
    "type",
    "path"
  ],
  "additionalProperties": false
}
