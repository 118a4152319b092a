// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "Assertion signed with a private key",
  "description": "A short-lived JWT, signed with a private key whose public half the provider knows: no secret is shared with anybody (RFC 7523 §2.2).",
  "known_as": [
    "jwt",
    "signed_jwt",
    "client_assertion",
    "jwt_assertion",
    "private_key",
    "certificate_credentials",
    "asymmetric",
    "jwt_bearer_client"
  ],
  "type": "object",
  "properties": {
    "private_key": {
      "title": "Private key",
      "description": "The private key whose public half the provider knows: PEM, encrypted or not, a JWK, or a Google-style service-account file.",
      "type": "string",
      "format": "password",
      "writeOnly": true,
      "airbyte_secret": true,
      "minLength": 1,
      "examples": [
        "${file:key.pem}"
      ],
      "known_as": [
        "key",
        "signing_key",
        "client_private_key",
        "jwt_private_key",
        "pem",
        "jwk",
        "rsa_private_key",
        "service_account_json",
        "private_key_file",
        "key_file",
        "credentials_json"
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
        "key_password",
        "key_passphrase",
        "private_key_password",
        "private_key_passphrase"
      ]
    },
    "key_id": {
      "title": "Key ID",
      "description": "The provider’s name for the key, sent as kid in the header; without it the one in a JWK or a service-account file.",
      "type": "string",
      "minLength": 1,
      "examples": [
        "2026-01"
      ],
      "known_as": [
        "kid",
        "private_key_id",
        "key_identifier",
        "public_key_id",
        "certificate_thumbprint"
      ]
    },
    "algorithm": {
      "title": "Algorithm",
      "description": "How it is signed; without it the one in a JWK, else the usual one of the key: RS256, ES256 (ES384, ES512), EdDSA.",
      "type": "string",
      "enum": [
        "RS256",
        "RS384",
        "RS512",
        "PS256",
        "PS384",
        "PS512",
        "ES256",
        "ES384",
        "ES512",
        "EdDSA",
        "Ed25519"
      ],
      "examples": [
        "PS256"
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
    },
    "method": {
      "title": "Method",
      "description": "How the client proves itself.",
      "const": "private_key_jwt"
    }
  },
  "required": [
    "method",
    "private_key"
  ],
  "additionalProperties": false
}
