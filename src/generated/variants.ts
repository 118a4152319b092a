// Generated from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from '../field_formats.ts'

/** family → word (→ grant) → id of the flat schema. */
export const variants: Record<string, Record<string, string | Record<string, string>>> = {
  "authentication": {
    "ApiKey": "authentication.api_key",
    "Basic": "authentication.basic",
    "Bearer": "authentication.bearer",
    "Certificate": "authentication.certificate",
    "Custom": "authentication.custom",
    "none": "authentication.none",
    "OAuth1": "authentication.oauth1",
    "Token": "authentication.token"
  },
  "client_authentication": {
    "client_secret_basic": "client_authentication.client_secret_basic",
    "client_secret_basic_raw": "client_authentication.client_secret_basic_raw",
    "client_secret_jwt": "client_authentication.client_secret_jwt",
    "client_secret_post": "client_authentication.client_secret_post",
    "custom": "client_authentication.custom",
    "none": "client_authentication.none",
    "private_key_jwt": "client_authentication.private_key_jwt",
    "tls_client_auth": "client_authentication.tls_client_auth"
  },
  "connection": {
    "ApiKey": "api_key",
    "Basic": "basic",
    "Bearer": "bearer",
    "Certificate": "certificate",
    "Custom": "custom",
    "OAuth1": "oauth1",
    "OAuth2": {
      "authorization_code": "oauth2.authorization_code",
      "client_credentials": "oauth2.client_credentials",
      "device_code": "oauth2.device_code",
      "implicit": "oauth2.implicit",
      "jwt_bearer": "oauth2.jwt_bearer",
      "password": "oauth2.password",
      "refresh_token": "oauth2.refresh_token",
      "token_exchange": "oauth2.token_exchange"
    },
    "OAuthToken": {
      "client_credentials": "oauth_token.client_credentials",
      "password": "oauth_token.password",
      "refresh_token": "oauth_token.refresh_token"
    },
    "JSONFile": "json_file",
    "REST": "rest"
  },
  "format": {
    "csv": "format.csv",
    "json": "format.json",
    "ndjson": "format.ndjson",
    "table": "format.table"
  },
  "pagination": {
    "cursor": "pagination.cursor",
    "link_header": "pagination.link_header",
    "next_url": "pagination.next_url",
    "none": "pagination.none",
    "offset": "pagination.offset",
    "page_number": "pagination.page_number"
  },
  "store": {
    "memory": "store.memory",
    "sqlite": "store.sqlite"
  }
}

