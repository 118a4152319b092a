// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "Bearer",
  "description": "A token you already have, sent as Authorization: Bearer (RFC 6750).",
  "known_as": [
    "bearer_token",
    "token_auth",
    "personal_access_token",
    "bearer_auth"
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
    "ssl_mode": {
      "title": "SSL mode",
      "description": "verify checks the server’s certificate; off does not, and allows plain http, for test servers only.",
      "type": "string",
      "enum": [
        "verify",
        "off"
      ],
      "default": "verify",
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
    "timeout": {
      "title": "Timeout",
      "description": "How long to wait for the server: a number of seconds, or text such as 90s, 15min, 1h.",
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
      "description": "The token, without the word Bearer.",
      "type": "string",
      "format": "password",
      "writeOnly": true,
      "airbyte_secret": true,
      "minLength": 1,
      "examples": [
        "${env:API_TOKEN}"
      ],
      "known_as": [
        "bearer_token",
        "access_token",
        "api_token",
        "personal_access_token",
        "auth_token"
      ]
    }
  },
  "required": [
    "type",
    "token"
  ],
  "additionalProperties": false
}
