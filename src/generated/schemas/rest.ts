// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "REST",
  "description": "One web API: its address, what to send, and whose credential.",
  "known_as": [
    {
      "name": "REST",
      "from": "Jedox"
    },
    "rest_api",
    "http",
    "api",
    "web",
    "url",
    "web_api"
  ],
  "kind": "source",
  "type": "object",
  "properties": {
    "description": {
      "title": "Description",
      "description": "What this connection is for, in your own words.",
      "type": "string",
      "examples": [
        "Orders of the shop, read only"
      ],
      "known_as": [
        {
          "name": "Description",
          "from": "Payloads"
        }
      ]
    },
    "use": {
      "title": "Connector",
      "description": "A ready-made connector, name@version, whose fields lie underneath the ones written here.",
      "type": "string",
      "pattern": "^[a-z0-9_]+@[0-9]+$",
      "examples": [
        "oauth_token@1"
      ],
      "known_as": [
        "connector",
        "preset",
        "provider"
      ]
    },
    "variables": {
      "title": "Variables",
      "description": "Values for ${var:NAME} in this connection and its extracts alone, such as the holes of its connector; they win over those of the file, and --var NAME=VALUE over both.",
      "type": "object",
      "additionalProperties": {
        "type": [
          "string",
          "number",
          "boolean"
        ],
        "examples": [
          "acme"
        ]
      },
      "examples": [
        {
          "shop": "acme"
        }
      ],
      "known_as": [
        "vars",
        "connection_config"
      ]
    },
    "ssl_mode": {
      "title": "SSL mode",
      "description": "verify checks the server’s certificate; trust also accepts one that cannot be checked, and from then on for that server no other; off checks nothing and allows plain http, for test servers only.",
      "type": "string",
      "enum": [
        "verify",
        "trust",
        "off"
      ],
      "default": "verify",
      "examples": [
        "trust"
      ],
      "known_as": [
        {
          "name": "SSL mode",
          "from": "Jedox"
        },
        "ssl",
        "verify_ssl",
        "ssl_verify",
        "tls_verify",
        "verify_tls",
        "reject_unauthorized",
        "certificate_validation",
        {
          "name": "insecure",
          "values": {
            "true": "off",
            "false": "verify"
          }
        },
        {
          "name": "ignore_ssl_errors",
          "values": {
            "true": "off",
            "false": "verify"
          }
        },
        {
          "name": "skip_tls_verification",
          "values": {
            "true": "off",
            "false": "verify"
          }
        },
        {
          "name": "insecure_skip_verify",
          "values": {
            "true": "off",
            "false": "verify"
          }
        },
        {
          "name": "allow_insecure",
          "values": {
            "true": "off",
            "false": "verify"
          }
        }
      ],
      "words_known_as": {
        "verify": [
          "true",
          "yes",
          "on",
          "strict",
          "full",
          "required"
        ],
        "off": [
          "false",
          "no",
          "none",
          "disabled",
          "insecure"
        ],
        "trust": [
          "self_signed",
          "accept_new",
          "trust_on_first_use"
        ]
      }
    },
    "ca_file": {
      "title": "CA file",
      "description": "A PEM file with the certificate authorities to trust beside the system’s own.",
      "type": "string",
      "examples": [
        "company-ca.pem"
      ],
      "known_as": [
        "ca",
        "ca_cert",
        "ca_certificate",
        "truststore",
        "ca_bundle"
      ]
    },
    "client_certificate": {
      "title": "Client certificate",
      "description": "Mutual TLS: what this connection shows of itself to its own servers, in token calls and data calls alike.",
      "type": "object",
      "properties": {
        "certificate": {
          "title": "Certificate",
          "description": "The certificate as PEM text, with those between it and its authority after it.",
          "type": "string",
          "minLength": 1,
          "examples": [
            "${file:client.pem}"
          ],
          "known_as": [
            "cert",
            "crt",
            "cert_file",
            "client_cert",
            "certificate_pem",
            "public_key",
            "ssl_cert"
          ]
        },
        "key": {
          "title": "Private key",
          "description": "The private key of the certificate as PEM text, encrypted or not.",
          "type": "string",
          "format": "password",
          "writeOnly": true,
          "airbyte_secret": true,
          "minLength": 1,
          "examples": [
            "${file:client.key}"
          ],
          "known_as": [
            "private_key",
            "key_file",
            "client_key",
            "key_pem",
            "ssl_key"
          ]
        },
        "passphrase": {
          "title": "Passphrase",
          "description": "What opens the private key, where it is encrypted.",
          "type": "string",
          "format": "password",
          "writeOnly": true,
          "airbyte_secret": true,
          "examples": [
            "${secret:key_passphrase}"
          ],
          "known_as": [
            "password",
            "key_password",
            "key_passphrase",
            "passwd"
          ]
        }
      },
      "required": [
        "certificate",
        "key"
      ],
      "examples": [
        {
          "certificate": "${file:client.pem}",
          "key": "${file:client.key}"
        }
      ],
      "known_as": [
        {
          "name": "Client certificate",
          "from": "Payloads"
        },
        "client_cert",
        "cert",
        "mtls",
        "mutual_tls",
        "tls_client_certificate",
        "ssl_client_certificate",
        "pfx"
      ],
      "additionalProperties": false
    },
    "proxy": {
      "title": "Proxy",
      "description": "The proxy that every call of this connection goes through, in place of what HTTPS_PROXY, HTTP_PROXY and NO_PROXY say.",
      "type": "object",
      "properties": {
        "url": {
          "title": "Proxy URL",
          "description": "The address of the proxy: http://, or https:// where the proxy itself speaks TLS.",
          "type": "string",
          "format": "uri",
          "examples": [
            "http://proxy.example.com:8080"
          ],
          "known_as": [
            "address",
            "host",
            "server",
            "proxy_url",
            "proxy_host",
            "uri"
          ]
        },
        "username": {
          "title": "Username",
          "description": "Who you are to the proxy.",
          "type": "string",
          "examples": [
            "alice"
          ],
          "known_as": [
            "user",
            "login",
            "proxy_user",
            "proxy_username"
          ]
        },
        "password": {
          "title": "Password",
          "description": "The password for the proxy.",
          "type": "string",
          "format": "password",
          "writeOnly": true,
          "airbyte_secret": true,
          "examples": [
            "${env:PROXY_PASSWORD}"
          ],
          "known_as": [
            "pass",
            "passwd",
            "pwd",
            "proxy_pass",
            "proxy_password"
          ]
        }
      },
      "required": [
        "url"
      ],
      "examples": [
        {
          "url": "http://proxy.example.com:8080"
        }
      ],
      "known_as": [
        "proxy_url",
        "https_proxy",
        "http_proxy",
        "proxy_server",
        "proxy_settings"
      ],
      "additionalProperties": false
    },
    "timeout": {
      "title": "Timeout",
      "description": "How long to wait for the server: a number of seconds, or text such as 90s, 15min, 1h; a token call has to be over by then, an answer with data to begin, and then never to pause for longer, nor to bring less than 1000 bytes in ten times as long.",
      "type": [
        "number",
        "string"
      ],
      "format": "timeout",
      "exclusiveMinimum": 0,
      "maximum": 2147483,
      "default": 30,
      "examples": [
        30,
        "2min"
      ],
      "known_as": [
        {
          "name": "Timeout (in s)",
          "from": "Jedox",
          "unit": "s"
        },
        {
          "name": "timeout_seconds",
          "unit": "s"
        },
        {
          "name": "timeout_s",
          "unit": "s"
        },
        {
          "name": "timeout_ms",
          "unit": "ms"
        },
        {
          "name": "timeout_milliseconds",
          "unit": "ms"
        },
        {
          "name": "timeout_minutes",
          "unit": "min"
        },
        "request_timeout",
        "read_timeout"
      ]
    },
    "also_send_to": {
      "title": "Also send to",
      "description": "Other origins the credential may go to, when the provider spreads its API over several.",
      "type": "array",
      "items": {
        "type": "string",
        "format": "origin",
        "examples": [
          "https://*.example.com"
        ]
      },
      "default": [],
      "examples": [
        [
          "https://*.example.com"
        ]
      ],
      "known_as": [
        "allowed_hosts",
        "trusted_origins",
        "allowed_origins"
      ]
    },
    "ignore_cookies_policy": {
      "title": "Ignore cookies policy",
      "description": "Says nothing of a cookie that a server sets and may not set; false warns of it.",
      "type": "boolean",
      "default": false,
      "known_as": [
        {
          "name": "Ignore cookies policy",
          "from": "Jedox"
        },
        "ignore_cookie_policy",
        "ignore_cookies",
        "ignore_invalid_cookies"
      ]
    },
    "computed": {
      "title": "Computed",
      "description": "Values made for each attempt anew, and written elsewhere in this connection as ${name}: a signature, a hash, the time, a nonce.",
      "type": "object",
      "minProperties": 1,
      "additionalProperties": {
        "title": "Computed value",
        "description": "How one value is made; within one attempt it stays the same, a retry, a replay and a renewal get a new one.",
        "type": "object",
        "properties": {
          "function": {
            "title": "Function",
            "description": "What is made: base64, a hash or an HMAC of input; or the time, a uuid or a nonce.",
            "type": "string",
            "enum": [
              "base64",
              "sha1",
              "sha256",
              "sha512",
              "md5",
              "hmac_sha1",
              "hmac_sha256",
              "hmac_sha512",
              "unix_time",
              "unix_time_ms",
              "iso_time",
              "uuid",
              "nonce"
            ],
            "examples": [
              "hmac_sha256"
            ],
            "known_as": [
              "algorithm",
              "algo",
              "hash_algorithm",
              "hash_function",
              "method",
              "operation",
              "type",
              "hash",
              "digest"
            ],
            "words_known_as": {
              "base64": [
                "btoa",
                "base64_encode",
                "Base64Encode",
                "b64"
              ],
              "sha1": [
                "sha-1"
              ],
              "sha256": [
                "sha-256",
                "hash"
              ],
              "sha512": [
                "sha-512"
              ],
              "md5": [
                "md5sum"
              ],
              "hmac_sha1": [
                "HmacSHA1",
                "hmac-sha1",
                "HS1"
              ],
              "hmac_sha256": [
                "HmacSHA256",
                "hmac-sha256",
                "HMAC",
                "HS256",
                "signature"
              ],
              "hmac_sha512": [
                "HmacSHA512",
                "hmac-sha512",
                "HS512"
              ],
              "unix_time": [
                "timestamp",
                "$timestamp",
                "epoch",
                "unix",
                "unix_timestamp",
                "epoch_seconds",
                "now"
              ],
              "unix_time_ms": [
                "timestamp_ms",
                "epoch_ms",
                "epoch_milliseconds",
                "Date.now",
                "unix_ms",
                "milliseconds"
              ],
              "iso_time": [
                "iso8601",
                "iso",
                "$isoTimestamp",
                "rfc3339",
                "utc",
                "datetime",
                "date"
              ],
              "uuid": [
                "guid",
                "$guid",
                "$randomUUID",
                "uuidv4",
                "uuid4",
                "request_id"
              ],
              "nonce": [
                "random",
                "random_string",
                "randomBytes",
                "salt"
              ]
            }
          },
          "input": {
            "title": "Input",
            "description": "The text that is encoded, hashed or signed: besides fields of the connection and other computed values it may hold what is about to be sent, ${body}, ${method}, ${url}, ${host}, ${path}, ${query}, ${request_target} (path and query), ${sorted_query} (its parameters by name) and ${sorted_parameters} (names and values of query and form by name, with nothing between), of which a value made from them is no part.",
            "type": "string",
            "examples": [
              "${client_id}:${client_secret}",
              "${timestamp}${method}${request_target}${body}"
            ],
            "known_as": [
              "data",
              "message",
              "payload",
              "string_to_sign",
              "text",
              "value",
              "content",
              "source",
              "plaintext"
            ]
          },
          "key": {
            "title": "Key",
            "description": "The secret that an HMAC is made with.",
            "type": "string",
            "format": "password",
            "writeOnly": true,
            "airbyte_secret": true,
            "minLength": 1,
            "examples": [
              "${client_secret}"
            ],
            "known_as": [
              "secret",
              "secret_key",
              "signing_key",
              "hmac_key",
              "private_key",
              "signing_secret",
              "password"
            ]
          },
          "key_encoding": {
            "title": "Key encoding",
            "description": "How the bytes of the key are written: text is taken as it stands, also when nothing is said; base64 and hex are decoded first.",
            "type": "string",
            "enum": [
              "text",
              "base64",
              "hex"
            ],
            "examples": [
              "base64"
            ],
            "known_as": [
              "secret_encoding",
              "key_format",
              "secret_format",
              "decode_key"
            ],
            "words_known_as": {
              "text": [
                "utf8",
                "utf-8",
                "plain",
                "raw",
                "ascii",
                "string"
              ],
              "base64": [
                "b64",
                "base64url",
                "base64_decode"
              ],
              "hex": [
                "hexadecimal",
                "base16",
                "unhexlify"
              ]
            }
          },
          "encoding": {
            "title": "Encoding",
            "description": "How a hash or an HMAC is written: hex unless this says otherwise; hex_upper is hex in capitals, bytes are for input and key of other values, which take them as they are.",
            "type": "string",
            "enum": [
              "hex",
              "hex_upper",
              "base64",
              "base64url",
              "bytes"
            ],
            "examples": [
              "base64"
            ],
            "known_as": [
              "output",
              "output_encoding",
              "format",
              "digest_encoding",
              "output_format",
              "as"
            ],
            "words_known_as": {
              "hex": [
                "hexadecimal",
                "base16",
                "hexdigest",
                "lowercase"
              ],
              "hex_upper": [
                "uppercase",
                "hex_uppercase",
                "upper"
              ],
              "base64": [
                "b64"
              ],
              "base64url": [
                "urlsafe_base64",
                "base64_url",
                "url"
              ],
              "bytes": [
                "raw",
                "binary",
                "buffer",
                "digest"
              ]
            }
          }
        },
        "required": [
          "function"
        ],
        "additionalProperties": false,
        "examples": [
          {
            "function": "unix_time"
          }
        ]
      },
      "examples": [
        {
          "timestamp": {
            "function": "unix_time"
          },
          "signature": {
            "function": "hmac_sha256",
            "key": "${client_secret}",
            "input": "${timestamp}${body}"
          }
        }
      ],
      "known_as": [
        "pre_request_script",
        "prerequest",
        "pre_request",
        "dynamic_values",
        "script",
        "functions",
        "hmac"
      ]
    },
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
      ],
      "default": "GET"
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
      },
      "default": "json"
    },
    "type": {
      "title": "Type",
      "description": "What kind of connection this is.",
      "const": "REST",
      "known_as": [
        "connection_type",
        "kind"
      ]
    },
    "url": {
      "title": "URL",
      "description": "The whole address, or the base that the paths of extracts are added to.",
      "type": "string",
      "format": "uri",
      "examples": [
        "https://api.example.com/v2"
      ],
      "known_as": [
        {
          "name": "URL",
          "from": "Jedox"
        },
        "base_url",
        "endpoint",
        "api_url",
        "uri",
        "host",
        "baseurl",
        "base_uri",
        "server"
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
        {
          "name": "Authentication",
          "from": "Jedox"
        },
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
          "type": "link_header"
        }
      ],
      "known_as": [
        "paging",
        "paginator",
        "pages",
        "paginate"
      ]
    },
    "retry": {
      "title": "Retry",
      "description": "When a call that failed is made again: after an answer with one of the statuses, or where none came; POST and PATCH only where the server certainly did nothing.",
      "type": "object",
      "properties": {
        "attempts": {
          "title": "Attempts",
          "description": "How often a call is made at most, the first time included; 1 repeats nothing.",
          "type": "integer",
          "minimum": 1,
          "maximum": 100,
          "default": 4,
          "examples": [
            2
          ],
          "known_as": [
            "max_attempts",
            "max_tries",
            "tries",
            {
              "name": "retries",
              "plus": 1
            },
            {
              "name": "max_retries",
              "plus": 1
            },
            {
              "name": "retry_count",
              "plus": 1
            }
          ]
        },
        "statuses": {
          "title": "Statuses",
          "description": "The HTTP statuses that may pass.",
          "type": "array",
          "items": {
            "type": "integer",
            "minimum": 400,
            "maximum": 599
          },
          "default": [
            408,
            429,
            500,
            502,
            503,
            504
          ],
          "examples": [
            [
              429,
              503
            ]
          ],
          "known_as": [
            "status_codes",
            "retry_on",
            "http_codes",
            "retry_statuses",
            "status_forcelist"
          ]
        },
        "when": {
          "description": "Answers of whatever status by which this API says that it did nothing and is to be asked again later, beside 429 and 503: POST and PATCH are repeated, too; expired_when comes before it, and bodies are looked at as for failed_when.",
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
          "title": "When",
          "examples": [
            [
              {
                "status": 403,
                "header": "x-ratelimit-remaining",
                "header_pattern": "/^0$/"
              }
            ],
            [
              {
                "path": "$.errors[*].extensions.code",
                "equals": "THROTTLED"
              }
            ]
          ],
          "known_as": [
            "retry_when",
            "retry_if",
            "rate_limited_when",
            "rate_limit_when",
            "throttled_when",
            "limited_when",
            "retry_conditions",
            "retry_signals",
            "response_filters"
          ]
        },
        "max_wait": {
          "title": "Longest wait",
          "description": "The longest time between two attempts; where the server asks for more (Retry-After), the call fails at once and says so.",
          "type": [
            "number",
            "string"
          ],
          "format": "timeout",
          "exclusiveMinimum": 0,
          "maximum": 2147483,
          "default": "300s",
          "examples": [
            "300s",
            "1h"
          ],
          "known_as": [
            "max_delay",
            "max_backoff",
            "backoff_max",
            "max_wait_time"
          ]
        }
      },
      "additionalProperties": false,
      "default": {},
      "examples": [
        {
          "attempts": 6
        }
      ],
      "known_as": [
        "retries",
        "error_handler",
        "backoff",
        "retry_policy"
      ]
    },
    "expired_when": {
      "description": "Answers of this API that mean that the token has ended, beside 401 and what its token connection says; of bodies only those of 64 KB at most that are there within a second of their first bytes are looked at, where a signal with path or pattern fits the status.",
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
      "title": "Expired when",
      "examples": [
        [
          {
            "status": 200,
            "path": "$.error.code",
            "equals": "token_expired"
          }
        ],
        [
          {
            "status": [
              400,
              403
            ],
            "pattern": "token has expired"
          }
        ]
      ],
      "known_as": [
        "token_expired_when",
        "token_expiry_signals",
        "expired_signals",
        "expiry_signals",
        "refresh_when",
        "reauthenticate_when"
      ]
    },
    "failed_when": {
      "description": "Answers of success (2xx) of this API that are failures all the same, as one that answers 200 to everything gives them, and expired_when comes before it; bodies of up to 64 KB are looked at before any row is out, larger ones by path alone, without their rows, when these are out.",
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
      "title": "Failed when",
      "examples": [
        [
          {
            "path": "$.ok",
            "equals": false
          }
        ]
      ],
      "known_as": [
        {
          "name": "error_path",
          "member": "path"
        },
        {
          "name": "error_pattern",
          "member": "pattern"
        },
        {
          "name": "error_message_contains",
          "member": "pattern"
        },
        "error_when",
        "error_if",
        "fail_when",
        "failed_if",
        "failure_when",
        "error_signals",
        "response_filters",
        "error_conditions"
      ]
    },
    "rate_limit": {
      "title": "Rate limit",
      "description": "How many requests are sent in a time at most, by all who share the store; the others wait for their turn.",
      "type": "object",
      "properties": {
        "requests": {
          "title": "Requests",
          "description": "How many.",
          "type": "integer",
          "minimum": 1,
          "examples": [
            100
          ],
          "known_as": [
            "calls",
            "limit",
            "max_requests"
          ]
        },
        "per": {
          "title": "Per",
          "description": "In which time.",
          "type": [
            "number",
            "string"
          ],
          "format": "timeout",
          "exclusiveMinimum": 0,
          "maximum": 2147483,
          "examples": [
            "1min",
            "1s"
          ],
          "known_as": [
            "interval",
            "period",
            "window",
            "duration"
          ]
        }
      },
      "required": [
        "requests",
        "per"
      ],
      "additionalProperties": false,
      "examples": [
        {
          "requests": 100,
          "per": "1min"
        }
      ],
      "known_as": [
        "throttle",
        "api_budget",
        "throttling",
        "requests_per_second",
        "requests_per_minute"
      ]
    },
    "user_agent": {
      "title": "User agent",
      "description": "The User-Agent header; latchkey/<version> when not given.",
      "type": "string",
      "minLength": 1,
      "examples": [
        "acme-pipeline/1.0"
      ]
    }
  },
  "required": [
    "type",
    "url"
  ],
  "additionalProperties": false
}