/** Flat schema id → its fields that are one of a family, by their path; `short`: what plain text there stands for. */
export const nested: Record<string, Record<string, Nested>> = {
  "bearer": {
    "client_authentication": {
      "family": "client_authentication",
      "discriminator": "method",
      "short": "word"
    },
    "refresh_request/client_authentication": {
      "family": "client_authentication",
      "discriminator": "method",
      "short": "word"
    }
  },
  "oauth2.authorization_code": {
    "client_authentication": {
      "family": "client_authentication",
      "discriminator": "method",
      "short": "word"
    },
    "refresh_request/client_authentication": {
      "family": "client_authentication",
      "discriminator": "method",
      "short": "word"
    }
  },
  "oauth2.client_credentials": {
    "client_authentication": {
      "family": "client_authentication",
      "discriminator": "method",
      "short": "word"
    },
    "refresh_request/client_authentication": {
      "family": "client_authentication",
      "discriminator": "method",
      "short": "word"
    }
  },
  "oauth2.device_code": {
    "client_authentication": {
      "family": "client_authentication",
      "discriminator": "method",
      "short": "word"
    },
    "refresh_request/client_authentication": {
      "family": "client_authentication",
      "discriminator": "method",
      "short": "word"
    }
  },
  "oauth2.jwt_bearer": {
    "client_authentication": {
      "family": "client_authentication",
      "discriminator": "method",
      "short": "word"
    },
    "refresh_request/client_authentication": {
      "family": "client_authentication",
      "discriminator": "method",
      "short": "word"
    }
  },
  "oauth2.password": {
    "client_authentication": {
      "family": "client_authentication",
      "discriminator": "method",
      "short": "word"
    },
    "refresh_request/client_authentication": {
      "family": "client_authentication",
      "discriminator": "method",
      "short": "word"
    }
  },
  "oauth2.refresh_token": {
    "client_authentication": {
      "family": "client_authentication",
      "discriminator": "method",
      "short": "word"
    },
    "refresh_request/client_authentication": {
      "family": "client_authentication",
      "discriminator": "method",
      "short": "word"
    }
  },
  "oauth2.token_exchange": {
    "client_authentication": {
      "family": "client_authentication",
      "discriminator": "method",
      "short": "word"
    },
    "refresh_request/client_authentication": {
      "family": "client_authentication",
      "discriminator": "method",
      "short": "word"
    }
  },
  "oauth_token.client_credentials": {
    "client_authentication": {
      "family": "client_authentication",
      "discriminator": "method",
      "short": "word"
    },
    "refresh_request/client_authentication": {
      "family": "client_authentication",
      "discriminator": "method",
      "short": "word"
    }
  },
  "oauth_token.password": {
    "client_authentication": {
      "family": "client_authentication",
      "discriminator": "method",
      "short": "word"
    },
    "refresh_request/client_authentication": {
      "family": "client_authentication",
      "discriminator": "method",
      "short": "word"
    }
  },
  "oauth_token.refresh_token": {
    "client_authentication": {
      "family": "client_authentication",
      "discriminator": "method",
      "short": "word"
    },
    "refresh_request/client_authentication": {
      "family": "client_authentication",
      "discriminator": "method",
      "short": "word"
    }
  },
  "extract": {
    "authentication": {
      "family": "authentication",
      "discriminator": "method",
      "short": "connection"
    },
    "pagination": {
      "family": "pagination",
      "discriminator": "type"
    }
  },
  "rest": {
    "authentication": {
      "family": "authentication",
      "discriminator": "method",
      "short": "connection"
    },
    "pagination": {
      "family": "pagination",
      "discriminator": "type"
    }
  },
  "workspace": {
    "authentication": {
      "family": "authentication",
      "discriminator": "method",
      "short": "connection"
    },
    "store": {
      "family": "store",
      "scheme": "url"
    }
  }
}

export interface Nested {
  family: string
  discriminator?: string
  short?: string
  scheme?: string
}

