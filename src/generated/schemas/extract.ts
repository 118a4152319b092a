// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "Extract",
  "description": "What to ask of a connection, and how its answer becomes rows.",
  "type": "object",
  "properties": {
    "description": {
      "title": "Description",
      "description": "What these rows are, in your own words.",
      "type": "string",
      "examples": [
        "All customers, newest first"
      ]
    },
    "connection": {
      "title": "Connection",
      "description": "The name of the connection to read: REST, JSONFile, or one that brings a token.",
      "type": "string",
      "minLength": 1,
      "examples": [
        "crm"
      ],
      "known_as": [
        {
          "name": "Connection",
          "from": "Jedox"
        },
        "source",
        "connection_name",
        "from",
        "endpoint"
      ]
    },
    "request": {
      "title": "Request",
      "description": "What to ask, added to what the REST connection says; where both say something, this wins.",
      "type": "object",
      "properties": {
        "method": {
          "title": "Method",
          "description": "The HTTP method.",
          "type": "string",
          "enum": [
            "GET",
            "POST",
            "PUT",
            "PATCH",
            "DELETE"
          ],
          "examples": [
            "POST"
          ],
          "known_as": [
            {
              "name": "Method",
              "from": "Jedox"
            },
            "http_method",
            "verb",
            "request_method"
          ]
        },
        "headers": {
          "description": "Header fields to send: a map of names and values, or a list of {name, value, sensitive}.",
          "type": [
            "object",
            "array"
          ],
          "additionalProperties": {
            "type": [
              "string",
              "number",
              "boolean"
            ]
          },
          "items": {
            "type": "object",
            "title": "Name and value",
            "properties": {
              "name": {
                "title": "Name",
                "description": "The name.",
                "type": "string",
                "minLength": 1,
                "examples": [
                  "status"
                ]
              },
              "value": {
                "title": "Value",
                "description": "The value.",
                "type": [
                  "string",
                  "number",
                  "boolean"
                ],
                "examples": [
                  "active"
                ]
              },
              "sensitive": {
                "title": "Sensitive",
                "description": "true hides the value in everything that is shown.",
                "type": "boolean",
                "default": false,
                "known_as": [
                  "secret",
                  "masked",
                  "hidden"
                ]
              }
            },
            "required": [
              "name",
              "value"
            ],
            "additionalProperties": false
          },
          "title": "Headers",
          "examples": [
            {
              "accept": "application/json"
            }
          ],
          "known_as": [
            {
              "name": "Headers",
              "from": "Jedox"
            },
            "header",
            "http_headers",
            "callout_headers",
            "request_headers"
          ]
        },
        "parameters": {
          "description": "Query parameters to send: a map of names and values, or a list of {name, value, sensitive}.",
          "type": [
            "object",
            "array"
          ],
          "additionalProperties": {
            "type": [
              "string",
              "number",
              "boolean"
            ]
          },
          "items": {
            "type": "object",
            "title": "Name and value",
            "properties": {
              "name": {
                "title": "Name",
                "description": "The name.",
                "type": "string",
                "minLength": 1,
                "examples": [
                  "status"
                ]
              },
              "value": {
                "title": "Value",
                "description": "The value.",
                "type": [
                  "string",
                  "number",
                  "boolean"
                ],
                "examples": [
                  "active"
                ]
              },
              "sensitive": {
                "title": "Sensitive",
                "description": "true hides the value in everything that is shown.",
                "type": "boolean",
                "default": false,
                "known_as": [
                  "secret",
                  "masked",
                  "hidden"
                ]
              }
            },
            "required": [
              "name",
              "value"
            ],
            "additionalProperties": false
          },
          "title": "Parameters",
          "examples": [
            {
              "status": "active",
              "size": 500
            }
          ],
          "known_as": [
            {
              "name": "Parameters",
              "from": "Jedox"
            },
            "query",
            "params",
            "query_parameters",
            "callout_parameters",
            "query_string",
            "request_parameters"
          ]
        },
        "body": {
          "title": "Body",
          "description": "The request body: text as it is sent, or a mapping written in the format; for graphql the query, or {query, variables}.",
          "type": [
            "string",
            "object",
            "array"
          ],
          "examples": [
            {
              "status": "active"
            }
          ],
          "known_as": [
            {
              "name": "Body",
              "from": "Jedox"
            },
            "payload",
            "request_body",
            "data",
            "callout_body",
            "json_body"
          ]
        },
        "format": {
          "title": "Format",
          "description": "How the body is written: in xml, @name is an attribute, #text the text, a list repeats its element; with graphql, errors inside an answer are errors.",
          "type": "string",
          "enum": [
            "json",
            "form",
            "text",
            "xml",
            "graphql"
          ],
          "examples": [
            "graphql"
          ],
          "known_as": [
            "body_format",
            "content_type",
            "body_type",
            "request_format"
          ],
          "words_known_as": {
            "json": [
              "application/json"
            ],
            "form": [
              "application/x-www-form-urlencoded",
              "urlencoded",
              "x-www-form-urlencoded"
            ],
            "text": [
              "text/plain",
              "raw",
              "plain"
            ],
            "xml": [
              "application/xml",
              "text/xml"
            ]
          }
        },
        "path": {
          "title": "Path",
          "description": "Joined to the url of the REST connection.",
          "type": "string",
          "examples": [
            "/customers"
          ],
          "known_as": [
            "url",
            "endpoint",
            "resource",
            "uri",
            "relative_url"
          ]
        }
      },
      "examples": [
        {
          "path": "/customers",
          "parameters": {
            "size": 500
          }
        }
      ],
      "known_as": [
        "call",
        "http"
      ],
      "additionalProperties": false
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
    "pagination": {
      "title": "Pagination",
      "description": "How to get the next page.",
      "variants_of": "pagination",
      "discriminator": "type",
      "examples": [
        {
          "type": "next_url",
          "path": "$.next"
        }
      ],
      "known_as": [
        "paging",
        "paginator",
        "pages",
        "paginate"
      ]
    },
    "incremental": {
      "title": "Incremental",
      "description": "Asks only for what is new: the greatest value of a column is kept when all rows are out, and the next run begins there.",
      "type": "object",
      "properties": {
        "in": {
          "title": "In",
          "description": "The query of the URL, a header, or the body, where dots lead into it: variables.after.",
          "type": "string",
          "enum": [
            "query",
            "header",
            "body"
          ],
          "default": "query",
          "examples": [
            "body"
          ],
          "known_as": [
            "inject_into",
            "send_in",
            "location",
            "placement",
            "param_in"
          ],
          "words_known_as": {
            "query": [
              "request_parameter",
              "url",
              "query_string",
              "params"
            ],
            "header": [
              "headers"
            ],
            "body": [
              "json",
              "body_json",
              "body_data",
              "request_body"
            ]
          }
        },
        "cursor": {
          "title": "Cursor column",
          "description": "The column whose greatest value is kept: numbers, or dates and times all written alike.",
          "type": "string",
          "minLength": 1,
          "examples": [
            "updated_at"
          ],
          "known_as": [
            "cursor_field",
            "cursor_path",
            "replication_key",
            "bookmark",
            "bookmark_key",
            "watermark",
            "incremental_field"
          ]
        },
        "parameter": {
          "title": "Parameter",
          "description": "What the request calls the value to begin at; not needed where request writes it itself, as ${cursor}.",
          "type": "string",
          "minLength": 1,
          "examples": [
            "updated_since"
          ],
          "known_as": [
            "start_param",
            "since_param",
            "start_time_option",
            "parameter_name"
          ]
        },
        "start": {
          "title": "Start",
          "description": "The value of the first run, where one is needed, as ${cursor} needs one.",
          "type": [
            "string",
            "number"
          ],
          "examples": [
            "2026-01-01T00:00:00Z"
          ],
          "known_as": [
            "start_date",
            "initial_value",
            "start_value",
            "start_datetime"
          ]
        },
        "lookback": {
          "title": "Lookback",
          "description": "How far before the kept value to begin, for rows that came late; they come again.",
          "type": "string",
          "format": "duration",
          "examples": [
            "1h"
          ],
          "known_as": [
            "lookback_window",
            "overlap",
            "lag"
          ]
        }
      },
      "required": [
        "cursor"
      ],
      "additionalProperties": false,
      "examples": [
        {
          "cursor": "updated_at",
          "parameter": "updated_since",
          "start": "2026-01-01T00:00:00Z"
        },
        {
          "cursor": "changed",
          "start": "2026-01-01T00:00:00Z"
        }
      ],
      "known_as": [
        "incremental_sync",
        "replication",
        "replication_method",
        "sync",
        "delta"
      ]
    },
    "loop": {
      "title": "Loop",
      "description": "JSONPath of the rows in the answer; without it they are the elements of an answer that is an array, and one that is an object is one row.",
      "type": "string",
      "format": "jsonpath",
      "default": "$",
      "examples": [
        "$.data[*]"
      ],
      "known_as": [
        {
          "name": "Loop",
          "from": "Jedox"
        },
        "data_selector",
        "record_selector",
        "rows",
        "records_path",
        "jsonpath",
        "json_path",
        "root",
        "field_path",
        "record_path",
        "loop_path"
      ]
    },
    "fields": {
      "title": "Fields",
      "description": "Column name and JSONPath from the row ($) or the whole answer ($$); without it, all members of each row.",
      "type": "object",
      "minProperties": 1,
      "additionalProperties": {
        "title": "Field",
        "type": [
          "string",
          "object"
        ],
        "format": "jsonpath",
        "properties": {
          "path": {
            "title": "Path",
            "description": "JSONPath from the row ($) or the whole answer ($$).",
            "type": "string",
            "format": "jsonpath",
            "examples": [
              "$.name"
            ],
            "known_as": [
              {
                "name": "JSONPath",
                "from": "Jedox"
              },
              "value"
            ]
          },
          "default": {
            "title": "Default",
            "description": "Taken where the path matches nothing, null or blank text.",
            "examples": [
              "unknown",
              0
            ],
            "known_as": [
              {
                "name": "Default",
                "from": "Jedox"
              },
              "default_value",
              "fallback"
            ]
          },
          "type": {
            "title": "Type",
            "description": "What the value is turned into.",
            "type": "string",
            "enum": [
              "text",
              "integer",
              "number",
              "boolean",
              "date_time",
              "json"
            ],
            "examples": [
              "number"
            ],
            "known_as": [
              "data_type",
              "datatype"
            ],
            "words_known_as": {
              "text": [
                "string",
                "str",
                "varchar",
                "char"
              ],
              "integer": [
                "int",
                "long",
                "bigint"
              ],
              "number": [
                "float",
                "double",
                "decimal",
                "numeric"
              ],
              "boolean": [
                "bool"
              ],
              "date_time": [
                "date",
                "datetime",
                "timestamp",
                "date-time"
              ],
              "json": [
                "object",
                "array",
                "struct"
              ]
            }
          }
        },
        "required": [
          "path"
        ],
        "additionalProperties": false,
        "examples": [
          "$.name"
        ]
      },
      "examples": [
        {
          "id": "$.id",
          "city": "$.address.city",
          "next": "$$.next"
        }
      ],
      "known_as": [
        {
          "name": "Fields",
          "from": "Jedox"
        },
        "columns",
        "mapping",
        "field_mapping",
        "select"
      ]
    }
  },
  "required": [
    "connection"
  ],
  "additionalProperties": false
}
