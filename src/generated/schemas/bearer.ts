// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "Bearer",
  "description": "A token that you have, or that a login brings which is not OAuth; sent as Authorization: Bearer (RFC 6750).",
  "known_as": [
    {
      "name": "Bearer",
      "from": [
        "Qualys",
        "Payloads"
      ]
    },
    "bearer_token",
    "token_auth",
    "personal_access_token",
    "bearer_auth",
    "session_auth",
    "session_token",
    "login"
  ],
  "kind": "credential",
  "brings_token": true,
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
    "send_token": {
      "title": "Send token",
      "description": "Where the token goes in a request; without it, into the header Authorization after the word Bearer (RFC 6750 §2.1).",
      "type": "object",
      "properties": {
        "in": {
          "title": "Send token in",
          "description": "A header, the query of the URL, or a cookie.",
          "type": "string",
          "enum": [
            "header",
            "query",
            "cookie"
          ],
          "default": "header",
          "examples": [
            "cookie"
          ],
          "known_as": [
            {
              "name": "Add token to",
              "from": "Qualys"
            },
            "send_token_in",
            "token_location",
            "token_placement"
          ],
          "words_known_as": {
            "header": [
              {
                "name": "Request header",
                "from": "Qualys"
              },
              "headers",
              "authorization_header",
              "http_header"
            ],
            "query": [
              {
                "name": "Request URL",
                "from": "Qualys"
              },
              "URL",
              "parameter",
              "query_parameter",
              "query_string",
              "params"
            ],
            "cookie": [
              "cookies"
            ]
          }
        },
        "name": {
          "title": "Token name",
          "description": "The name of the header (Authorization), the parameter (access_token) or the cookie, which must have one.",
          "type": "string",
          "minLength": 1,
          "examples": [
            "X-Auth-Token"
          ],
          "known_as": [
            "token_header",
            "token_header_name",
            "header_name",
            "token_parameter",
            "token_name",
            "token_cookie"
          ]
        },
        "prefix": {
          "title": "Header prefix",
          "description": "What stands before the token in a header, Bearer by default, and a space between the two, but after =; blank sends the bare token.",
          "type": "string",
          "examples": [
            "Token",
            "Bearer"
          ],
          "known_as": [
            {
              "name": "Header prefix",
              "from": "Qualys"
            },
            {
              "name": "Token prefix",
              "from": "Qualys"
            },
            "scheme",
            "auth_scheme",
            "token_type_prefix"
          ]
        },
        "which": {
          "title": "Which token",
          "description": "The access token, or the id_token of the same answer (OpenID Connect).",
          "type": "string",
          "enum": [
            "access_token",
            "id_token"
          ],
          "default": "access_token",
          "examples": [
            "id_token"
          ],
          "known_as": [
            "token_to_send",
            "send_id_token",
            "token_kind"
          ],
          "words_known_as": {
            "access_token": [
              "access"
            ],
            "id_token": [
              "id",
              "jwt",
              "identity_token"
            ]
          }
        }
      },
      "additionalProperties": false,
      "examples": [
        {
          "in": "header",
          "name": "X-Auth-Token",
          "prefix": ""
        }
      ],
      "known_as": [
        "token_sending",
        "send_token_as",
        "token_usage",
        "token_transport"
      ]
    },
    "expired_when": {
      "description": "Answers that mean that the token has ended, beside 401: it is renewed once, and the request sent once more; of bodies only those of 64 KB at most that are there within a second of their first bytes are looked at, where a signal with path or pattern fits the status.",
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
        {
          "name": "Access token expired message pattern",
          "from": "Qualys",
          "member": "pattern"
        },
        {
          "name": "token_expired_pattern",
          "member": "pattern"
        },
        {
          "name": "expired_message",
          "member": "pattern"
        },
        "token_expired_when",
        "token_expiry_signals",
        "expired_signals",
        "expiry_signals",
        "refresh_when",
        "reauthenticate_when"
      ]
    },
    "client_secret": {
      "title": "Client secret",
      "description": "The secret of your application, sent where token_request says ${client_secret}, or as client_authentication has it.",
      "type": "string",
      "format": "password",
      "writeOnly": true,
      "airbyte_secret": true,
      "examples": [
        "${env:CLIENT_SECRET}"
      ],
      "known_as": [
        {
          "name": "Client secret",
          "from": [
            "Jedox",
            "Qualys",
            "Payloads",
            "ShellYard"
          ]
        },
        "secret",
        "consumer_secret",
        "app_secret",
        "application_secret",
        "client_password"
      ]
    },
    "client_authentication": {
      "title": "Client authentication",
      "description": "How the client proves itself where it asks for a token; nothing is sent of it unless it is written.",
      "variants_of": "client_authentication",
      "discriminator": "method",
      "short": "word",
      "known_as": [
        {
          "name": "Client authentication",
          "from": [
            "Jedox",
            "Qualys"
          ]
        },
        "auth_method",
        "token_endpoint_auth_method",
        "client_auth",
        "authentication_method",
        "auth_style",
        "credentials_location",
        "client authentication method"
      ]
    },
    "client_id": {
      "title": "Client ID",
      "description": "The name your application is known by at the server, sent where token_request says ${client_id}.",
      "type": "string",
      "minLength": 1,
      "examples": [
        "my-app"
      ],
      "known_as": [
        {
          "name": "Client ID",
          "from": [
            "Jedox",
            "Qualys",
            "Payloads",
            "Retool",
            "ShellYard"
          ]
        },
        "consumer_key",
        "app_id",
        "application_id",
        "client_key",
        "api_key_id"
      ]
    },
    "client_id_is_sensitive": {
      "title": "Client ID is sensitive",
      "description": "true hides the client ID in everything that is shown, as if it were a secret.",
      "type": "boolean",
      "default": false,
      "known_as": [
        "client_id_sensitive",
        "hide_client_id",
        "mask_client_id",
        "sensitive_client_id"
      ]
    },
    "scope": {
      "title": "Scope",
      "description": "What the token shall allow, sent where token_request says ${scope}: text as it is sent, or a list.",
      "type": [
        "string",
        "array"
      ],
      "items": {
        "type": "string"
      },
      "examples": [
        "customers:read orders:read",
        [
          "customers:read",
          "orders:read"
        ]
      ],
      "known_as": [
        {
          "name": "Scope",
          "from": [
            "Jedox",
            "Qualys"
          ]
        },
        "scopes",
        "oauth_scopes",
        "permissions"
      ]
    },
    "audience": {
      "title": "Audience",
      "description": "Who the token is for, sent where token_request says ${audience}.",
      "type": "string",
      "minLength": 1,
      "examples": [
        "https://api.example.com"
      ],
      "known_as": [
        "aud",
        "token_audience",
        "api_audience",
        "api_identifier"
      ]
    },
    "token_response": {
      "description": "Where the token and what else belongs to it stand in the answer of the login, where they are not found by themselves.",
      "type": "object",
      "properties": {
        "format": {
          "title": "Format",
          "description": "How the answer is written: auto goes by its shape; to a path text is the token alone, as $, and XML begins with the name of its root element.",
          "type": "string",
          "enum": [
            "auto",
            "json",
            "form",
            "text",
            "xml",
            "jwe"
          ],
          "default": "auto",
          "examples": [
            "text"
          ],
          "known_as": [
            "response_format",
            "answer_format",
            "response_type",
            "parse_as"
          ],
          "words_known_as": {
            "json": [
              "application/json"
            ],
            "form": [
              "application/x-www-form-urlencoded",
              "urlencoded",
              "query_string"
            ],
            "text": [
              "text/plain",
              "plain",
              "raw",
              "string"
            ],
            "xml": [
              "application/xml",
              "text/xml"
            ],
            "jwe": [
              "application/jwt",
              "jwt",
              "encrypted"
            ]
          }
        },
        "key": {
          "title": "Key of encrypted answers",
          "description": "What opens an answer that is encrypted (JWE): a private key in PEM or as a JWK, or the secret that both sides know, as a JWK, in base64 or in hex.",
          "type": "string",
          "format": "password",
          "writeOnly": true,
          "airbyte_secret": true,
          "minLength": 1,
          "examples": [
            "${file:answer_key.pem}"
          ],
          "known_as": [
            "decryption_key",
            "jwe_key",
            "encryption_key",
            "response_key",
            "private_key"
          ]
        },
        "access_token": {
          "title": "Access token path",
          "description": "Where the access token stands.",
          "type": "string",
          "format": "jsonpath",
          "examples": [
            "$.data.accessToken"
          ],
          "known_as": [
            "access_token_path",
            "token_path",
            "access_token_key",
            "token_field",
            "access_token_field",
            "token_json_path"
          ]
        },
        "refresh_token": {
          "title": "Refresh token path",
          "description": "Where the refresh token stands.",
          "type": "string",
          "format": "jsonpath",
          "examples": [
            "$.data.refreshToken"
          ],
          "known_as": [
            "refresh_token_path",
            "refresh_token_key",
            "refresh_token_field"
          ]
        },
        "token_type": {
          "title": "Token type path",
          "description": "Where the token’s type stands; it is recorded, and changes nothing of what is sent.",
          "type": "string",
          "format": "jsonpath",
          "examples": [
            "$.data.tokenType"
          ],
          "known_as": [
            "token_type_path",
            "token_type_key"
          ]
        },
        "scope": {
          "title": "Scope path",
          "description": "Where the scope that was granted stands: text or a list.",
          "type": "string",
          "format": "jsonpath",
          "examples": [
            "$.data.permissions"
          ],
          "known_as": [
            "scope_path",
            "scope_key",
            "granted_scope_path"
          ]
        },
        "id_token": {
          "title": "ID token path",
          "description": "Where the ID token stands.",
          "type": "string",
          "format": "jsonpath",
          "examples": [
            "$.data.idToken"
          ],
          "known_as": [
            "id_token_path",
            "id_token_key"
          ]
        },
        "expires_in": {
          "title": "Expires in path",
          "description": "Where it stands how long the token lives.",
          "type": "string",
          "format": "jsonpath",
          "examples": [
            "$.data.ttl"
          ],
          "known_as": [
            "expires_in_path",
            "expires_in_key",
            "expiry_path",
            "expiry_key",
            "token_expiry_path"
          ]
        },
        "expires_in_unit": {
          "title": "Unit of expires in",
          "description": "What a bare number there counts, and for the refresh token, too: s seconds (RFC 6749 §5.1), ms, min or h.",
          "type": "string",
          "enum": [
            "s",
            "ms",
            "min",
            "h"
          ],
          "default": "s",
          "examples": [
            "min"
          ],
          "known_as": [
            "expiry_unit",
            "expires_unit",
            "expires_in_units"
          ],
          "words_known_as": {
            "s": [
              "sec",
              "second",
              "seconds"
            ],
            "ms": [
              "millisecond",
              "milliseconds",
              "millis"
            ],
            "min": [
              "m",
              "minute",
              "minutes"
            ],
            "h": [
              "hour",
              "hours"
            ]
          }
        },
        "expires_at": {
          "title": "Expires at path",
          "description": "Where the moment stands at which the token ends: seconds or milliseconds since 1970, or a date with its zone.",
          "type": "string",
          "format": "jsonpath",
          "examples": [
            "$.data.validUntil"
          ],
          "known_as": [
            "expires_at_path",
            "expires_at_key",
            "expiration_path"
          ]
        },
        "refresh_token_expires_in": {
          "title": "Refresh token expires in path",
          "description": "Where it stands how long the refresh token lives.",
          "type": "string",
          "format": "jsonpath",
          "examples": [
            "$.data.refreshTtl"
          ],
          "known_as": [
            "refresh_token_expires_in_path",
            "refresh_expires_in_path"
          ]
        },
        "refresh_token_expires_at": {
          "title": "Refresh token expires at path",
          "description": "Where the moment stands at which the refresh token ends.",
          "type": "string",
          "format": "jsonpath",
          "examples": [
            "$.data.refreshValidUntil"
          ],
          "known_as": [
            "refresh_token_expires_at_path",
            "refresh_expires_at_path"
          ]
        },
        "error": {
          "title": "Error",
          "description": "Where an answer without a token says why.",
          "type": "object",
          "properties": {
            "code": {
              "title": "Error code path",
              "description": "Where the server’s own word or number for the error stands.",
              "type": "string",
              "format": "jsonpath",
              "examples": [
                "$.errcode"
              ],
              "known_as": [
                "error_path",
                "error_code_path",
                "error_key",
                "code_path"
              ]
            },
            "message": {
              "title": "Error message path",
              "description": "Where the server’s sentence about it stands.",
              "type": "string",
              "format": "jsonpath",
              "examples": [
                "$.errmsg"
              ],
              "known_as": [
                "error_message_path",
                "message_path",
                "error_description_path"
              ]
            },
            "codes": {
              "title": "Error codes",
              "description": "What the server’s codes mean in RFC 6749’s words: its code, then the word; invalid_grant alone ends a refresh token.",
              "type": "object",
              "additionalProperties": {
                "type": "string",
                "enum": [
                  "invalid_request",
                  "invalid_client",
                  "invalid_grant",
                  "unauthorized_client",
                  "unsupported_grant_type",
                  "invalid_scope",
                  "access_denied",
                  "server_error",
                  "temporarily_unavailable",
                  "authorization_pending",
                  "slow_down",
                  "expired_token"
                ]
              },
              "examples": [
                {
                  "40029": "invalid_grant"
                }
              ],
              "known_as": [
                "error_codes",
                "error_map",
                "error_mapping",
                "code_map"
              ]
            }
          },
          "additionalProperties": false,
          "examples": [
            {
              "code": "$.errcode",
              "message": "$.errmsg",
              "codes": {
                "40029": "invalid_grant"
              }
            }
          ],
          "known_as": [
            "errors",
            "error_response"
          ]
        },
        "extra": {
          "title": "Extra",
          "description": "What to keep of the answer besides: a name, then the path; it is given under extra, and as ${token:NAME.name}.",
          "type": "object",
          "additionalProperties": {
            "type": "string",
            "format": "jsonpath"
          },
          "examples": [
            {
              "instance_url": "$.data.instance"
            }
          ],
          "known_as": [
            "extras",
            "additional_fields",
            "extra_fields",
            "keep",
            "metadata",
            "response_metadata"
          ]
        },
        "steps": {
          "title": "Steps after",
          "description": "Calls to make with the new token, in order, sent as the API is asked; their extra is kept with the token, and an extra called access_token, refresh_token, expires_in or expires_at takes the place of the answer’s.",
          "type": "array",
          "items": {
            "description": "One call before or after the token call.",
            "type": "object",
            "properties": {
              "url": {
                "title": "Step URL",
                "description": "The address that is asked; a server that an earlier answer names must be in also_send_to.",
                "type": "string",
                "format": "uri",
                "examples": [
                  "https://login.example.com/session"
                ],
                "known_as": [
                  "address",
                  "endpoint",
                  "request_url",
                  "uri"
                ]
              },
              "method": {
                "title": "Step method",
                "description": "The HTTP method: GET, or POST where there is a body.",
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
                  "http_method",
                  "verb",
                  "request_method"
                ]
              },
              "format": {
                "title": "Step format",
                "description": "How the body is written, form unless said; query puts the parameters into the address, as they are by GET.",
                "type": "string",
                "enum": [
                  "form",
                  "json",
                  "query",
                  "xml"
                ],
                "examples": [
                  "json"
                ],
                "known_as": [
                  "body_format",
                  "content_type",
                  "body_type",
                  "encoding",
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
                  "query": [
                    "query_string",
                    "url",
                    "querystring"
                  ],
                  "xml": [
                    "application/xml",
                    "text/xml",
                    "soap"
                  ]
                }
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
                "title": "Step headers",
                "examples": [
                  {
                    "x-csrf-token": "${csrf}"
                  }
                ],
                "known_as": [
                  "header",
                  "http_headers",
                  "request_headers",
                  "callout_headers"
                ]
              },
              "parameters": {
                "description": "What is sent: in the body, or in the address by GET and with format: query.",
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
                "title": "Step parameters",
                "examples": [
                  {
                    "user": "${username}"
                  }
                ],
                "known_as": [
                  "params",
                  "request_parameters",
                  "callout_parameters",
                  "form_fields"
                ]
              },
              "query": {
                "description": "What stands in the address while the rest is a body.",
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
                "title": "Step query",
                "examples": [
                  {
                    "tenant": "acme"
                  }
                ],
                "known_as": [
                  "query_parameters",
                  "query_params",
                  "query_string",
                  "url_parameters"
                ]
              },
              "body": {
                "title": "Step body",
                "description": "The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.",
                "type": [
                  "string",
                  "object",
                  "array"
                ],
                "examples": [
                  {
                    "user": "${username}",
                    "pass": "${password}"
                  }
                ],
                "known_as": [
                  "payload",
                  "request_body",
                  "data",
                  "callout_body",
                  "json_body"
                ]
              },
              "extra": {
                "title": "Step extra",
                "description": "What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.",
                "type": "object",
                "additionalProperties": {
                  "type": "string",
                  "format": "jsonpath"
                },
                "examples": [
                  {
                    "csrf": "$.csrfToken"
                  },
                  {
                    "session": "$headers.X-Session-Id"
                  }
                ],
                "known_as": [
                  "extras",
                  "extract",
                  "capture",
                  "keep",
                  "save",
                  "output",
                  "variables",
                  "export"
                ]
              }
            },
            "required": [
              "url"
            ],
            "additionalProperties": false
          },
          "examples": [
            [
              {
                "url": "https://api.example.com/tenants",
                "extra": {
                  "tenant": "$[0].id"
                }
              }
            ]
          ],
          "known_as": [
            "calls_after",
            "post_request",
            "post_requests",
            "after",
            "post_steps",
            "follow_up"
          ]
        }
      },
      "additionalProperties": false,
      "title": "Token response",
      "examples": [
        {
          "access_token": "$.data.accessToken",
          "expires_in": "$.data.ttl",
          "expires_in_unit": "min"
        }
      ],
      "known_as": [
        {
          "name": "Data Targets",
          "from": "Payloads"
        },
        "response_mapping",
        "token_mapping",
        "access_token_response",
        "token_answer",
        "login_response"
      ]
    },
    "lifetime": {
      "title": "Lifetime",
      "description": "How long a token lives, where the server does not say it or says it wrong, and how early to renew it.",
      "type": "object",
      "properties": {
        "always": {
          "title": "Always",
          "description": "Every token lives this long, whatever the server says: a number of seconds, or text such as 90s, 60min, 1h, 14d.",
          "type": [
            "number",
            "string"
          ],
          "format": "duration",
          "exclusiveMinimum": 0,
          "examples": [
            "60min"
          ],
          "known_as": [
            {
              "name": "Access token duration in minutes",
              "from": "Payloads",
              "unit": "min"
            },
            {
              "name": "expires_in_minutes",
              "unit": "min"
            },
            {
              "name": "token_duration_minutes",
              "unit": "min"
            },
            {
              "name": "expires_in_seconds",
              "unit": "s"
            },
            {
              "name": "expires_in",
              "unit": "s"
            },
            {
              "name": "token_ttl",
              "unit": "s"
            },
            "access_token_duration",
            "token_duration",
            "token_lifetime",
            "expires_after",
            "token_expiry",
            "token_ttl"
          ]
        },
        "if_unknown": {
          "title": "If unknown",
          "description": "A token lives this long where the server says nothing; without it, such a token serves until the API rejects it.",
          "type": [
            "number",
            "string"
          ],
          "format": "duration",
          "exclusiveMinimum": 0,
          "examples": [
            "1h"
          ],
          "known_as": [
            "default_lifetime",
            "default_expires_in",
            "assume_lifetime",
            "fallback_lifetime"
          ]
        },
        "refresh_before": {
          "title": "Refresh before",
          "description": "How long before its end a token is renewed, half of its lifetime at most; without it 5 minutes, of longer lives 15 minutes or an hour.",
          "type": [
            "number",
            "string"
          ],
          "format": "duration",
          "exclusiveMinimum": 0,
          "examples": [
            "10min"
          ],
          "known_as": [
            "refresh_buffer",
            "expiry_buffer",
            "refresh_margin",
            "token_expiration_buffer",
            "refresh_ahead"
          ]
        }
      },
      "additionalProperties": false,
      "examples": [
        {
          "always": "60min"
        }
      ],
      "known_as": [
        "token lifetime",
        "expiry",
        "expiration"
      ]
    },
    "type": {
      "title": "Type",
      "description": "What kind of connection this is.",
      "const": "Bearer",
      "known_as": [
        "connection_type",
        "kind"
      ]
    },
    "token": {
      "title": "Token",
      "description": "The token, without the word Bearer; blank where token_request fetches it, and where that sends it, the one to begin with.",
      "type": "string",
      "format": "password",
      "writeOnly": true,
      "airbyte_secret": true,
      "examples": [
        "${env:API_TOKEN}"
      ],
      "known_as": [
        {
          "name": "Token",
          "from": [
            "Qualys",
            "Payloads"
          ]
        },
        "bearer_token",
        "access_token",
        "api_token",
        "personal_access_token",
        "auth_token"
      ]
    },
    "refresh_token": {
      "title": "Refresh token",
      "description": "The refresh token to begin with, sent where refresh_request says ${refresh_token}; after the first renewal the newest one is kept in the store, until another is written here.",
      "type": "string",
      "format": "password",
      "writeOnly": true,
      "airbyte_secret": true,
      "minLength": 1,
      "examples": [
        "${env:REFRESH_TOKEN}"
      ],
      "known_as": [
        {
          "name": "Refresh token",
          "from": [
            "Qualys",
            "Payloads"
          ]
        },
        "refresh",
        "offline_token"
      ]
    },
    "username": {
      "title": "Username",
      "description": "Who logs in, sent where token_request says ${username}.",
      "type": "string",
      "minLength": 1,
      "examples": [
        "alice@example.com"
      ],
      "known_as": [
        {
          "name": "Username",
          "from": "Qualys"
        },
        "user",
        "login",
        "user_name"
      ]
    },
    "password": {
      "title": "Password",
      "description": "The password of whoever logs in, sent where token_request says ${password}.",
      "type": "string",
      "format": "password",
      "writeOnly": true,
      "airbyte_secret": true,
      "minLength": 1,
      "examples": [
        "${env:LOGIN_PASSWORD}"
      ],
      "known_as": [
        {
          "name": "Password",
          "from": "Qualys"
        },
        "pass",
        "passwd",
        "pwd"
      ]
    },
    "resource": {
      "title": "Resource",
      "description": "The address of the API that the token is for, sent where token_request says ${resource}.",
      "type": "string",
      "format": "absolute-uri",
      "minLength": 1,
      "examples": [
        "https://api.example.com"
      ],
      "known_as": [
        "resource_indicator",
        "resource_uri"
      ]
    },
    "token_request": {
      "title": "Token request",
      "description": "The call that brings a token, as it is sent: what is written here, and what client_authentication adds where it is written.",
      "type": "object",
      "properties": {
        "url": {
          "title": "URL",
          "description": "The address that the login is asked at.",
          "type": "string",
          "format": "uri",
          "examples": [
            "https://api.example.com/login"
          ],
          "known_as": [
            "address",
            "endpoint",
            "request_url",
            "login_url",
            "token_url",
            "token_endpoint",
            "auth_url"
          ]
        },
        "method": {
          "title": "Method",
          "description": "The HTTP method: POST, or GET where format is query.",
          "type": "string",
          "enum": [
            "POST",
            "GET"
          ],
          "examples": [
            "GET"
          ],
          "known_as": [
            "http_method",
            "verb",
            "token_method",
            "access_token_method"
          ]
        },
        "format": {
          "title": "Format",
          "description": "How parameters and body are written, form where nothing is said: form and json write a body, query puts parameters into the address, as a GET does anyway.",
          "type": "string",
          "enum": [
            "form",
            "json",
            "query",
            "xml"
          ],
          "examples": [
            "json"
          ],
          "known_as": [
            "body_format",
            "content_type",
            "body_type",
            "encoding",
            "token_request_format",
            "request_format"
          ],
          "words_known_as": {
            "json": [
              "application/json"
            ],
            "form": [
              "application/x-www-form-urlencoded",
              "urlencoded",
              "x-www-form-urlencoded",
              "body",
              "post"
            ],
            "query": [
              "query_string",
              "url",
              "get",
              "querystring"
            ],
            "xml": [
              "application/xml",
              "text/xml",
              "soap"
            ]
          }
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
              "x-api-version": "2"
            }
          ],
          "known_as": [
            {
              "name": "Callout Headers",
              "from": "Payloads"
            },
            "header",
            "http_headers",
            "token_headers",
            "request_headers"
          ]
        },
        "parameters": {
          "description": "Fields to send, in the format.",
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
              "user": "${username}",
              "pass": "${password}"
            }
          ],
          "known_as": [
            {
              "name": "Callout Parameters",
              "from": "Payloads"
            },
            "params",
            "token_params",
            "extra_params",
            "additional_parameters",
            "request_parameters"
          ]
        },
        "query": {
          "description": "What stands in the address while the rest is a body; one that is called as a standard field replaces it.",
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
          "title": "Query",
          "examples": [
            {
              "tenant": "acme"
            }
          ],
          "known_as": [
            "query_parameters",
            "query_params",
            "query_string",
            "url_parameters"
          ]
        },
        "body": {
          "title": "Body",
          "description": "The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.",
          "type": [
            "string",
            "object",
            "array"
          ],
          "examples": [
            {
              "user": "${username}",
              "pass": "${password}"
            }
          ],
          "known_as": [
            {
              "name": "Callout Body",
              "from": "Payloads"
            },
            "payload",
            "request_body",
            "data",
            "json_body",
            "token_body"
          ]
        },
        "steps": {
          "title": "Steps before",
          "description": "Calls to make before this one, in order; what they bring, cookies too, is there afterwards.",
          "type": "array",
          "items": {
            "description": "One call before or after the token call.",
            "type": "object",
            "properties": {
              "url": {
                "title": "Step URL",
                "description": "The address that is asked; a server that an earlier answer names must be in also_send_to.",
                "type": "string",
                "format": "uri",
                "examples": [
                  "https://login.example.com/session"
                ],
                "known_as": [
                  "address",
                  "endpoint",
                  "request_url",
                  "uri"
                ]
              },
              "method": {
                "title": "Step method",
                "description": "The HTTP method: GET, or POST where there is a body.",
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
                  "http_method",
                  "verb",
                  "request_method"
                ]
              },
              "format": {
                "title": "Step format",
                "description": "How the body is written, form unless said; query puts the parameters into the address, as they are by GET.",
                "type": "string",
                "enum": [
                  "form",
                  "json",
                  "query",
                  "xml"
                ],
                "examples": [
                  "json"
                ],
                "known_as": [
                  "body_format",
                  "content_type",
                  "body_type",
                  "encoding",
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
                  "query": [
                    "query_string",
                    "url",
                    "querystring"
                  ],
                  "xml": [
                    "application/xml",
                    "text/xml",
                    "soap"
                  ]
                }
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
                "title": "Step headers",
                "examples": [
                  {
                    "x-csrf-token": "${csrf}"
                  }
                ],
                "known_as": [
                  "header",
                  "http_headers",
                  "request_headers",
                  "callout_headers"
                ]
              },
              "parameters": {
                "description": "What is sent: in the body, or in the address by GET and with format: query.",
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
                "title": "Step parameters",
                "examples": [
                  {
                    "user": "${username}"
                  }
                ],
                "known_as": [
                  "params",
                  "request_parameters",
                  "callout_parameters",
                  "form_fields"
                ]
              },
              "query": {
                "description": "What stands in the address while the rest is a body.",
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
                "title": "Step query",
                "examples": [
                  {
                    "tenant": "acme"
                  }
                ],
                "known_as": [
                  "query_parameters",
                  "query_params",
                  "query_string",
                  "url_parameters"
                ]
              },
              "body": {
                "title": "Step body",
                "description": "The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.",
                "type": [
                  "string",
                  "object",
                  "array"
                ],
                "examples": [
                  {
                    "user": "${username}",
                    "pass": "${password}"
                  }
                ],
                "known_as": [
                  "payload",
                  "request_body",
                  "data",
                  "callout_body",
                  "json_body"
                ]
              },
              "extra": {
                "title": "Step extra",
                "description": "What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.",
                "type": "object",
                "additionalProperties": {
                  "type": "string",
                  "format": "jsonpath"
                },
                "examples": [
                  {
                    "csrf": "$.csrfToken"
                  },
                  {
                    "session": "$headers.X-Session-Id"
                  }
                ],
                "known_as": [
                  "extras",
                  "extract",
                  "capture",
                  "keep",
                  "save",
                  "output",
                  "variables",
                  "export"
                ]
              }
            },
            "required": [
              "url"
            ],
            "additionalProperties": false
          },
          "examples": [
            [
              {
                "url": "https://login.example.com/csrf",
                "extra": {
                  "csrf": "$.csrfToken"
                }
              }
            ]
          ],
          "known_as": [
            "calls_before",
            "pre_request",
            "pre_requests",
            "before",
            "pre_steps",
            "prerequisites"
          ]
        },
        "rename": {
          "title": "Rename",
          "description": "What the server calls the fields that client_authentication sends: our name, then its.",
          "type": "object",
          "additionalProperties": {
            "type": "string",
            "minLength": 1
          },
          "examples": [
            {
              "client_id": "client_key"
            }
          ],
          "known_as": [
            "renamed",
            "field_names",
            "parameter_names",
            "aliases"
          ]
        },
        "omit": {
          "title": "Omit",
          "description": "Fields of client_authentication that are not sent.",
          "type": "array",
          "items": {
            "type": "string",
            "minLength": 1,
            "examples": [
              "grant_type"
            ]
          },
          "examples": [
            [
              "client_id"
            ]
          ],
          "known_as": [
            "exclude",
            "remove",
            "leave_out",
            "without"
          ]
        },
        "scope_separator": {
          "title": "Scope separator",
          "description": "What joins a scope that is a list.",
          "type": "string",
          "default": " ",
          "examples": [
            ","
          ],
          "known_as": [
            "scope_delimiter",
            "scopes_separator",
            "scope_join",
            "separator"
          ]
        }
      },
      "required": [
        "url"
      ],
      "examples": [
        {
          "url": "https://api.example.com/login",
          "format": "json",
          "body": {
            "user": "${username}",
            "pass": "${password}"
          }
        }
      ],
      "known_as": [
        {
          "name": "Callout",
          "from": "Payloads"
        },
        "access_token_request",
        "token_call",
        "login_request",
        "login_call",
        "auth_request",
        "token_request_options"
      ],
      "additionalProperties": false
    },
    "refresh_request": {
      "title": "Refresh request",
      "description": "The call that renews a token, which sends ${refresh_token} or ${token}: url, method, format, rename, omit, headers and client_authentication are as for the token unless written here; parameters, query and body are sent only where written here.",
      "type": "object",
      "properties": {
        "url": {
          "title": "URL",
          "description": "The address that the renewal is asked at.",
          "type": "string",
          "format": "uri",
          "examples": [
            "https://api.example.com/renew"
          ],
          "known_as": [
            {
              "name": "Refresh token URL",
              "from": "Qualys"
            },
            "refresh_url",
            "refresh_token_url",
            "refresh_endpoint",
            "refresh_token_endpoint"
          ]
        },
        "method": {
          "title": "Method",
          "description": "The HTTP method: POST, or GET where format is query.",
          "type": "string",
          "enum": [
            "POST",
            "GET"
          ],
          "examples": [
            "GET"
          ],
          "known_as": [
            "http_method",
            "verb",
            "token_method",
            "access_token_method"
          ]
        },
        "format": {
          "title": "Format",
          "description": "Where the fields go: form and json write a body, query puts them into the address; xml is for a body that you write.",
          "type": "string",
          "enum": [
            "form",
            "json",
            "query",
            "xml"
          ],
          "examples": [
            "json"
          ],
          "known_as": [
            "body_format",
            "content_type",
            "body_type",
            "encoding",
            "token_request_format",
            "request_format"
          ],
          "words_known_as": {
            "json": [
              "application/json"
            ],
            "form": [
              "application/x-www-form-urlencoded",
              "urlencoded",
              "x-www-form-urlencoded",
              "body",
              "post"
            ],
            "query": [
              "query_string",
              "url",
              "get",
              "querystring"
            ],
            "xml": [
              "application/xml",
              "text/xml",
              "soap"
            ]
          }
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
              "x-api-version": "2"
            }
          ],
          "known_as": [
            "header",
            "http_headers",
            "token_headers",
            "request_headers",
            "callout_headers"
          ]
        },
        "parameters": {
          "description": "Fields to send, in the format.",
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
              "refresh": "${refresh_token}"
            }
          ],
          "known_as": [
            "refresh_params",
            "refresh_parameters"
          ]
        },
        "query": {
          "description": "What stands in the address while the rest is a body; one that is called as a standard field replaces it.",
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
          "title": "Query",
          "examples": [
            {
              "tenant": "acme"
            }
          ],
          "known_as": [
            "query_parameters",
            "query_params",
            "query_string",
            "url_parameters"
          ]
        },
        "body": {
          "title": "Body",
          "description": "The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.",
          "type": [
            "string",
            "object",
            "array"
          ],
          "examples": [
            {
              "user": "${username}",
              "pass": "${password}"
            }
          ],
          "known_as": [
            "payload",
            "request_body",
            "data",
            "callout_body",
            "json_body",
            "token_body"
          ]
        },
        "steps": {
          "title": "Steps before",
          "description": "Calls to make before this one, in order; what they bring, cookies too, is there afterwards.",
          "type": "array",
          "items": {
            "description": "One call before or after the token call.",
            "type": "object",
            "properties": {
              "url": {
                "title": "Step URL",
                "description": "The address that is asked; a server that an earlier answer names must be in also_send_to.",
                "type": "string",
                "format": "uri",
                "examples": [
                  "https://login.example.com/session"
                ],
                "known_as": [
                  "address",
                  "endpoint",
                  "request_url",
                  "uri"
                ]
              },
              "method": {
                "title": "Step method",
                "description": "The HTTP method: GET, or POST where there is a body.",
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
                  "http_method",
                  "verb",
                  "request_method"
                ]
              },
              "format": {
                "title": "Step format",
                "description": "How the body is written, form unless said; query puts the parameters into the address, as they are by GET.",
                "type": "string",
                "enum": [
                  "form",
                  "json",
                  "query",
                  "xml"
                ],
                "examples": [
                  "json"
                ],
                "known_as": [
                  "body_format",
                  "content_type",
                  "body_type",
                  "encoding",
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
                  "query": [
                    "query_string",
                    "url",
                    "querystring"
                  ],
                  "xml": [
                    "application/xml",
                    "text/xml",
                    "soap"
                  ]
                }
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
                "title": "Step headers",
                "examples": [
                  {
                    "x-csrf-token": "${csrf}"
                  }
                ],
                "known_as": [
                  "header",
                  "http_headers",
                  "request_headers",
                  "callout_headers"
                ]
              },
              "parameters": {
                "description": "What is sent: in the body, or in the address by GET and with format: query.",
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
                "title": "Step parameters",
                "examples": [
                  {
                    "user": "${username}"
                  }
                ],
                "known_as": [
                  "params",
                  "request_parameters",
                  "callout_parameters",
                  "form_fields"
                ]
              },
              "query": {
                "description": "What stands in the address while the rest is a body.",
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
                "title": "Step query",
                "examples": [
                  {
                    "tenant": "acme"
                  }
                ],
                "known_as": [
                  "query_parameters",
                  "query_params",
                  "query_string",
                  "url_parameters"
                ]
              },
              "body": {
                "title": "Step body",
                "description": "The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.",
                "type": [
                  "string",
                  "object",
                  "array"
                ],
                "examples": [
                  {
                    "user": "${username}",
                    "pass": "${password}"
                  }
                ],
                "known_as": [
                  "payload",
                  "request_body",
                  "data",
                  "callout_body",
                  "json_body"
                ]
              },
              "extra": {
                "title": "Step extra",
                "description": "What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.",
                "type": "object",
                "additionalProperties": {
                  "type": "string",
                  "format": "jsonpath"
                },
                "examples": [
                  {
                    "csrf": "$.csrfToken"
                  },
                  {
                    "session": "$headers.X-Session-Id"
                  }
                ],
                "known_as": [
                  "extras",
                  "extract",
                  "capture",
                  "keep",
                  "save",
                  "output",
                  "variables",
                  "export"
                ]
              }
            },
            "required": [
              "url"
            ],
            "additionalProperties": false
          },
          "examples": [
            [
              {
                "url": "https://login.example.com/csrf",
                "extra": {
                  "csrf": "$.csrfToken"
                }
              }
            ]
          ],
          "known_as": [
            "calls_before",
            "pre_request",
            "pre_requests",
            "before",
            "pre_steps",
            "prerequisites"
          ]
        },
        "rename": {
          "title": "Rename",
          "description": "What the server calls the fields that client_authentication sends: our name, then its.",
          "type": "object",
          "additionalProperties": {
            "type": "string",
            "minLength": 1
          },
          "examples": [
            {
              "client_id": "client_key"
            }
          ],
          "known_as": [
            "renamed",
            "field_names",
            "parameter_names",
            "aliases"
          ]
        },
        "omit": {
          "title": "Omit",
          "description": "Fields of client_authentication that are not sent.",
          "type": "array",
          "items": {
            "type": "string",
            "minLength": 1,
            "examples": [
              "grant_type"
            ]
          },
          "examples": [
            [
              "client_id"
            ]
          ],
          "known_as": [
            "exclude",
            "remove",
            "leave_out",
            "without"
          ]
        },
        "client_authentication": {
          "title": "Client authentication",
          "description": "How the client proves itself when it renews, where that differs.",
          "variants_of": "client_authentication",
          "discriminator": "method",
          "short": "word",
          "known_as": [
            "refresh_client_authentication"
          ]
        }
      },
      "examples": [
        {
          "url": "https://api.example.com/renew",
          "format": "json",
          "body": {
            "refresh": "${refresh_token}"
          }
        }
      ],
      "known_as": [
        "refresh_token_request",
        "refresh_call",
        "renew_request"
      ],
      "additionalProperties": false
    }
  },
  "anyOf": [
    {
      "required": [
        "token"
      ],
      "properties": {
        "token": {
          "pattern": "\\S"
        }
      }
    },
    {
      "required": [
        "token_request"
      ]
    },
    {
      "required": [
        "refresh_token",
        "refresh_request"
      ]
    }
  ],
  "required": [
    "type"
  ],
  "additionalProperties": false
}