/** family → what other products call a word → the word; compared without case and punctuation. */
export const wordsKnownAs: Record<string, Record<string, string>> = {
  "authentication": {
    "apikey": "ApiKey",
    "key": "ApiKey",
    "httpbasic": "Basic",
    "basicauth": "Basic",
    "mtls": "Certificate",
    "mutualtls": "Certificate",
    "clientcertificate": "Certificate",
    "clientcert": "Certificate",
    "anonymous": "none",
    "noauth": "none",
    "public": "none",
    "oauth1": "OAuth1",
    "oauth10a": "OAuth1",
    "token": "Token",
    "oauth": "Token",
    "oauthtoken": "Token",
    "oauth2": "Token",
    "bearertoken": "Token"
  },
  "client_authentication": {
    "intheauthorizationheader": "client_secret_basic",
    "basic": "client_secret_basic",
    "header": "client_secret_basic",
    "basicauth": "client_secret_basic",
    "httpbasic": "client_secret_basic",
    "inheader": "client_secret_basic",
    "basicraw": "client_secret_basic_raw",
    "raw": "client_secret_basic_raw",
    "secretjwt": "client_secret_jwt",
    "hmacjwt": "client_secret_jwt",
    "clientassertionsecret": "client_secret_jwt",
    "jwtsecret": "client_secret_jwt",
    "signedjwtsecret": "client_secret_jwt",
    "signedjwtwithclientsecret": "client_secret_jwt",
    "inthebody": "client_secret_post",
    "post": "client_secret_post",
    "body": "client_secret_post",
    "requestbody": "client_secret_post",
    "inbody": "client_secret_post",
    "form": "client_secret_post",
    "credentialsinbody": "client_secret_post",
    "other": "custom",
    "own": "custom",
    "manual": "custom",
    "customheader": "custom",
    "public": "none",
    "noauth": "none",
    "jwt": "private_key_jwt",
    "signedjwt": "private_key_jwt",
    "clientassertion": "private_key_jwt",
    "jwtassertion": "private_key_jwt",
    "privatekey": "private_key_jwt",
    "certificatecredentials": "private_key_jwt",
    "asymmetric": "private_key_jwt",
    "jwtbearerclient": "private_key_jwt",
    "selfsignedtlsclientauth": "tls_client_auth",
    "mtls": "tls_client_auth",
    "mutualtls": "tls_client_auth",
    "tls": "tls_client_auth",
    "clientcertificate": "tls_client_auth",
    "certificate": "tls_client_auth",
    "x509": "tls_client_auth"
  },
  "connection": {
    "apikey": "ApiKey",
    "apikeyauth": "ApiKey",
    "apitoken": "ApiKey",
    "key": "ApiKey",
    "basic": "Basic",
    "basicauth": "Basic",
    "httpbasic": "Basic",
    "basicauthentication": "Basic",
    "usernamepassword": "Basic",
    "bearer": "Bearer",
    "bearertoken": "Bearer",
    "tokenauth": "Bearer",
    "personalaccesstoken": "Bearer",
    "bearerauth": "Bearer",
    "sessionauth": "Bearer",
    "sessiontoken": "Bearer",
    "login": "Bearer",
    "certificate": "Certificate",
    "mtls": "Certificate",
    "mutualtls": "Certificate",
    "clientcertificate": "Certificate",
    "clientcert": "Certificate",
    "sslcertificate": "Certificate",
    "x509": "Certificate",
    "custom": "Custom",
    "customheader": "Custom",
    "header": "Custom",
    "headerauth": "Custom",
    "oauth1": "OAuth1",
    "oauth10": "OAuth1",
    "oauth10a": "OAuth1",
    "oauth1hmac": "OAuth1",
    "tokenbasedauthentication": "OAuth1",
    "tba": "OAuth1",
    "oauth2": "OAuth2",
    "oauth20": "OAuth2",
    "auth2": "OAuth2",
    "oauth2clientcredentials": "OAuth2",
    "oauthtoken": "OAuthToken",
    "oauth": "OAuthToken",
    "token": "OAuthToken",
    "accesstoken": "OAuthToken",
    "clientcredentials": "OAuthToken",
    "json": "JSONFile",
    "file": "JSONFile",
    "jsonextract": "JSONFile",
    "localfile": "JSONFile",
    "rest": "REST",
    "restapi": "REST",
    "http": "REST",
    "api": "REST",
    "web": "REST",
    "url": "REST",
    "webapi": "REST"
  },
  "grant": {
    "authorizationcode": "authorization_code",
    "code": "authorization_code",
    "authcode": "authorization_code",
    "web": "authorization_code",
    "threelegged": "authorization_code",
    "3lo": "authorization_code",
    "authorizationcodepkce": "authorization_code",
    "pkce": "authorization_code",
    "auth2clientcredential": "client_credentials",
    "clientcredentials": "client_credentials",
    "machinetomachine": "client_credentials",
    "application": "client_credentials",
    "device": "device_code",
    "deviceflow": "device_code",
    "deviceauthorization": "device_code",
    "deviceauthorizationgrant": "device_code",
    "urnietfparamsoauthgranttypedevicecode": "device_code",
    "implicit": "implicit",
    "implicitgrant": "implicit",
    "implicitflow": "implicit",
    "token": "implicit",
    "urnietfparamsoauthgranttypejwtbearer": "jwt_bearer",
    "jwt": "jwt_bearer",
    "jwtbearer": "jwt_bearer",
    "serviceaccount": "jwt_bearer",
    "googleserviceaccount": "jwt_bearer",
    "jwtassertion": "jwt_bearer",
    "servertoserver": "jwt_bearer",
    "twoleggedjwt": "jwt_bearer",
    "auth2password": "password",
    "resourceownerpassword": "password",
    "passwordcredentials": "password",
    "ropc": "password",
    "resourceownerpasswordcredentials": "password",
    "auth2refreshtoken": "refresh_token",
    "refreshtoken": "refresh_token",
    "offlineaccess": "refresh_token",
    "onbehalfof": "token_exchange",
    "obo": "token_exchange",
    "exchange": "token_exchange",
    "impersonation": "token_exchange",
    "urnietfparamsoauthgranttypetokenexchange": "token_exchange"
  },
  "pagination": {
    "continuationtoken": "cursor",
    "nexttoken": "cursor",
    "cursorpagination": "cursor",
    "token": "cursor",
    "keyset": "cursor",
    "headerlink": "link_header",
    "link": "link_header",
    "weblinking": "link_header",
    "nextlink": "next_url",
    "jsonlink": "next_url",
    "jsonresponse": "next_url",
    "nextpageurl": "next_url",
    "off": "none",
    "singlepage": "none",
    "limitoffset": "offset",
    "offsetincrement": "offset",
    "skip": "offset",
    "offsetlimit": "offset",
    "skiptake": "offset",
    "page": "page_number",
    "pageincrement": "page_number",
    "pages": "page_number"
  }
}

