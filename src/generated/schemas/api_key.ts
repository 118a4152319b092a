// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "ApiKey",
  "description": "One or several keys sent with each request in a header, the query or a cookie.",
  "known_as": [
    {
      "name": "API key",
      "from": [
        "Qualys",
        "Payloads"
      ]
    },
    "apikeyauth",
    "api_token",
    "key"
  ],
  "kind": "credential",
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
    "type": {
      "title": "Type",
      "description": "What kind of connection this is.",
      "const": "ApiKey",
      "known_as": [
        "connection_type",
        "kind"
      ]
    },
    "name": {
      "title": "Name",
      "description": "The name of the header, query parameter, cookie or member of the body that carries the key.",
      "type": "string",
      "minLength": 1,
      "default": "x-api-key",
      "examples": [
        "x-api-key",
        "apikey"
      ],
      "known_as": [
        {
          "name": "Name",
          "from": [
            "Qualys",
            "Payloads"
          ]
        },
        "key",
        "key_name",
        "header_name",
        "parameter_name",
        "header"
      ]
    },
    "value": {
      "title": "Value",
      "description": "The key itself.",
      "type": "string",
      "format": "password",
      "writeOnly": true,
      "airbyte_secret": true,
      "minLength": 1,
      "examples": [
        "${env:API_KEY}"
      ],
      "known_as": [
        {
          "name": "Value",
          "from": [
            "Qualys",
            "Payloads"
          ]
        },
        "api_key",
        "key_value",
        "apikey",
        "secret"
      ]
    },
    "send_in": {
      "title": "Send in",
      "description": "Where the key goes: a header, the query of the URL, a cookie, or the body.",
      "type": "string",
      "enum": [
        "header",
        "query",
        "cookie",
        "body"
      ],
      "default": "header",
      "examples": [
        "query"
      ],
      "known_as": [
        {
          "name": "Send in",
          "from": [
            "Qualys",
            "Payloads"
          ]
        },
        "in",
        "add_to",
        "location",
        "placement"
      ],
      "words_known_as": {
        "header": [
          "Request header",
          "http_header",
          "headers"
        ],
        "query": [
          "Request URL",
          "URL",
          "Query parameter",
          "parameter",
          "query_string",
          "params"
        ],
        "cookie": [
          "cookies"
        ],
        "body": [
          "request_body",
          "payload",
          "form",
          "json"
        ]
      }
    },
    "keys": {
      "title": "Keys",
      "description": "Several keys at once, each with its own name, value and place.",
      "type": "array",
      "minItems": 1,
      "items": {
        "type": "object",
        "title": "Key",
        "properties": {
          "name": {
            "title": "Name",
            "description": "The name of the header, query parameter, cookie or member of the body that carries the key.",
            "type": "string",
            "minLength": 1,
            "default": "x-api-key",
            "examples": [
              "x-api-key",
              "apikey"
            ],
            "known_as": [
              "key",
              "key_name",
              "header_name",
              "parameter_name",
              "header"
            ]
          },
          "value": {
            "title": "Value",
            "description": "The key itself.",
            "type": "string",
            "format": "password",
            "writeOnly": true,
            "airbyte_secret": true,
            "minLength": 1,
            "examples": [
              "${env:API_KEY}"
            ],
            "known_as": [
              "api_key",
              "key_value",
              "apikey",
              "secret"
            ]
          },
          "send_in": {
            "title": "Send in",
            "description": "Where the key goes: a header, the query of the URL, a cookie, or the body.",
            "type": "string",
            "enum": [
              "header",
              "query",
              "cookie",
              "body"
            ],
            "default": "header",
            "examples": [
              "query"
            ],
            "known_as": [
              "in",
              "add_to",
              "location",
              "placement"
            ],
            "words_known_as": {
              "header": [
                "Request header",
                "http_header",
                "headers"
              ],
              "query": [
                "Request URL",
                "URL",
                "Query parameter",
                "parameter",
                "query_string",
                "params"
              ],
              "cookie": [
                "cookies"
              ],
              "body": [
                "request_body",
                "payload",
                "form",
                "json"
              ]
            }
          }
        },
        "required": [
          "value"
        ],
        "additionalProperties": false
      },
      "examples": [
        [
          {
            "name": "x-app-id",
            "value": "${env:APP_ID}"
          },
          {
            "name": "x-app-key",
            "value": "${env:APP_KEY}"
          }
        ]
      ],
      "known_as": [
        "api_keys"
      ]
    }
  },
  "required": [
    "type"
  ],
  "oneOf": [
    {
      "required": [
        "value"
      ]
    },
    {
      "required": [
        "keys"
      ]
    }
  ],
  "additionalProperties": false
}
