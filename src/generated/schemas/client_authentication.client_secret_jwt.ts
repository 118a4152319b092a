// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "Assertion signed with the client secret",
  "description": "A short-lived JWT, signed with the client secret, which itself is not sent (RFC 7523 §2.2, OpenID Connect Core §9).",
  "known_as": [
    "secret_jwt",
    "hmac_jwt",
    "client_assertion_secret",
    "jwt_secret",
    "signed_jwt_secret",
    "Signed JWT with client secret"
  ],
  "type": "object",
  "properties": {
    "method": {
      "title": "Method",
      "description": "How the client proves itself.",
      "const": "client_secret_jwt"
    },
    "algorithm": {
      "title": "Algorithm",
      "description": "How it is signed.",
      "type": "string",
      "enum": [
        "HS256",
        "HS384",
        "HS512"
      ],
      "default": "HS256",
      "examples": [
        "HS512"
      ],
      "known_as": [
        "alg",
        "signing_algorithm",
        "signature_algorithm",
        "jwt_algorithm",
        "token_endpoint_auth_signing_alg"
      ]
    },
    "claims": {
      "title": "Claims",
      "description": "Claims of your own in the assertion; they win over the standard ones, and null leaves one out; some servers want aud to be the token endpoint.",
      "type": "object",
      "additionalProperties": true,
      "examples": [
        {
          "aud": "https://login.example.com/oauth2/token"
        }
      ],
      "known_as": [
        "additional_claims",
        "extra_claims",
        "custom_claims",
        "jwt_claims",
        "payload",
        "additional_jwt_claims",
        "jwt_payload"
      ]
    }
  },
  "required": [
    "method"
  ],
  "additionalProperties": false
}