/** Types of connection whose credential is a token: it can be read as JSON, and `method: Token` names it. */
export const bringsToken: readonly string[] = ["Bearer","OAuth2","OAuthToken"]

/** Types of connection that can only be read, and have no credential. */
export const sourceTypes = ["JSONFile","REST"] as const

/** Flat schema id → its secret fields, as paths with `*` for any element. */
export const sensitive: Record<string, string[]> = {
  "client_authentication.private_key_jwt": [
    "private_key",
    "passphrase"
  ],
  "api_key": [
    "client_certificate/key",
    "client_certificate/passphrase",
    "proxy/password",
    "computed/*/key",
    "value",
    "keys/*/value"
  ],
  "basic": [
    "client_certificate/key",
    "client_certificate/passphrase",
    "proxy/password",
    "computed/*/key",
    "password"
  ],
  "bearer": [
    "client_certificate/key",
    "client_certificate/passphrase",
    "proxy/password",
    "computed/*/key",
    "client_secret",
    "client_authentication/private_key",
    "client_authentication/passphrase",
    "token_response/key",
    "token",
    "refresh_token",
    "password",
    "refresh_request/client_authentication/private_key",
    "refresh_request/client_authentication/passphrase"
  ],
  "certificate": [
    "client_certificate/key",
    "client_certificate/passphrase",
    "proxy/password",
    "computed/*/key"
  ],
  "custom": [
    "client_certificate/key",
    "client_certificate/passphrase",
    "proxy/password",
    "computed/*/key",
    "value"
  ],
  "oauth1": [
    "client_certificate/key",
    "client_certificate/passphrase",
    "proxy/password",
    "computed/*/key",
    "consumer_secret",
    "token",
    "token_secret",
    "private_key"
  ],
  "oauth2.authorization_code": [
    "client_certificate/key",
    "client_certificate/passphrase",
    "proxy/password",
    "computed/*/key",
    "token_response/key",
    "client_secret",
    "client_authentication/private_key",
    "client_authentication/passphrase",
    "refresh_request/client_authentication/private_key",
    "refresh_request/client_authentication/passphrase"
  ],
  "oauth2.client_credentials": [
    "client_certificate/key",
    "client_certificate/passphrase",
    "proxy/password",
    "computed/*/key",
    "token_response/key",
    "client_secret",
    "client_authentication/private_key",
    "client_authentication/passphrase",
    "refresh_request/client_authentication/private_key",
    "refresh_request/client_authentication/passphrase"
  ],
  "oauth2.device_code": [
    "client_certificate/key",
    "client_certificate/passphrase",
    "proxy/password",
    "computed/*/key",
    "token_response/key",
    "client_secret",
    "client_authentication/private_key",
    "client_authentication/passphrase",
    "refresh_request/client_authentication/private_key",
    "refresh_request/client_authentication/passphrase"
  ],
  "oauth2.implicit": [
    "client_certificate/key",
    "client_certificate/passphrase",
    "proxy/password",
    "computed/*/key",
    "token_response/key"
  ],
  "oauth2.jwt_bearer": [
    "client_certificate/key",
    "client_certificate/passphrase",
    "proxy/password",
    "computed/*/key",
    "token_response/key",
    "client_secret",
    "client_authentication/private_key",
    "client_authentication/passphrase",
    "refresh_request/client_authentication/private_key",
    "refresh_request/client_authentication/passphrase",
    "assertion/private_key",
    "assertion/passphrase"
  ],
  "oauth2.password": [
    "client_certificate/key",
    "client_certificate/passphrase",
    "proxy/password",
    "computed/*/key",
    "token_response/key",
    "client_secret",
    "client_authentication/private_key",
    "client_authentication/passphrase",
    "refresh_request/client_authentication/private_key",
    "refresh_request/client_authentication/passphrase",
    "password"
  ],
  "oauth2.refresh_token": [
    "client_certificate/key",
    "client_certificate/passphrase",
    "proxy/password",
    "computed/*/key",
    "token_response/key",
    "client_secret",
    "client_authentication/private_key",
    "client_authentication/passphrase",
    "refresh_request/client_authentication/private_key",
    "refresh_request/client_authentication/passphrase",
    "refresh_token"
  ],
  "oauth2.token_exchange": [
    "client_certificate/key",
    "client_certificate/passphrase",
    "proxy/password",
    "computed/*/key",
    "token_response/key",
    "client_secret",
    "client_authentication/private_key",
    "client_authentication/passphrase",
    "refresh_request/client_authentication/private_key",
    "refresh_request/client_authentication/passphrase",
    "subject_token",
    "actor_token"
  ],
  "oauth_token.client_credentials": [
    "client_certificate/key",
    "client_certificate/passphrase",
    "proxy/password",
    "computed/*/key",
    "token_response/key",
    "client_secret",
    "client_authentication/private_key",
    "client_authentication/passphrase",
    "refresh_request/client_authentication/private_key",
    "refresh_request/client_authentication/passphrase"
  ],
  "oauth_token.password": [
    "client_certificate/key",
    "client_certificate/passphrase",
    "proxy/password",
    "computed/*/key",
    "token_response/key",
    "client_secret",
    "client_authentication/private_key",
    "client_authentication/passphrase",
    "refresh_request/client_authentication/private_key",
    "refresh_request/client_authentication/passphrase",
    "password"
  ],
  "oauth_token.refresh_token": [
    "client_certificate/key",
    "client_certificate/passphrase",
    "proxy/password",
    "computed/*/key",
    "token_response/key",
    "client_secret",
    "client_authentication/private_key",
    "client_authentication/passphrase",
    "refresh_request/client_authentication/private_key",
    "refresh_request/client_authentication/passphrase",
    "refresh_token"
  ],
  "rest": [
    "client_certificate/key",
    "client_certificate/passphrase",
    "proxy/password",
    "computed/*/key"
  ],
  "token_set": [
    "access_token",
    "refresh_token"
  ]
}

/** Flat schema id → its stand-alone validator, loaded when used. */
export const validators: Record<string, () => Promise<{ default: Validator }>> = {
  "authentication.api_key": () => import('./validators/authentication.api_key.ts'),
  "authentication.basic": () => import('./validators/authentication.basic.ts'),
  "authentication.bearer": () => import('./validators/authentication.bearer.ts'),
  "authentication.certificate": () => import('./validators/authentication.certificate.ts'),
  "authentication.custom": () => import('./validators/authentication.custom.ts'),
  "authentication.none": () => import('./validators/authentication.none.ts'),
  "authentication.oauth1": () => import('./validators/authentication.oauth1.ts'),
  "authentication.token": () => import('./validators/authentication.token.ts'),
  "client_authentication.client_secret_basic": () => import('./validators/client_authentication.client_secret_basic.ts'),
  "client_authentication.client_secret_basic_raw": () => import('./validators/client_authentication.client_secret_basic_raw.ts'),
  "client_authentication.client_secret_jwt": () => import('./validators/client_authentication.client_secret_jwt.ts'),
  "client_authentication.client_secret_post": () => import('./validators/client_authentication.client_secret_post.ts'),
  "client_authentication.custom": () => import('./validators/client_authentication.custom.ts'),
  "client_authentication.none": () => import('./validators/client_authentication.none.ts'),
  "client_authentication.private_key_jwt": () => import('./validators/client_authentication.private_key_jwt.ts'),
  "client_authentication.tls_client_auth": () => import('./validators/client_authentication.tls_client_auth.ts'),
  "connector": () => import('./validators/connector.ts'),
  "api_key": () => import('./validators/api_key.ts'),
  "basic": () => import('./validators/basic.ts'),
  "bearer": () => import('./validators/bearer.ts'),
  "certificate": () => import('./validators/certificate.ts'),
  "custom": () => import('./validators/custom.ts'),
  "oauth1": () => import('./validators/oauth1.ts'),
  "oauth2.authorization_code": () => import('./validators/oauth2.authorization_code.ts'),
  "oauth2.client_credentials": () => import('./validators/oauth2.client_credentials.ts'),
  "oauth2.device_code": () => import('./validators/oauth2.device_code.ts'),
  "oauth2.implicit": () => import('./validators/oauth2.implicit.ts'),
  "oauth2.jwt_bearer": () => import('./validators/oauth2.jwt_bearer.ts'),
  "oauth2.password": () => import('./validators/oauth2.password.ts'),
  "oauth2.refresh_token": () => import('./validators/oauth2.refresh_token.ts'),
  "oauth2.token_exchange": () => import('./validators/oauth2.token_exchange.ts'),
  "oauth_token.client_credentials": () => import('./validators/oauth_token.client_credentials.ts'),
  "oauth_token.password": () => import('./validators/oauth_token.password.ts'),
  "oauth_token.refresh_token": () => import('./validators/oauth_token.refresh_token.ts'),
  "extract": () => import('./validators/extract.ts'),
  "format.csv": () => import('./validators/format.csv.ts'),
  "format.json": () => import('./validators/format.json.ts'),
  "format.ndjson": () => import('./validators/format.ndjson.ts'),
  "format.table": () => import('./validators/format.table.ts'),
  "job": () => import('./validators/job.ts'),
  "pagination.cursor": () => import('./validators/pagination.cursor.ts'),
  "pagination.link_header": () => import('./validators/pagination.link_header.ts'),
  "pagination.next_url": () => import('./validators/pagination.next_url.ts'),
  "pagination.none": () => import('./validators/pagination.none.ts'),
  "pagination.offset": () => import('./validators/pagination.offset.ts'),
  "pagination.page_number": () => import('./validators/pagination.page_number.ts'),
  "json_file": () => import('./validators/json_file.ts'),
  "rest": () => import('./validators/rest.ts'),
  "store.memory": () => import('./validators/store.memory.ts'),
  "store.sqlite": () => import('./validators/store.sqlite.ts'),
  "token_set": () => import('./validators/token_set.ts'),
  "workspace": () => import('./validators/workspace.ts'),
}

/** Flat schema id → the schema itself with titles, descriptions and known_as; for messages and `latchkey schema`. */
export const flatSchemas: Record<string, () => Promise<{ default: object }>> = {
  "authentication.api_key": () => import('./schemas/authentication.api_key.ts'),
  "authentication.basic": () => import('./schemas/authentication.basic.ts'),
  "authentication.bearer": () => import('./schemas/authentication.bearer.ts'),
  "authentication.certificate": () => import('./schemas/authentication.certificate.ts'),
  "authentication.custom": () => import('./schemas/authentication.custom.ts'),
  "authentication.none": () => import('./schemas/authentication.none.ts'),
  "authentication.oauth1": () => import('./schemas/authentication.oauth1.ts'),
  "authentication.token": () => import('./schemas/authentication.token.ts'),
  "client_authentication.client_secret_basic": () => import('./schemas/client_authentication.client_secret_basic.ts'),
  "client_authentication.client_secret_basic_raw": () => import('./schemas/client_authentication.client_secret_basic_raw.ts'),
  "client_authentication.client_secret_jwt": () => import('./schemas/client_authentication.client_secret_jwt.ts'),
  "client_authentication.client_secret_post": () => import('./schemas/client_authentication.client_secret_post.ts'),
  "client_authentication.custom": () => import('./schemas/client_authentication.custom.ts'),
  "client_authentication.none": () => import('./schemas/client_authentication.none.ts'),
  "client_authentication.private_key_jwt": () => import('./schemas/client_authentication.private_key_jwt.ts'),
  "client_authentication.tls_client_auth": () => import('./schemas/client_authentication.tls_client_auth.ts'),
  "connector": () => import('./schemas/connector.ts'),
  "api_key": () => import('./schemas/api_key.ts'),
  "basic": () => import('./schemas/basic.ts'),
  "bearer": () => import('./schemas/bearer.ts'),
  "certificate": () => import('./schemas/certificate.ts'),
  "custom": () => import('./schemas/custom.ts'),
  "oauth1": () => import('./schemas/oauth1.ts'),
  "oauth2.authorization_code": () => import('./schemas/oauth2.authorization_code.ts'),
  "oauth2.client_credentials": () => import('./schemas/oauth2.client_credentials.ts'),
  "oauth2.device_code": () => import('./schemas/oauth2.device_code.ts'),
  "oauth2.implicit": () => import('./schemas/oauth2.implicit.ts'),
  "oauth2.jwt_bearer": () => import('./schemas/oauth2.jwt_bearer.ts'),
  "oauth2.password": () => import('./schemas/oauth2.password.ts'),
  "oauth2.refresh_token": () => import('./schemas/oauth2.refresh_token.ts'),
  "oauth2.token_exchange": () => import('./schemas/oauth2.token_exchange.ts'),
  "oauth_token.client_credentials": () => import('./schemas/oauth_token.client_credentials.ts'),
  "oauth_token.password": () => import('./schemas/oauth_token.password.ts'),
  "oauth_token.refresh_token": () => import('./schemas/oauth_token.refresh_token.ts'),
  "extract": () => import('./schemas/extract.ts'),
  "format.csv": () => import('./schemas/format.csv.ts'),
  "format.json": () => import('./schemas/format.json.ts'),
  "format.ndjson": () => import('./schemas/format.ndjson.ts'),
  "format.table": () => import('./schemas/format.table.ts'),
  "job": () => import('./schemas/job.ts'),
  "pagination.cursor": () => import('./schemas/pagination.cursor.ts'),
  "pagination.link_header": () => import('./schemas/pagination.link_header.ts'),
  "pagination.next_url": () => import('./schemas/pagination.next_url.ts'),
  "pagination.none": () => import('./schemas/pagination.none.ts'),
  "pagination.offset": () => import('./schemas/pagination.offset.ts'),
  "pagination.page_number": () => import('./schemas/pagination.page_number.ts'),
  "json_file": () => import('./schemas/json_file.ts'),
  "rest": () => import('./schemas/rest.ts'),
  "store.memory": () => import('./schemas/store.memory.ts'),
  "store.sqlite": () => import('./schemas/store.sqlite.ts'),
  "token_set": () => import('./schemas/token_set.ts'),
  "workspace": () => import('./schemas/workspace.ts'),
}
