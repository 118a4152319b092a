// Generated from schemas/ by `npm run generate`. Do not edit.

/**
 * Sends the key or keys of an ApiKey connection.
 */
export interface AuthenticationApiKey {
  /**
   * The way to authenticate.
   */
  method: 'ApiKey'
  /**
   * The name of the connection that holds the credential.
   */
  connection: string
}

/**
 * Sends username and password of a Basic connection.
 */
export interface AuthenticationBasic {
  /**
   * The way to authenticate.
   */
  method: 'Basic'
  /**
   * The name of the connection that holds the credential.
   */
  connection: string
}

/**
 * Sends the token of a Bearer connection.
 */
export interface AuthenticationBearer {
  /**
   * The way to authenticate.
   */
  method: 'Bearer'
  /**
   * The name of the connection that holds the credential.
   */
  connection: string
}

/**
 * Shows the client certificate of a Certificate connection.
 */
export interface AuthenticationCertificate {
  /**
   * The way to authenticate.
   */
  method: 'Certificate'
  /**
   * The name of the connection that holds the credential.
   */
  connection: string
}

/**
 * Sends the header or parameter of a Custom connection.
 */
export interface AuthenticationCustom {
  /**
   * The way to authenticate.
   */
  method: 'Custom'
  /**
   * The name of the connection that holds the credential.
   */
  connection: string
}

/**
 * Sends no credential, even where the file has a default.
 */
export interface AuthenticationNone {
  /**
   * The way to authenticate.
   */
  method: 'none'
}

/**
 * Signs with an OAuth1 connection (RFC 5849).
 */
export interface AuthenticationOauth1 {
  /**
   * The way to authenticate.
   */
  method: 'OAuth1'
  /**
   * The name of the connection that holds the credential.
   */
  connection: string
}

/**
 * Sends the token of a connection that brings one: OAuthToken, OAuth2 or Bearer.
 */
export interface AuthenticationToken {
  /**
   * The way to authenticate.
   */
  method: 'Token'
  /**
   * The name of the connection that holds the credential.
   */
  connection: string
}

/**
 * Client id and secret, form-encoded, as Authorization: Basic (RFC 6749 §2.3.1). The default with a secret.
 */
export interface ClientAuthenticationClientSecretBasic {
  /**
   * How the client proves itself.
   */
  method: 'client_secret_basic'
}

/**
 * As client_secret_basic, without the encoding that RFC 6749 §2.3.1 asks for: for servers that do not decode it.
 */
export interface ClientAuthenticationClientSecretBasicRaw {
  /**
   * How the client proves itself.
   */
  method: 'client_secret_basic_raw'
}

/**
 * A short-lived JWT, signed with the client secret, which itself is not sent (RFC 7523 §2.2, OpenID Connect Core §9).
 */
export interface ClientAuthenticationClientSecretJwt {
  /**
   * How the client proves itself.
   */
  method: 'client_secret_jwt'
  /**
   * How it is signed.
   */
  algorithm: 'HS256' | 'HS384' | 'HS512'
  /**
   * Claims of your own in the assertion; they win over the standard ones, and null leaves one out; some servers want aud to be the token endpoint.
   */
  claims?: {
    [k: string]: unknown
  }
}

/**
 * Client id and secret as fields of the request body (RFC 6749 §2.3.1).
 */
export interface ClientAuthenticationClientSecretPost {
  /**
   * How the client proves itself.
   */
  method: 'client_secret_post'
}

/**
 * The client id goes with the other fields, and the secret where token_request puts ${client_secret}: into a header, a parameter or the body.
 */
export interface ClientAuthenticationCustom {
  /**
   * How the client proves itself.
   */
  method: 'custom'
}

/**
 * Only the client id is sent: a public client (RFC 6749 §2.1). The default without a secret.
 */
export interface ClientAuthenticationNone {
  /**
   * How the client proves itself.
   */
  method: 'none'
}

/**
 * A short-lived JWT, signed with a private key whose public half the provider knows: no secret is shared with anybody (RFC 7523 §2.2).
 */
export interface ClientAuthenticationPrivateKeyJwt {
  /**
   * The private key whose public half the provider knows: PEM, encrypted or not, a JWK, or a Google-style service-account file.
   */
  private_key: string
  /**
   * What opens the private key, where it is encrypted.
   */
  passphrase?: string
  /**
   * The provider’s name for the key, sent as kid in the header; without it the one in a JWK or a service-account file.
   */
  key_id?: string
  /**
   * How it is signed; without it the one in a JWK, else the usual one of the key: RS256, ES256 (ES384, ES512), EdDSA.
   */
  algorithm?:
    'RS256' | 'RS384' | 'RS512' | 'PS256' | 'PS384' | 'PS512' | 'ES256' | 'ES384' | 'ES512' | 'EdDSA' | 'Ed25519'
  /**
   * Claims of your own in the assertion; they win over the standard ones, and null leaves one out; some servers want aud to be the token endpoint.
   */
  claims?: {
    [k: string]: unknown
  }
  /**
   * How the client proves itself.
   */
  method: 'private_key_jwt'
}

/**
 * Mutual TLS: client_certificate is the proof, and only the client id is sent beside it (RFC 8705).
 */
export interface ClientAuthenticationTlsClientAuth {
  /**
   * How the client proves itself.
   */
  method: 'tls_client_auth'
}

/**
 * What is publicly known about an API: data that lies underneath a user’s connections. Holds no secrets.
 */
export interface Connector {
  /**
   * The word in use: name@version; also the name of the file.
   */
  name: string
  /**
   * Grows when a change could break a file that uses it.
   */
  version: number
  /**
   * What each version since the first changed, in a few words: they are told to files that name an older one.
   */
  changes?: {
    /**
     * What a file has to do differently from this version on.
     */
    [k: string]: string
  }
  /**
   * What people call the API.
   */
  title: string
  /**
   * One plain sentence: when to take it.
   */
  description: string
  /**
   * The provider’s page on authentication, or the standard’s.
   */
  documentation: string
  /**
   * true where every fact stands in a source of the provider that was held against it as a whole: one with a day in checked.
   */
  verified: boolean
  /**
   * The facts that stand in no such source, named as in the of of sources: only parts of their page were seen, or others than the provider say so.
   */
  unverified?: string[]
  /**
   * Where the facts were read.
   */
  sources: {
    /**
     * The page; of a package its page in one version.
     */
    url: string
    /**
     * Which facts it gives: names of fields, or a part of the way to them, such as token_endpoint, REST.url, extracts.contacts; each speaks for all that is inside it.
     */
    of: string[]
    /**
     * The SPDX word of the licence of a package, or of data that others made.
     */
    licence?: 'MIT' | 'ISC' | 'Apache-2.0' | 'BSD-2-Clause' | 'BSD-3-Clause' | 'CC0-1.0'
    /**
     * Of a package: where in it the facts stand.
     */
    files?: string[]
    /**
     * Facts that its text does not show by itself, such as that scopes are separated by commas: a person read them there.
     */
    read?: string[]
    /**
     * The day on which its whole text was last held against the facts, written by scripts/checked.ts; without a day, only parts of it were seen.
     */
    checked?: string
  }[]
  /**
   * Holes that each user fills: ${var:NAME} in the fields, given under variables of the connection or of the file.
   */
  variables?: {
    /**
     * One hole, and what belongs there.
     */
    [k: string]: {
      /**
       * What the provider calls it.
       */
      title: string
      /**
       * Where its user finds it, as the end of a sentence.
       */
      description: string
      /**
       * What it looks like.
       */
      examples: string[]
      /**
       * What stands there where its user says nothing.
       */
      default?: string
    }
  }
  /**
   * The ways to connect, the usual one first: use takes the one of the connection’s type and grant, without them the first.
   */
  connections: {
    /**
     * What the provider calls this way.
     */
    title?: string
    /**
     * The type of connection that it is for.
     */
    type: string
    /**
     * Fields of the connection, and their values, as in latchkey.yaml.
     */
    fields: {}
    /**
     * What is known of the tokens that this way brings.
     */
    token?: {
      /**
       * How long an access token serves, such as 90s, 30min, 12h, 60d, or never where it does not end by itself; counts where the answer to the token request says nothing.
       */
      lifetime?: string
      /**
       * What becomes of a refresh token that was used: rotated, a new one takes its place; kept, it serves on; none, there is no refresh token.
       */
      refresh_token?: 'rotated' | 'kept' | 'none'
      /**
       * How long a refresh token that nobody uses serves, or never where it does not end by itself.
       */
      refresh_token_lifetime?: string
    }
    /**
     * The fields that each user fills in; those inside another with dots, as client_authentication.private_key.
     */
    ask?: string[]
    /**
     * What belongs in a field of ask, where the provider calls it otherwise, and nothing usual may stand there; by the name of the field.
     */
    meanings?: {
      /**
       * What its user fills in: a capital at its beginning, and no full stop.
       */
      [k: string]: string
    }
  }[]
  /**
   * What this connector does not state, and why, each in one sentence.
   */
  without?: {
    /**
     * Why it is not stated; told to whoever looks at the connector.
     */
    [k: string]: string
  }
  /**
   * Scopes for data that are worth knowing, and what each lets one do.
   */
  scopes?: {
    [k: string]: string
  }
  /**
   * One cheap request, as in request of an extract, that any credential may make and that changes nothing: latchkey check makes it first of all.
   */
  verify?: {
    [k: string]: unknown
  }
  /**
   * What people read most, as in latchkey.yaml without connection: latchkey init writes them into the file.
   */
  extracts?: {
    [k: string]: {}
  }
}

/**
 * One or several keys sent with each request in a header, the query or a cookie.
 */
export interface ApiKey {
  /**
   * What this connection is for, in your own words.
   */
  description?: string
  /**
   * A ready-made connector, name@version, whose fields lie underneath the ones written here.
   */
  use?: string
  /**
   * Values for ${var:NAME} in this connection and its extracts alone, such as the holes of its connector; they win over those of the file, and --var NAME=VALUE over both.
   */
  variables?: {
    [k: string]: string | number | boolean
  }
  /**
   * verify checks the server’s certificate; trust also accepts one that cannot be checked, and from then on for that server no other; off checks nothing and allows plain http, for test servers only.
   */
  ssl_mode: 'verify' | 'trust' | 'off'
  /**
   * A PEM file with the certificate authorities to trust beside the system’s own.
   */
  ca_file?: string
  /**
   * Mutual TLS: what this connection shows of itself to its own servers, in token calls and data calls alike.
   */
  client_certificate?: {
    /**
     * The certificate as PEM text, with those between it and its authority after it.
     */
    certificate: string
    /**
     * The private key of the certificate as PEM text, encrypted or not.
     */
    key: string
    /**
     * What opens the private key, where it is encrypted.
     */
    passphrase?: string
  }
  /**
   * The proxy that every call of this connection goes through, in place of what HTTPS_PROXY, HTTP_PROXY and NO_PROXY say.
   */
  proxy?: {
    /**
     * The address of the proxy: http://, or https:// where the proxy itself speaks TLS.
     */
    url: string
    /**
     * Who you are to the proxy.
     */
    username?: string
    /**
     * The password for the proxy.
     */
    password?: string
  }
  /**
   * How long to wait for the server: a number of seconds, or text such as 90s, 15min, 1h; a token call has to be over by then, an answer with data to begin, and then never to pause for longer, nor to bring less than 1000 bytes in ten times as long.
   */
  timeout: number | string
  /**
   * Other origins the credential may go to, when the provider spreads its API over several.
   */
  also_send_to: string[]
  /**
   * Says nothing of a cookie that a server sets and may not set; false warns of it.
   */
  ignore_cookies_policy: boolean
  /**
   * Values made for each attempt anew, and written elsewhere in this connection as ${name}: a signature, a hash, the time, a nonce.
   */
  computed?: {
    /**
     * How one value is made; within one attempt it stays the same, a retry, a replay and a renewal get a new one.
     */
    [k: string]: {
      /**
       * What is made: base64, a hash or an HMAC of input; or the time, a uuid or a nonce.
       */
      function:
        | 'base64'
        | 'sha1'
        | 'sha256'
        | 'sha512'
        | 'md5'
        | 'hmac_sha1'
        | 'hmac_sha256'
        | 'hmac_sha512'
        | 'unix_time'
        | 'unix_time_ms'
        | 'iso_time'
        | 'uuid'
        | 'nonce'
      /**
       * The text that is encoded, hashed or signed: besides fields of the connection and other computed values it may hold what is about to be sent, ${body}, ${method}, ${url}, ${host}, ${path}, ${query}, ${request_target} (path and query), ${sorted_query} (its parameters by name) and ${sorted_parameters} (names and values of query and form by name, with nothing between), of which a value made from them is no part.
       */
      input?: string
      /**
       * The secret that an HMAC is made with.
       */
      key?: string
      /**
       * How the bytes of the key are written: text is taken as it stands, also when nothing is said; base64 and hex are decoded first.
       */
      key_encoding?: 'text' | 'base64' | 'hex'
      /**
       * How a hash or an HMAC is written: hex unless this says otherwise; hex_upper is hex in capitals, bytes are for input and key of other values, which take them as they are.
       */
      encoding?: 'hex' | 'hex_upper' | 'base64' | 'base64url' | 'bytes'
    }
  }
  /**
   * What kind of connection this is.
   */
  type: 'ApiKey'
  /**
   * The name of the header, query parameter, cookie or member of the body that carries the key.
   */
  name: string
  /**
   * The key itself.
   */
  value?: string
  /**
   * Where the key goes: a header, the query of the URL, a cookie, or the body.
   */
  send_in: 'header' | 'query' | 'cookie' | 'body'
  /**
   * Several keys at once, each with its own name, value and place.
   */
  keys?: {
    /**
     * The name of the header, query parameter, cookie or member of the body that carries the key.
     */
    name: string
    /**
     * The key itself.
     */
    value: string
    /**
     * Where the key goes: a header, the query of the URL, a cookie, or the body.
     */
    send_in: 'header' | 'query' | 'cookie' | 'body'
  }[]
}

/**
 * A username and password sent as Authorization: Basic (RFC 7617).
 */
export interface Basic {
  /**
   * What this connection is for, in your own words.
   */
  description?: string
  /**
   * A ready-made connector, name@version, whose fields lie underneath the ones written here.
   */
  use?: string
  /**
   * Values for ${var:NAME} in this connection and its extracts alone, such as the holes of its connector; they win over those of the file, and --var NAME=VALUE over both.
   */
  variables?: {
    [k: string]: string | number | boolean
  }
  /**
   * verify checks the server’s certificate; trust also accepts one that cannot be checked, and from then on for that server no other; off checks nothing and allows plain http, for test servers only.
   */
  ssl_mode: 'verify' | 'trust' | 'off'
  /**
   * A PEM file with the certificate authorities to trust beside the system’s own.
   */
  ca_file?: string
  /**
   * Mutual TLS: what this connection shows of itself to its own servers, in token calls and data calls alike.
   */
  client_certificate?: {
    /**
     * The certificate as PEM text, with those between it and its authority after it.
     */
    certificate: string
    /**
     * The private key of the certificate as PEM text, encrypted or not.
     */
    key: string
    /**
     * What opens the private key, where it is encrypted.
     */
    passphrase?: string
  }
  /**
   * The proxy that every call of this connection goes through, in place of what HTTPS_PROXY, HTTP_PROXY and NO_PROXY say.
   */
  proxy?: {
    /**
     * The address of the proxy: http://, or https:// where the proxy itself speaks TLS.
     */
    url: string
    /**
     * Who you are to the proxy.
     */
    username?: string
    /**
     * The password for the proxy.
     */
    password?: string
  }
  /**
   * How long to wait for the server: a number of seconds, or text such as 90s, 15min, 1h; a token call has to be over by then, an answer with data to begin, and then never to pause for longer, nor to bring less than 1000 bytes in ten times as long.
   */
  timeout: number | string
  /**
   * Other origins the credential may go to, when the provider spreads its API over several.
   */
  also_send_to: string[]
  /**
   * Says nothing of a cookie that a server sets and may not set; false warns of it.
   */
  ignore_cookies_policy: boolean
  /**
   * Values made for each attempt anew, and written elsewhere in this connection as ${name}: a signature, a hash, the time, a nonce.
   */
  computed?: {
    /**
     * How one value is made; within one attempt it stays the same, a retry, a replay and a renewal get a new one.
     */
    [k: string]: {
      /**
       * What is made: base64, a hash or an HMAC of input; or the time, a uuid or a nonce.
       */
      function:
        | 'base64'
        | 'sha1'
        | 'sha256'
        | 'sha512'
        | 'md5'
        | 'hmac_sha1'
        | 'hmac_sha256'
        | 'hmac_sha512'
        | 'unix_time'
        | 'unix_time_ms'
        | 'iso_time'
        | 'uuid'
        | 'nonce'
      /**
       * The text that is encoded, hashed or signed: besides fields of the connection and other computed values it may hold what is about to be sent, ${body}, ${method}, ${url}, ${host}, ${path}, ${query}, ${request_target} (path and query), ${sorted_query} (its parameters by name) and ${sorted_parameters} (names and values of query and form by name, with nothing between), of which a value made from them is no part.
       */
      input?: string
      /**
       * The secret that an HMAC is made with.
       */
      key?: string
      /**
       * How the bytes of the key are written: text is taken as it stands, also when nothing is said; base64 and hex are decoded first.
       */
      key_encoding?: 'text' | 'base64' | 'hex'
      /**
       * How a hash or an HMAC is written: hex unless this says otherwise; hex_upper is hex in capitals, bytes are for input and key of other values, which take them as they are.
       */
      encoding?: 'hex' | 'hex_upper' | 'base64' | 'base64url' | 'bytes'
    }
  }
  /**
   * What kind of connection this is.
   */
  type: 'Basic'
  /**
   * The user name; some APIs want the key here and no password.
   */
  username: string
  /**
   * The password; may be empty.
   */
  password: string
}

/**
 * A token that you have, or that a login brings which is not OAuth; sent as Authorization: Bearer (RFC 6750).
 */
export interface Bearer {
  /**
   * What this connection is for, in your own words.
   */
  description?: string
  /**
   * A ready-made connector, name@version, whose fields lie underneath the ones written here.
   */
  use?: string
  /**
   * Values for ${var:NAME} in this connection and its extracts alone, such as the holes of its connector; they win over those of the file, and --var NAME=VALUE over both.
   */
  variables?: {
    [k: string]: string | number | boolean
  }
  /**
   * verify checks the server’s certificate; trust also accepts one that cannot be checked, and from then on for that server no other; off checks nothing and allows plain http, for test servers only.
   */
  ssl_mode: 'verify' | 'trust' | 'off'
  /**
   * A PEM file with the certificate authorities to trust beside the system’s own.
   */
  ca_file?: string
  /**
   * Mutual TLS: what this connection shows of itself to its own servers, in token calls and data calls alike.
   */
  client_certificate?: {
    /**
     * The certificate as PEM text, with those between it and its authority after it.
     */
    certificate: string
    /**
     * The private key of the certificate as PEM text, encrypted or not.
     */
    key: string
    /**
     * What opens the private key, where it is encrypted.
     */
    passphrase?: string
  }
  /**
   * The proxy that every call of this connection goes through, in place of what HTTPS_PROXY, HTTP_PROXY and NO_PROXY say.
   */
  proxy?: {
    /**
     * The address of the proxy: http://, or https:// where the proxy itself speaks TLS.
     */
    url: string
    /**
     * Who you are to the proxy.
     */
    username?: string
    /**
     * The password for the proxy.
     */
    password?: string
  }
  /**
   * How long to wait for the server: a number of seconds, or text such as 90s, 15min, 1h; a token call has to be over by then, an answer with data to begin, and then never to pause for longer, nor to bring less than 1000 bytes in ten times as long.
   */
  timeout: number | string
  /**
   * Other origins the credential may go to, when the provider spreads its API over several.
   */
  also_send_to: string[]
  /**
   * Says nothing of a cookie that a server sets and may not set; false warns of it.
   */
  ignore_cookies_policy: boolean
  /**
   * Values made for each attempt anew, and written elsewhere in this connection as ${name}: a signature, a hash, the time, a nonce.
   */
  computed?: {
    /**
     * How one value is made; within one attempt it stays the same, a retry, a replay and a renewal get a new one.
     */
    [k: string]: {
      /**
       * What is made: base64, a hash or an HMAC of input; or the time, a uuid or a nonce.
       */
      function:
        | 'base64'
        | 'sha1'
        | 'sha256'
        | 'sha512'
        | 'md5'
        | 'hmac_sha1'
        | 'hmac_sha256'
        | 'hmac_sha512'
        | 'unix_time'
        | 'unix_time_ms'
        | 'iso_time'
        | 'uuid'
        | 'nonce'
      /**
       * The text that is encoded, hashed or signed: besides fields of the connection and other computed values it may hold what is about to be sent, ${body}, ${method}, ${url}, ${host}, ${path}, ${query}, ${request_target} (path and query), ${sorted_query} (its parameters by name) and ${sorted_parameters} (names and values of query and form by name, with nothing between), of which a value made from them is no part.
       */
      input?: string
      /**
       * The secret that an HMAC is made with.
       */
      key?: string
      /**
       * How the bytes of the key are written: text is taken as it stands, also when nothing is said; base64 and hex are decoded first.
       */
      key_encoding?: 'text' | 'base64' | 'hex'
      /**
       * How a hash or an HMAC is written: hex unless this says otherwise; hex_upper is hex in capitals, bytes are for input and key of other values, which take them as they are.
       */
      encoding?: 'hex' | 'hex_upper' | 'base64' | 'base64url' | 'bytes'
    }
  }
  /**
   * Where the token goes in a request; without it, into the header Authorization after the word Bearer (RFC 6750 §2.1).
   */
  send_token?: {
    /**
     * A header, the query of the URL, or a cookie.
     */
    in: 'header' | 'query' | 'cookie'
    /**
     * The name of the header (Authorization), the parameter (access_token) or the cookie, which must have one.
     */
    name?: string
    /**
     * What stands before the token in a header, Bearer by default, and a space between the two, but after =; blank sends the bare token.
     */
    prefix?: string
    /**
     * The access token, or the id_token of the same answer (OpenID Connect).
     */
    which: 'access_token' | 'id_token'
  }
  /**
   * Answers that mean that the token has ended, beside 401: it is renewed once, and the request sent once more; of bodies only those of 64 KB at most that are there within a second of their first bytes are looked at, where a signal with path or pattern fits the status.
   */
  expired_when?: {
    /**
     * The HTTP status, or a list of them.
     */
    status?: number | number[]
    /**
     * JSONPath to a value in the body; alone it holds where something is there, which null, false and blank text are not.
     */
    path?: string
    /**
     * What the value at path is, or a list of what it may be; compared as text.
     */
    equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * What the value at path is not, or a list of what it is none of; where nothing is at path, it does not hold.
     */
    not_equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * Found in the value at path, without one in the body: text exactly as it stands there, or a regular expression between slashes, with an i behind them where capitals make no difference.
     */
    pattern?: string
    /**
     * The name of a header that the answer has.
     */
    header?: string
    /**
     * Found in the value of that header, written as a pattern is.
     */
    header_pattern?: string
  }[]
  /**
   * The secret of your application, sent where token_request says ${client_secret}, or as client_authentication has it.
   */
  client_secret?: string
  /**
   * How the client proves itself where it asks for a token; nothing is sent of it unless it is written.
   */
  client_authentication?: ClientAuthentication
  /**
   * The name your application is known by at the server, sent where token_request says ${client_id}.
   */
  client_id?: string
  /**
   * true hides the client ID in everything that is shown, as if it were a secret.
   */
  client_id_is_sensitive: boolean
  /**
   * What the token shall allow, sent where token_request says ${scope}: text as it is sent, or a list.
   */
  scope?: string | string[]
  /**
   * Who the token is for, sent where token_request says ${audience}.
   */
  audience?: string
  /**
   * Where the token and what else belongs to it stand in the answer of the login, where they are not found by themselves.
   */
  token_response?: {
    /**
     * How the answer is written: auto goes by its shape; to a path text is the token alone, as $, and XML begins with the name of its root element.
     */
    format: 'auto' | 'json' | 'form' | 'text' | 'xml' | 'jwe'
    /**
     * What opens an answer that is encrypted (JWE): a private key in PEM or as a JWK, or the secret that both sides know, as a JWK, in base64 or in hex.
     */
    key?: string
    /**
     * Where the access token stands.
     */
    access_token?: string
    /**
     * Where the refresh token stands.
     */
    refresh_token?: string
    /**
     * Where the token’s type stands; it is recorded, and changes nothing of what is sent.
     */
    token_type?: string
    /**
     * Where the scope that was granted stands: text or a list.
     */
    scope?: string
    /**
     * Where the ID token stands.
     */
    id_token?: string
    /**
     * Where it stands how long the token lives.
     */
    expires_in?: string
    /**
     * What a bare number there counts, and for the refresh token, too: s seconds (RFC 6749 §5.1), ms, min or h.
     */
    expires_in_unit: 's' | 'ms' | 'min' | 'h'
    /**
     * Where the moment stands at which the token ends: seconds or milliseconds since 1970, or a date with its zone.
     */
    expires_at?: string
    /**
     * Where it stands how long the refresh token lives.
     */
    refresh_token_expires_in?: string
    /**
     * Where the moment stands at which the refresh token ends.
     */
    refresh_token_expires_at?: string
    /**
     * Where an answer without a token says why.
     */
    error?: {
      /**
       * Where the server’s own word or number for the error stands.
       */
      code?: string
      /**
       * Where the server’s sentence about it stands.
       */
      message?: string
      /**
       * What the server’s codes mean in RFC 6749’s words: its code, then the word; invalid_grant alone ends a refresh token.
       */
      codes?: {
        [k: string]:
          | 'invalid_request'
          | 'invalid_client'
          | 'invalid_grant'
          | 'unauthorized_client'
          | 'unsupported_grant_type'
          | 'invalid_scope'
          | 'access_denied'
          | 'server_error'
          | 'temporarily_unavailable'
          | 'authorization_pending'
          | 'slow_down'
          | 'expired_token'
      }
    }
    /**
     * What to keep of the answer besides: a name, then the path; it is given under extra, and as ${token:NAME.name}.
     */
    extra?: {
      [k: string]: string
    }
    /**
     * Calls to make with the new token, in order, sent as the API is asked; their extra is kept with the token, and an extra called access_token, refresh_token, expires_in or expires_at takes the place of the answer’s.
     *
     * Items: One call before or after the token call.
     */
    steps?: {
      /**
       * The address that is asked; a server that an earlier answer names must be in also_send_to.
       */
      url: string
      /**
       * The HTTP method: GET, or POST where there is a body.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      /**
       * How the body is written, form unless said; query puts the parameters into the address, as they are by GET.
       */
      format?: 'form' | 'json' | 'query' | 'xml'
      /**
       * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
       */
      headers?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What is sent: in the body, or in the address by GET and with format: query.
       */
      parameters?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What stands in the address while the rest is a body.
       */
      query?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
       */
      body?: string | {} | unknown[]
      /**
       * What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.
       */
      extra?: {
        [k: string]: string
      }
    }[]
  }
  /**
   * How long a token lives, where the server does not say it or says it wrong, and how early to renew it.
   */
  lifetime?: {
    /**
     * Every token lives this long, whatever the server says: a number of seconds, or text such as 90s, 60min, 1h, 14d.
     */
    always?: number | string
    /**
     * A token lives this long where the server says nothing; without it, such a token serves until the API rejects it.
     */
    if_unknown?: number | string
    /**
     * How long before its end a token is renewed, half of its lifetime at most; without it 5 minutes, of longer lives 15 minutes or an hour.
     */
    refresh_before?: number | string
  }
  /**
   * What kind of connection this is.
   */
  type: 'Bearer'
  /**
   * The token, without the word Bearer; blank where token_request fetches it, and where that sends it, the one to begin with.
   */
  token?: string
  /**
   * The refresh token to begin with, sent where refresh_request says ${refresh_token}; after the first renewal the newest one is kept in the store, until another is written here.
   */
  refresh_token?: string
  /**
   * Who logs in, sent where token_request says ${username}.
   */
  username?: string
  /**
   * The password of whoever logs in, sent where token_request says ${password}.
   */
  password?: string
  /**
   * The address of the API that the token is for, sent where token_request says ${resource}.
   */
  resource?: string
  /**
   * The call that brings a token, as it is sent: what is written here, and what client_authentication adds where it is written.
   */
  token_request?: {
    /**
     * The address that the login is asked at.
     */
    url: string
    /**
     * The HTTP method: POST, or GET where format is query.
     */
    method?: 'POST' | 'GET'
    /**
     * How parameters and body are written, form where nothing is said: form and json write a body, query puts parameters into the address, as a GET does anyway.
     */
    format?: 'form' | 'json' | 'query' | 'xml'
    /**
     * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
     */
    headers?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * Fields to send, in the format.
     */
    parameters?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * What stands in the address while the rest is a body; one that is called as a standard field replaces it.
     */
    query?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
     */
    body?: string | {} | unknown[]
    /**
     * Calls to make before this one, in order; what they bring, cookies too, is there afterwards.
     *
     * Items: One call before or after the token call.
     */
    steps?: {
      /**
       * The address that is asked; a server that an earlier answer names must be in also_send_to.
       */
      url: string
      /**
       * The HTTP method: GET, or POST where there is a body.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      /**
       * How the body is written, form unless said; query puts the parameters into the address, as they are by GET.
       */
      format?: 'form' | 'json' | 'query' | 'xml'
      /**
       * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
       */
      headers?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What is sent: in the body, or in the address by GET and with format: query.
       */
      parameters?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What stands in the address while the rest is a body.
       */
      query?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
       */
      body?: string | {} | unknown[]
      /**
       * What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.
       */
      extra?: {
        [k: string]: string
      }
    }[]
    /**
     * What the server calls the fields that client_authentication sends: our name, then its.
     */
    rename?: {
      [k: string]: string
    }
    /**
     * Fields of client_authentication that are not sent.
     */
    omit?: string[]
    /**
     * What joins a scope that is a list.
     */
    scope_separator: string
  }
  /**
   * The call that renews a token, which sends ${refresh_token} or ${token}: url, method, format, rename, omit, headers and client_authentication are as for the token unless written here; parameters, query and body are sent only where written here.
   */
  refresh_request?: {
    /**
     * The address that the renewal is asked at.
     */
    url?: string
    /**
     * The HTTP method: POST, or GET where format is query.
     */
    method?: 'POST' | 'GET'
    /**
     * Where the fields go: form and json write a body, query puts them into the address; xml is for a body that you write.
     */
    format?: 'form' | 'json' | 'query' | 'xml'
    /**
     * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
     */
    headers?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * Fields to send, in the format.
     */
    parameters?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * What stands in the address while the rest is a body; one that is called as a standard field replaces it.
     */
    query?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
     */
    body?: string | {} | unknown[]
    /**
     * Calls to make before this one, in order; what they bring, cookies too, is there afterwards.
     *
     * Items: One call before or after the token call.
     */
    steps?: {
      /**
       * The address that is asked; a server that an earlier answer names must be in also_send_to.
       */
      url: string
      /**
       * The HTTP method: GET, or POST where there is a body.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      /**
       * How the body is written, form unless said; query puts the parameters into the address, as they are by GET.
       */
      format?: 'form' | 'json' | 'query' | 'xml'
      /**
       * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
       */
      headers?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What is sent: in the body, or in the address by GET and with format: query.
       */
      parameters?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What stands in the address while the rest is a body.
       */
      query?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
       */
      body?: string | {} | unknown[]
      /**
       * What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.
       */
      extra?: {
        [k: string]: string
      }
    }[]
    /**
     * What the server calls the fields that client_authentication sends: our name, then its.
     */
    rename?: {
      [k: string]: string
    }
    /**
     * Fields of client_authentication that are not sent.
     */
    omit?: string[]
    /**
     * How the client proves itself when it renews, where that differs.
     */
    client_authentication?: ClientAuthentication
  }
}

/**
 * A client certificate and nothing else: who you are is shown in the TLS handshake (RFC 8446).
 */
export interface Certificate {
  /**
   * What this connection is for, in your own words.
   */
  description?: string
  /**
   * A ready-made connector, name@version, whose fields lie underneath the ones written here.
   */
  use?: string
  /**
   * Values for ${var:NAME} in this connection and its extracts alone, such as the holes of its connector; they win over those of the file, and --var NAME=VALUE over both.
   */
  variables?: {
    [k: string]: string | number | boolean
  }
  /**
   * verify checks the server’s certificate; trust also accepts one that cannot be checked, and from then on for that server no other; off checks nothing and allows plain http, for test servers only.
   */
  ssl_mode: 'verify' | 'trust' | 'off'
  /**
   * A PEM file with the certificate authorities to trust beside the system’s own.
   */
  ca_file?: string
  /**
   * Mutual TLS: what this connection shows of itself to its own servers, in token calls and data calls alike.
   */
  client_certificate: {
    /**
     * The certificate as PEM text, with those between it and its authority after it.
     */
    certificate: string
    /**
     * The private key of the certificate as PEM text, encrypted or not.
     */
    key: string
    /**
     * What opens the private key, where it is encrypted.
     */
    passphrase?: string
  }
  /**
   * The proxy that every call of this connection goes through, in place of what HTTPS_PROXY, HTTP_PROXY and NO_PROXY say.
   */
  proxy?: {
    /**
     * The address of the proxy: http://, or https:// where the proxy itself speaks TLS.
     */
    url: string
    /**
     * Who you are to the proxy.
     */
    username?: string
    /**
     * The password for the proxy.
     */
    password?: string
  }
  /**
   * How long to wait for the server: a number of seconds, or text such as 90s, 15min, 1h; a token call has to be over by then, an answer with data to begin, and then never to pause for longer, nor to bring less than 1000 bytes in ten times as long.
   */
  timeout: number | string
  /**
   * Other origins the credential may go to, when the provider spreads its API over several.
   */
  also_send_to: string[]
  /**
   * Says nothing of a cookie that a server sets and may not set; false warns of it.
   */
  ignore_cookies_policy: boolean
  /**
   * Values made for each attempt anew, and written elsewhere in this connection as ${name}: a signature, a hash, the time, a nonce.
   */
  computed?: {
    /**
     * How one value is made; within one attempt it stays the same, a retry, a replay and a renewal get a new one.
     */
    [k: string]: {
      /**
       * What is made: base64, a hash or an HMAC of input; or the time, a uuid or a nonce.
       */
      function:
        | 'base64'
        | 'sha1'
        | 'sha256'
        | 'sha512'
        | 'md5'
        | 'hmac_sha1'
        | 'hmac_sha256'
        | 'hmac_sha512'
        | 'unix_time'
        | 'unix_time_ms'
        | 'iso_time'
        | 'uuid'
        | 'nonce'
      /**
       * The text that is encoded, hashed or signed: besides fields of the connection and other computed values it may hold what is about to be sent, ${body}, ${method}, ${url}, ${host}, ${path}, ${query}, ${request_target} (path and query), ${sorted_query} (its parameters by name) and ${sorted_parameters} (names and values of query and form by name, with nothing between), of which a value made from them is no part.
       */
      input?: string
      /**
       * The secret that an HMAC is made with.
       */
      key?: string
      /**
       * How the bytes of the key are written: text is taken as it stands, also when nothing is said; base64 and hex are decoded first.
       */
      key_encoding?: 'text' | 'base64' | 'hex'
      /**
       * How a hash or an HMAC is written: hex unless this says otherwise; hex_upper is hex in capitals, bytes are for input and key of other values, which take them as they are.
       */
      encoding?: 'hex' | 'hex_upper' | 'base64' | 'base64url' | 'bytes'
    }
  }
  /**
   * What kind of connection this is.
   */
  type: 'Certificate'
}

/**
 * One header or query parameter of your own making, sent with each request.
 */
export interface Custom {
  /**
   * What this connection is for, in your own words.
   */
  description?: string
  /**
   * A ready-made connector, name@version, whose fields lie underneath the ones written here.
   */
  use?: string
  /**
   * Values for ${var:NAME} in this connection and its extracts alone, such as the holes of its connector; they win over those of the file, and --var NAME=VALUE over both.
   */
  variables?: {
    [k: string]: string | number | boolean
  }
  /**
   * verify checks the server’s certificate; trust also accepts one that cannot be checked, and from then on for that server no other; off checks nothing and allows plain http, for test servers only.
   */
  ssl_mode: 'verify' | 'trust' | 'off'
  /**
   * A PEM file with the certificate authorities to trust beside the system’s own.
   */
  ca_file?: string
  /**
   * Mutual TLS: what this connection shows of itself to its own servers, in token calls and data calls alike.
   */
  client_certificate?: {
    /**
     * The certificate as PEM text, with those between it and its authority after it.
     */
    certificate: string
    /**
     * The private key of the certificate as PEM text, encrypted or not.
     */
    key: string
    /**
     * What opens the private key, where it is encrypted.
     */
    passphrase?: string
  }
  /**
   * The proxy that every call of this connection goes through, in place of what HTTPS_PROXY, HTTP_PROXY and NO_PROXY say.
   */
  proxy?: {
    /**
     * The address of the proxy: http://, or https:// where the proxy itself speaks TLS.
     */
    url: string
    /**
     * Who you are to the proxy.
     */
    username?: string
    /**
     * The password for the proxy.
     */
    password?: string
  }
  /**
   * How long to wait for the server: a number of seconds, or text such as 90s, 15min, 1h; a token call has to be over by then, an answer with data to begin, and then never to pause for longer, nor to bring less than 1000 bytes in ten times as long.
   */
  timeout: number | string
  /**
   * Other origins the credential may go to, when the provider spreads its API over several.
   */
  also_send_to: string[]
  /**
   * Says nothing of a cookie that a server sets and may not set; false warns of it.
   */
  ignore_cookies_policy: boolean
  /**
   * Values made for each attempt anew, and written elsewhere in this connection as ${name}: a signature, a hash, the time, a nonce.
   */
  computed?: {
    /**
     * How one value is made; within one attempt it stays the same, a retry, a replay and a renewal get a new one.
     */
    [k: string]: {
      /**
       * What is made: base64, a hash or an HMAC of input; or the time, a uuid or a nonce.
       */
      function:
        | 'base64'
        | 'sha1'
        | 'sha256'
        | 'sha512'
        | 'md5'
        | 'hmac_sha1'
        | 'hmac_sha256'
        | 'hmac_sha512'
        | 'unix_time'
        | 'unix_time_ms'
        | 'iso_time'
        | 'uuid'
        | 'nonce'
      /**
       * The text that is encoded, hashed or signed: besides fields of the connection and other computed values it may hold what is about to be sent, ${body}, ${method}, ${url}, ${host}, ${path}, ${query}, ${request_target} (path and query), ${sorted_query} (its parameters by name) and ${sorted_parameters} (names and values of query and form by name, with nothing between), of which a value made from them is no part.
       */
      input?: string
      /**
       * The secret that an HMAC is made with.
       */
      key?: string
      /**
       * How the bytes of the key are written: text is taken as it stands, also when nothing is said; base64 and hex are decoded first.
       */
      key_encoding?: 'text' | 'base64' | 'hex'
      /**
       * How a hash or an HMAC is written: hex unless this says otherwise; hex_upper is hex in capitals, bytes are for input and key of other values, which take them as they are.
       */
      encoding?: 'hex' | 'hex_upper' | 'base64' | 'base64url' | 'bytes'
    }
  }
  /**
   * What kind of connection this is.
   */
  type: 'Custom'
  /**
   * header, or parameter for the query of the URL.
   */
  placement: 'header' | 'parameter'
  /**
   * The name of the header or parameter.
   */
  name: string
  /**
   * What is sent, exactly as written.
   */
  value: string
}

/**
 * Signs each request as OAuth 1.0a asks for (RFC 5849), with keys that the provider has issued already.
 */
export interface OAuth1 {
  /**
   * What this connection is for, in your own words.
   */
  description?: string
  /**
   * A ready-made connector, name@version, whose fields lie underneath the ones written here.
   */
  use?: string
  /**
   * Values for ${var:NAME} in this connection and its extracts alone, such as the holes of its connector; they win over those of the file, and --var NAME=VALUE over both.
   */
  variables?: {
    [k: string]: string | number | boolean
  }
  /**
   * verify checks the server’s certificate; trust also accepts one that cannot be checked, and from then on for that server no other; off checks nothing and allows plain http, for test servers only.
   */
  ssl_mode: 'verify' | 'trust' | 'off'
  /**
   * A PEM file with the certificate authorities to trust beside the system’s own.
   */
  ca_file?: string
  /**
   * Mutual TLS: what this connection shows of itself to its own servers, in token calls and data calls alike.
   */
  client_certificate?: {
    /**
     * The certificate as PEM text, with those between it and its authority after it.
     */
    certificate: string
    /**
     * The private key of the certificate as PEM text, encrypted or not.
     */
    key: string
    /**
     * What opens the private key, where it is encrypted.
     */
    passphrase?: string
  }
  /**
   * The proxy that every call of this connection goes through, in place of what HTTPS_PROXY, HTTP_PROXY and NO_PROXY say.
   */
  proxy?: {
    /**
     * The address of the proxy: http://, or https:// where the proxy itself speaks TLS.
     */
    url: string
    /**
     * Who you are to the proxy.
     */
    username?: string
    /**
     * The password for the proxy.
     */
    password?: string
  }
  /**
   * How long to wait for the server: a number of seconds, or text such as 90s, 15min, 1h; a token call has to be over by then, an answer with data to begin, and then never to pause for longer, nor to bring less than 1000 bytes in ten times as long.
   */
  timeout: number | string
  /**
   * Other origins the credential may go to, when the provider spreads its API over several.
   */
  also_send_to: string[]
  /**
   * Says nothing of a cookie that a server sets and may not set; false warns of it.
   */
  ignore_cookies_policy: boolean
  /**
   * Values made for each attempt anew, and written elsewhere in this connection as ${name}: a signature, a hash, the time, a nonce.
   */
  computed?: {
    /**
     * How one value is made; within one attempt it stays the same, a retry, a replay and a renewal get a new one.
     */
    [k: string]: {
      /**
       * What is made: base64, a hash or an HMAC of input; or the time, a uuid or a nonce.
       */
      function:
        | 'base64'
        | 'sha1'
        | 'sha256'
        | 'sha512'
        | 'md5'
        | 'hmac_sha1'
        | 'hmac_sha256'
        | 'hmac_sha512'
        | 'unix_time'
        | 'unix_time_ms'
        | 'iso_time'
        | 'uuid'
        | 'nonce'
      /**
       * The text that is encoded, hashed or signed: besides fields of the connection and other computed values it may hold what is about to be sent, ${body}, ${method}, ${url}, ${host}, ${path}, ${query}, ${request_target} (path and query), ${sorted_query} (its parameters by name) and ${sorted_parameters} (names and values of query and form by name, with nothing between), of which a value made from them is no part.
       */
      input?: string
      /**
       * The secret that an HMAC is made with.
       */
      key?: string
      /**
       * How the bytes of the key are written: text is taken as it stands, also when nothing is said; base64 and hex are decoded first.
       */
      key_encoding?: 'text' | 'base64' | 'hex'
      /**
       * How a hash or an HMAC is written: hex unless this says otherwise; hex_upper is hex in capitals, bytes are for input and key of other values, which take them as they are.
       */
      encoding?: 'hex' | 'hex_upper' | 'base64' | 'base64url' | 'bytes'
    }
  }
  /**
   * What kind of connection this is.
   */
  type: 'OAuth1'
  /**
   * The name of your application at the provider.
   */
  consumer_key: string
  /**
   * The secret of your application; RSA-SHA1 uses private_key in its place.
   */
  consumer_secret?: string
  /**
   * The access token that was issued for a user; without one the application speaks for itself.
   */
  token?: string
  /**
   * The secret that came with the token.
   */
  token_secret?: string
  /**
   * How a request is signed: HMAC-SHA1 is what every server knows; RSA-SHA1 signs with a private key, PLAINTEXT sends the two secrets themselves.
   */
  signature_method: 'HMAC-SHA256' | 'HMAC-SHA1' | 'RSA-SHA1' | 'PLAINTEXT'
  /**
   * For RSA-SHA1: the private key whose public half the provider has, as PEM or as a JWK.
   */
  private_key?: string
  /**
   * What the header names as its realm, such as the account number at NetSuite; it is not signed.
   */
  realm?: string
}

/**
 * Any OAuth 2.0 API: fetches an access token, keeps it fresh and sends it with each request. A person logs in in the browser, once: latchkey login NAME (RFC 6749 §4.1, with PKCE).
 */
export interface OAuth2AuthorizationCode {
  /**
   * What this connection is for, in your own words.
   */
  description?: string
  /**
   * A ready-made connector, name@version, whose fields lie underneath the ones written here.
   */
  use?: string
  /**
   * Values for ${var:NAME} in this connection and its extracts alone, such as the holes of its connector; they win over those of the file, and --var NAME=VALUE over both.
   */
  variables?: {
    [k: string]: string | number | boolean
  }
  /**
   * verify checks the server’s certificate; trust also accepts one that cannot be checked, and from then on for that server no other; off checks nothing and allows plain http, for test servers only.
   */
  ssl_mode: 'verify' | 'trust' | 'off'
  /**
   * A PEM file with the certificate authorities to trust beside the system’s own.
   */
  ca_file?: string
  /**
   * Mutual TLS: what this connection shows of itself to its own servers, in token calls and data calls alike.
   */
  client_certificate?: {
    /**
     * The certificate as PEM text, with those between it and its authority after it.
     */
    certificate: string
    /**
     * The private key of the certificate as PEM text, encrypted or not.
     */
    key: string
    /**
     * What opens the private key, where it is encrypted.
     */
    passphrase?: string
  }
  /**
   * The proxy that every call of this connection goes through, in place of what HTTPS_PROXY, HTTP_PROXY and NO_PROXY say.
   */
  proxy?: {
    /**
     * The address of the proxy: http://, or https:// where the proxy itself speaks TLS.
     */
    url: string
    /**
     * Who you are to the proxy.
     */
    username?: string
    /**
     * The password for the proxy.
     */
    password?: string
  }
  /**
   * How long to wait for the server: a number of seconds, or text such as 90s, 15min, 1h; a token call has to be over by then, an answer with data to begin, and then never to pause for longer, nor to bring less than 1000 bytes in ten times as long.
   */
  timeout: number | string
  /**
   * Other origins the credential may go to, when the provider spreads its API over several.
   */
  also_send_to: string[]
  /**
   * Says nothing of a cookie that a server sets and may not set; false warns of it.
   */
  ignore_cookies_policy: boolean
  /**
   * Values made for each attempt anew, and written elsewhere in this connection as ${name}: a signature, a hash, the time, a nonce.
   */
  computed?: {
    /**
     * How one value is made; within one attempt it stays the same, a retry, a replay and a renewal get a new one.
     */
    [k: string]: {
      /**
       * What is made: base64, a hash or an HMAC of input; or the time, a uuid or a nonce.
       */
      function:
        | 'base64'
        | 'sha1'
        | 'sha256'
        | 'sha512'
        | 'md5'
        | 'hmac_sha1'
        | 'hmac_sha256'
        | 'hmac_sha512'
        | 'unix_time'
        | 'unix_time_ms'
        | 'iso_time'
        | 'uuid'
        | 'nonce'
      /**
       * The text that is encoded, hashed or signed: besides fields of the connection and other computed values it may hold what is about to be sent, ${body}, ${method}, ${url}, ${host}, ${path}, ${query}, ${request_target} (path and query), ${sorted_query} (its parameters by name) and ${sorted_parameters} (names and values of query and form by name, with nothing between), of which a value made from them is no part.
       */
      input?: string
      /**
       * The secret that an HMAC is made with.
       */
      key?: string
      /**
       * How the bytes of the key are written: text is taken as it stands, also when nothing is said; base64 and hex are decoded first.
       */
      key_encoding?: 'text' | 'base64' | 'hex'
      /**
       * How a hash or an HMAC is written: hex unless this says otherwise; hex_upper is hex in capitals, bytes are for input and key of other values, which take them as they are.
       */
      encoding?: 'hex' | 'hex_upper' | 'base64' | 'base64url' | 'bytes'
    }
  }
  /**
   * How the token is obtained (RFC 6749 §1.3).
   */
  grant_type: 'authorization_code'
  /**
   * The authorization server’s own name for itself, an address; what it publishes there fills in every endpoint that is not written here (RFC 8414, OpenID Connect Discovery).
   */
  issuer?: string
  /**
   * Where latchkey logout has the server end a token (RFC 7009); an issuer brings it by itself.
   */
  revocation_endpoint?: string
  /**
   * Where latchkey status --live asks what the server says of a token (RFC 7662); an issuer brings it by itself.
   */
  introspection_endpoint?: string
  /**
   * The address, or addresses, of the API that the token is for (RFC 8707).
   */
  resource?: string | string[]
  /**
   * The name your application is known by at the authorization server.
   */
  client_id: string
  /**
   * true hides the client ID in everything that is shown, as if it were a secret.
   */
  client_id_is_sensitive: boolean
  /**
   * What the token shall allow, in the provider’s own words: text as it is sent, or a list.
   */
  scope?: string | string[]
  /**
   * Who the token is for, as some servers ask for it besides the scope.
   */
  audience?: string
  /**
   * Where the members of the token answer stand, where the server does not say it as RFC 6749 has it.
   */
  token_response?: {
    /**
     * How the answer is written: auto goes by its shape; to a path text is the token alone, as $, and XML begins with the name of its root element.
     */
    format: 'auto' | 'json' | 'form' | 'text' | 'xml' | 'jwe'
    /**
     * What opens an answer that is encrypted (JWE): a private key in PEM or as a JWK, or the secret that both sides know, as a JWK, in base64 or in hex.
     */
    key?: string
    /**
     * Where the access token stands.
     */
    access_token?: string
    /**
     * Where the refresh token stands.
     */
    refresh_token?: string
    /**
     * Where the token’s type stands; it is recorded, and changes nothing of what is sent.
     */
    token_type?: string
    /**
     * Where the scope that was granted stands: text or a list.
     */
    scope?: string
    /**
     * Where the ID token stands.
     */
    id_token?: string
    /**
     * Where it stands how long the token lives.
     */
    expires_in?: string
    /**
     * What a bare number there counts, and for the refresh token, too: s seconds (RFC 6749 §5.1), ms, min or h.
     */
    expires_in_unit: 's' | 'ms' | 'min' | 'h'
    /**
     * Where the moment stands at which the token ends: seconds or milliseconds since 1970, or a date with its zone.
     */
    expires_at?: string
    /**
     * Where it stands how long the refresh token lives.
     */
    refresh_token_expires_in?: string
    /**
     * Where the moment stands at which the refresh token ends.
     */
    refresh_token_expires_at?: string
    /**
     * Where an answer without a token says why.
     */
    error?: {
      /**
       * Where the server’s own word or number for the error stands.
       */
      code?: string
      /**
       * Where the server’s sentence about it stands.
       */
      message?: string
      /**
       * What the server’s codes mean in RFC 6749’s words: its code, then the word; invalid_grant alone ends a refresh token.
       */
      codes?: {
        [k: string]:
          | 'invalid_request'
          | 'invalid_client'
          | 'invalid_grant'
          | 'unauthorized_client'
          | 'unsupported_grant_type'
          | 'invalid_scope'
          | 'access_denied'
          | 'server_error'
          | 'temporarily_unavailable'
          | 'authorization_pending'
          | 'slow_down'
          | 'expired_token'
      }
    }
    /**
     * What to keep of the answer besides: a name, then the path; it is given under extra, and as ${token:NAME.name}.
     */
    extra?: {
      [k: string]: string
    }
    /**
     * Calls to make with the new token, in order, sent as the API is asked; their extra is kept with the token, and an extra called access_token, refresh_token, expires_in or expires_at takes the place of the answer’s.
     *
     * Items: One call before or after the token call.
     */
    steps?: {
      /**
       * The address that is asked; a server that an earlier answer names must be in also_send_to.
       */
      url: string
      /**
       * The HTTP method: GET, or POST where there is a body.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      /**
       * How the body is written, form unless said; query puts the parameters into the address, as they are by GET.
       */
      format?: 'form' | 'json' | 'query' | 'xml'
      /**
       * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
       */
      headers?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What is sent: in the body, or in the address by GET and with format: query.
       */
      parameters?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What stands in the address while the rest is a body.
       */
      query?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
       */
      body?: string | {} | unknown[]
      /**
       * What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.
       */
      extra?: {
        [k: string]: string
      }
    }[]
  }
  /**
   * How long a token lives, where the server does not say it or says it wrong, and how early to renew it.
   */
  lifetime?: {
    /**
     * Every token lives this long, whatever the server says: a number of seconds, or text such as 90s, 60min, 1h, 14d.
     */
    always?: number | string
    /**
     * A token lives this long where the server says nothing; without it, such a token serves until the API rejects it.
     */
    if_unknown?: number | string
    /**
     * How long before its end a token is renewed, half of its lifetime at most; without it 5 minutes, of longer lives 15 minutes or an hour.
     */
    refresh_before?: number | string
  }
  /**
   * Where the token goes in a request; without it, into the header Authorization after the word Bearer (RFC 6750 §2.1).
   */
  send_token?: {
    /**
     * A header, the query of the URL, or a cookie.
     */
    in: 'header' | 'query' | 'cookie'
    /**
     * The name of the header (Authorization), the parameter (access_token) or the cookie, which must have one.
     */
    name?: string
    /**
     * What stands before the token in a header, Bearer by default, and a space between the two, but after =; blank sends the bare token.
     */
    prefix?: string
    /**
     * The access token, or the id_token of the same answer (OpenID Connect).
     */
    which: 'access_token' | 'id_token'
  }
  /**
   * Answers that mean that the token has ended, beside 401: it is renewed once, and the request sent once more; of bodies only those of 64 KB at most that are there within a second of their first bytes are looked at, where a signal with path or pattern fits the status.
   */
  expired_when?: {
    /**
     * The HTTP status, or a list of them.
     */
    status?: number | number[]
    /**
     * JSONPath to a value in the body; alone it holds where something is there, which null, false and blank text are not.
     */
    path?: string
    /**
     * What the value at path is, or a list of what it may be; compared as text.
     */
    equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * What the value at path is not, or a list of what it is none of; where nothing is at path, it does not hold.
     */
    not_equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * Found in the value at path, without one in the body: text exactly as it stands there, or a regular expression between slashes, with an i behind them where capitals make no difference.
     */
    pattern?: string
    /**
     * The name of a header that the answer has.
     */
    header?: string
    /**
     * Found in the value of that header, written as a pattern is.
     */
    header_pattern?: string
  }[]
  /**
   * What kind of connection this is.
   */
  type: 'OAuth2'
  /**
   * The address of the page where a person logs in and agrees; it often ends in /authorize.
   */
  authorization_endpoint?: string
  /**
   * Where the browser is sent after the login, exactly as it is registered with the provider; one on this machine is listened on, with any other you paste the address that the browser ends at.
   */
  redirect_uri: string
  /**
   * Opens this machine’s browser for the login; false only prints the address, for machines without a screen.
   */
  authorize_using_browser: boolean
  /**
   * Text put before the random value that binds the answer to this login (RFC 6749 §10.12).
   */
  state?: string
  /**
   * What the person is asked to agree to, where the authorization request must name other scopes than scope.
   */
  authorization_scope?: string | string[]
  /**
   * What the authorization request says besides, or in other words (RFC 6749 §4.1.1).
   */
  authorization_request?: {
    /**
     * Further parameters of the authorization request, by name; sensitive ones are masked wherever they are shown, but stand in the address that the browser opens.
     */
    parameters?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * What this server calls a parameter: {our name: its name}.
     */
    rename?: {
      /**
       * What this server calls it.
       */
      [k: string]: string
    }
    /**
     * Parameters that this server does not want, by our names.
     */
    omit?: string[]
    /**
     * What stands between two scopes of a list, where that is not a space.
     */
    scope_separator: string
  }
  /**
   * The password of your application, as the provider shows it; all encoding is done for you.
   */
  client_secret?: string
  /**
   * How the client proves itself: client_secret_basic in the Authorization header (the default with a secret), client_secret_post in the body, client_secret_jwt or private_key_jwt by a signed assertion, tls_client_auth by its certificate, custom where token_request puts the secret, none without a secret.
   */
  client_authentication?: ClientAuthentication
  /**
   * The address of the authorization server that gives tokens; it often ends in /token.
   */
  token_endpoint?: string
  /**
   * Binds the token to a key that this connection makes and keeps, so that a stolen one is of no use; the server and the API must know it (RFC 9449).
   */
  dpop: boolean
  /**
   * How the request for a token is written, where the server does not want it as RFC 6749 has it.
   */
  token_request?: {
    /**
     * The address that this request goes to.
     */
    url?: string
    /**
     * The HTTP method: POST, or GET where format is query.
     */
    method?: 'POST' | 'GET'
    /**
     * Where the fields go: form and json write a body, query puts them into the address; xml is for a body that you write.
     */
    format: 'form' | 'json' | 'query' | 'xml'
    /**
     * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
     */
    headers?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * Fields to send besides, with the others; one that is called as a standard field replaces it.
     */
    parameters?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * What stands in the address while the rest is a body; one that is called as a standard field replaces it.
     */
    query?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
     */
    body?: string | {} | unknown[]
    /**
     * Calls to make before this one, in order; what they bring, cookies too, is there afterwards.
     *
     * Items: One call before or after the token call.
     */
    steps?: {
      /**
       * The address that is asked; a server that an earlier answer names must be in also_send_to.
       */
      url: string
      /**
       * The HTTP method: GET, or POST where there is a body.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      /**
       * How the body is written, form unless said; query puts the parameters into the address, as they are by GET.
       */
      format?: 'form' | 'json' | 'query' | 'xml'
      /**
       * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
       */
      headers?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What is sent: in the body, or in the address by GET and with format: query.
       */
      parameters?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What stands in the address while the rest is a body.
       */
      query?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
       */
      body?: string | {} | unknown[]
      /**
       * What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.
       */
      extra?: {
        [k: string]: string
      }
    }[]
    /**
     * What the server calls our fields: our name, then its.
     */
    rename?: {
      [k: string]: string
    }
    /**
     * Our fields that are not sent.
     */
    omit?: string[]
    /**
     * What joins a scope that is a list.
     */
    scope_separator: string
  }
  /**
   * How a token is renewed with its refresh token, where that differs: url, method, format, rename, omit, headers and client_authentication are as for the token unless written here; parameters, query and body are sent only where written here.
   */
  refresh_request?: {
    /**
     * The address that this request goes to.
     */
    url?: string
    /**
     * The HTTP method: POST, or GET where format is query.
     */
    method?: 'POST' | 'GET'
    /**
     * Where the fields go: form and json write a body, query puts them into the address; xml is for a body that you write.
     */
    format?: 'form' | 'json' | 'query' | 'xml'
    /**
     * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
     */
    headers?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * Fields to send besides, with the others; one that is called as a standard field replaces it.
     */
    parameters?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * What stands in the address while the rest is a body; one that is called as a standard field replaces it.
     */
    query?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
     */
    body?: string | {} | unknown[]
    /**
     * Calls to make before this one, in order; what they bring, cookies too, is there afterwards.
     *
     * Items: One call before or after the token call.
     */
    steps?: {
      /**
       * The address that is asked; a server that an earlier answer names must be in also_send_to.
       */
      url: string
      /**
       * The HTTP method: GET, or POST where there is a body.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      /**
       * How the body is written, form unless said; query puts the parameters into the address, as they are by GET.
       */
      format?: 'form' | 'json' | 'query' | 'xml'
      /**
       * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
       */
      headers?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What is sent: in the body, or in the address by GET and with format: query.
       */
      parameters?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What stands in the address while the rest is a body.
       */
      query?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
       */
      body?: string | {} | unknown[]
      /**
       * What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.
       */
      extra?: {
        [k: string]: string
      }
    }[]
    /**
     * What the server calls our fields: our name, then its.
     */
    rename?: {
      [k: string]: string
    }
    /**
     * Our fields that are not sent.
     */
    omit?: string[]
    /**
     * How the client proves itself when it renews, where that differs.
     */
    client_authentication?: ClientAuthentication
  }
  /**
   * Binds the code to this program: S256 by its hash, plain as it is, none not at all (RFC 7636).
   */
  pkce: 'S256' | 'plain' | 'none'
  /**
   * What the address that the browser comes back with holds (RFC 6749 §4.1.2).
   */
  authorization_response?: {
    /**
     * Further values to keep with the token, {our name: the parameter’s name}; each is usable as ${token:CONNECTION.NAME}.
     */
    extra?: {
      /**
       * The parameter that holds it.
       */
      [k: string]: string
    }
    /**
     * The parameter that holds the code, where it is not called code.
     */
    code: string
  }
  /**
   * Sends the authorization request to the server itself first, so that the browser carries only a reference to it (RFC 9126); a server that requires it gets it so anyway.
   */
  pushed_authorization: boolean
  /**
   * The address that takes pushed authorization requests, where no issuer brings it.
   */
  pushed_authorization_request_endpoint?: string
}

/**
 * Any OAuth 2.0 API: fetches an access token, keeps it fresh and sends it with each request. The application asks for itself, with its id and secret (RFC 6749 §4.4).
 */
export interface OAuth2ClientCredentials {
  /**
   * What this connection is for, in your own words.
   */
  description?: string
  /**
   * A ready-made connector, name@version, whose fields lie underneath the ones written here.
   */
  use?: string
  /**
   * Values for ${var:NAME} in this connection and its extracts alone, such as the holes of its connector; they win over those of the file, and --var NAME=VALUE over both.
   */
  variables?: {
    [k: string]: string | number | boolean
  }
  /**
   * verify checks the server’s certificate; trust also accepts one that cannot be checked, and from then on for that server no other; off checks nothing and allows plain http, for test servers only.
   */
  ssl_mode: 'verify' | 'trust' | 'off'
  /**
   * A PEM file with the certificate authorities to trust beside the system’s own.
   */
  ca_file?: string
  /**
   * Mutual TLS: what this connection shows of itself to its own servers, in token calls and data calls alike.
   */
  client_certificate?: {
    /**
     * The certificate as PEM text, with those between it and its authority after it.
     */
    certificate: string
    /**
     * The private key of the certificate as PEM text, encrypted or not.
     */
    key: string
    /**
     * What opens the private key, where it is encrypted.
     */
    passphrase?: string
  }
  /**
   * The proxy that every call of this connection goes through, in place of what HTTPS_PROXY, HTTP_PROXY and NO_PROXY say.
   */
  proxy?: {
    /**
     * The address of the proxy: http://, or https:// where the proxy itself speaks TLS.
     */
    url: string
    /**
     * Who you are to the proxy.
     */
    username?: string
    /**
     * The password for the proxy.
     */
    password?: string
  }
  /**
   * How long to wait for the server: a number of seconds, or text such as 90s, 15min, 1h; a token call has to be over by then, an answer with data to begin, and then never to pause for longer, nor to bring less than 1000 bytes in ten times as long.
   */
  timeout: number | string
  /**
   * Other origins the credential may go to, when the provider spreads its API over several.
   */
  also_send_to: string[]
  /**
   * Says nothing of a cookie that a server sets and may not set; false warns of it.
   */
  ignore_cookies_policy: boolean
  /**
   * Values made for each attempt anew, and written elsewhere in this connection as ${name}: a signature, a hash, the time, a nonce.
   */
  computed?: {
    /**
     * How one value is made; within one attempt it stays the same, a retry, a replay and a renewal get a new one.
     */
    [k: string]: {
      /**
       * What is made: base64, a hash or an HMAC of input; or the time, a uuid or a nonce.
       */
      function:
        | 'base64'
        | 'sha1'
        | 'sha256'
        | 'sha512'
        | 'md5'
        | 'hmac_sha1'
        | 'hmac_sha256'
        | 'hmac_sha512'
        | 'unix_time'
        | 'unix_time_ms'
        | 'iso_time'
        | 'uuid'
        | 'nonce'
      /**
       * The text that is encoded, hashed or signed: besides fields of the connection and other computed values it may hold what is about to be sent, ${body}, ${method}, ${url}, ${host}, ${path}, ${query}, ${request_target} (path and query), ${sorted_query} (its parameters by name) and ${sorted_parameters} (names and values of query and form by name, with nothing between), of which a value made from them is no part.
       */
      input?: string
      /**
       * The secret that an HMAC is made with.
       */
      key?: string
      /**
       * How the bytes of the key are written: text is taken as it stands, also when nothing is said; base64 and hex are decoded first.
       */
      key_encoding?: 'text' | 'base64' | 'hex'
      /**
       * How a hash or an HMAC is written: hex unless this says otherwise; hex_upper is hex in capitals, bytes are for input and key of other values, which take them as they are.
       */
      encoding?: 'hex' | 'hex_upper' | 'base64' | 'base64url' | 'bytes'
    }
  }
  /**
   * How the token is obtained (RFC 6749 §1.3).
   */
  grant_type: 'client_credentials'
  /**
   * The authorization server’s own name for itself, an address; what it publishes there fills in every endpoint that is not written here (RFC 8414, OpenID Connect Discovery).
   */
  issuer?: string
  /**
   * Where latchkey logout has the server end a token (RFC 7009); an issuer brings it by itself.
   */
  revocation_endpoint?: string
  /**
   * Where latchkey status --live asks what the server says of a token (RFC 7662); an issuer brings it by itself.
   */
  introspection_endpoint?: string
  /**
   * The address, or addresses, of the API that the token is for (RFC 8707).
   */
  resource?: string | string[]
  /**
   * The name your application is known by at the authorization server.
   */
  client_id: string
  /**
   * true hides the client ID in everything that is shown, as if it were a secret.
   */
  client_id_is_sensitive: boolean
  /**
   * What the token shall allow, in the provider’s own words: text as it is sent, or a list.
   */
  scope?: string | string[]
  /**
   * Who the token is for, as some servers ask for it besides the scope.
   */
  audience?: string
  /**
   * Where the members of the token answer stand, where the server does not say it as RFC 6749 has it.
   */
  token_response?: {
    /**
     * How the answer is written: auto goes by its shape; to a path text is the token alone, as $, and XML begins with the name of its root element.
     */
    format: 'auto' | 'json' | 'form' | 'text' | 'xml' | 'jwe'
    /**
     * What opens an answer that is encrypted (JWE): a private key in PEM or as a JWK, or the secret that both sides know, as a JWK, in base64 or in hex.
     */
    key?: string
    /**
     * Where the access token stands.
     */
    access_token?: string
    /**
     * Where the refresh token stands.
     */
    refresh_token?: string
    /**
     * Where the token’s type stands; it is recorded, and changes nothing of what is sent.
     */
    token_type?: string
    /**
     * Where the scope that was granted stands: text or a list.
     */
    scope?: string
    /**
     * Where the ID token stands.
     */
    id_token?: string
    /**
     * Where it stands how long the token lives.
     */
    expires_in?: string
    /**
     * What a bare number there counts, and for the refresh token, too: s seconds (RFC 6749 §5.1), ms, min or h.
     */
    expires_in_unit: 's' | 'ms' | 'min' | 'h'
    /**
     * Where the moment stands at which the token ends: seconds or milliseconds since 1970, or a date with its zone.
     */
    expires_at?: string
    /**
     * Where it stands how long the refresh token lives.
     */
    refresh_token_expires_in?: string
    /**
     * Where the moment stands at which the refresh token ends.
     */
    refresh_token_expires_at?: string
    /**
     * Where an answer without a token says why.
     */
    error?: {
      /**
       * Where the server’s own word or number for the error stands.
       */
      code?: string
      /**
       * Where the server’s sentence about it stands.
       */
      message?: string
      /**
       * What the server’s codes mean in RFC 6749’s words: its code, then the word; invalid_grant alone ends a refresh token.
       */
      codes?: {
        [k: string]:
          | 'invalid_request'
          | 'invalid_client'
          | 'invalid_grant'
          | 'unauthorized_client'
          | 'unsupported_grant_type'
          | 'invalid_scope'
          | 'access_denied'
          | 'server_error'
          | 'temporarily_unavailable'
          | 'authorization_pending'
          | 'slow_down'
          | 'expired_token'
      }
    }
    /**
     * What to keep of the answer besides: a name, then the path; it is given under extra, and as ${token:NAME.name}.
     */
    extra?: {
      [k: string]: string
    }
    /**
     * Calls to make with the new token, in order, sent as the API is asked; their extra is kept with the token, and an extra called access_token, refresh_token, expires_in or expires_at takes the place of the answer’s.
     *
     * Items: One call before or after the token call.
     */
    steps?: {
      /**
       * The address that is asked; a server that an earlier answer names must be in also_send_to.
       */
      url: string
      /**
       * The HTTP method: GET, or POST where there is a body.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      /**
       * How the body is written, form unless said; query puts the parameters into the address, as they are by GET.
       */
      format?: 'form' | 'json' | 'query' | 'xml'
      /**
       * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
       */
      headers?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What is sent: in the body, or in the address by GET and with format: query.
       */
      parameters?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What stands in the address while the rest is a body.
       */
      query?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
       */
      body?: string | {} | unknown[]
      /**
       * What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.
       */
      extra?: {
        [k: string]: string
      }
    }[]
  }
  /**
   * How long a token lives, where the server does not say it or says it wrong, and how early to renew it.
   */
  lifetime?: {
    /**
     * Every token lives this long, whatever the server says: a number of seconds, or text such as 90s, 60min, 1h, 14d.
     */
    always?: number | string
    /**
     * A token lives this long where the server says nothing; without it, such a token serves until the API rejects it.
     */
    if_unknown?: number | string
    /**
     * How long before its end a token is renewed, half of its lifetime at most; without it 5 minutes, of longer lives 15 minutes or an hour.
     */
    refresh_before?: number | string
  }
  /**
   * Where the token goes in a request; without it, into the header Authorization after the word Bearer (RFC 6750 §2.1).
   */
  send_token?: {
    /**
     * A header, the query of the URL, or a cookie.
     */
    in: 'header' | 'query' | 'cookie'
    /**
     * The name of the header (Authorization), the parameter (access_token) or the cookie, which must have one.
     */
    name?: string
    /**
     * What stands before the token in a header, Bearer by default, and a space between the two, but after =; blank sends the bare token.
     */
    prefix?: string
    /**
     * The access token, or the id_token of the same answer (OpenID Connect).
     */
    which: 'access_token' | 'id_token'
  }
  /**
   * Answers that mean that the token has ended, beside 401: it is renewed once, and the request sent once more; of bodies only those of 64 KB at most that are there within a second of their first bytes are looked at, where a signal with path or pattern fits the status.
   */
  expired_when?: {
    /**
     * The HTTP status, or a list of them.
     */
    status?: number | number[]
    /**
     * JSONPath to a value in the body; alone it holds where something is there, which null, false and blank text are not.
     */
    path?: string
    /**
     * What the value at path is, or a list of what it may be; compared as text.
     */
    equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * What the value at path is not, or a list of what it is none of; where nothing is at path, it does not hold.
     */
    not_equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * Found in the value at path, without one in the body: text exactly as it stands there, or a regular expression between slashes, with an i behind them where capitals make no difference.
     */
    pattern?: string
    /**
     * The name of a header that the answer has.
     */
    header?: string
    /**
     * Found in the value of that header, written as a pattern is.
     */
    header_pattern?: string
  }[]
  /**
   * What kind of connection this is.
   */
  type: 'OAuth2'
  /**
   * The password of your application, as the provider shows it; all encoding is done for you.
   */
  client_secret?: string
  /**
   * How the client proves itself: client_secret_basic in the Authorization header (the default with a secret), client_secret_post in the body, client_secret_jwt or private_key_jwt by a signed assertion, tls_client_auth by its certificate, custom where token_request puts the secret, none without a secret.
   */
  client_authentication?: ClientAuthentication
  /**
   * The address of the authorization server that gives tokens; it often ends in /token.
   */
  token_endpoint?: string
  /**
   * Binds the token to a key that this connection makes and keeps, so that a stolen one is of no use; the server and the API must know it (RFC 9449).
   */
  dpop: boolean
  /**
   * How the request for a token is written, where the server does not want it as RFC 6749 has it.
   */
  token_request?: {
    /**
     * The address that this request goes to.
     */
    url?: string
    /**
     * The HTTP method: POST, or GET where format is query.
     */
    method?: 'POST' | 'GET'
    /**
     * Where the fields go: form and json write a body, query puts them into the address; xml is for a body that you write.
     */
    format: 'form' | 'json' | 'query' | 'xml'
    /**
     * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
     */
    headers?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * Fields to send besides, with the others; one that is called as a standard field replaces it.
     */
    parameters?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * What stands in the address while the rest is a body; one that is called as a standard field replaces it.
     */
    query?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
     */
    body?: string | {} | unknown[]
    /**
     * Calls to make before this one, in order; what they bring, cookies too, is there afterwards.
     *
     * Items: One call before or after the token call.
     */
    steps?: {
      /**
       * The address that is asked; a server that an earlier answer names must be in also_send_to.
       */
      url: string
      /**
       * The HTTP method: GET, or POST where there is a body.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      /**
       * How the body is written, form unless said; query puts the parameters into the address, as they are by GET.
       */
      format?: 'form' | 'json' | 'query' | 'xml'
      /**
       * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
       */
      headers?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What is sent: in the body, or in the address by GET and with format: query.
       */
      parameters?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What stands in the address while the rest is a body.
       */
      query?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
       */
      body?: string | {} | unknown[]
      /**
       * What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.
       */
      extra?: {
        [k: string]: string
      }
    }[]
    /**
     * What the server calls our fields: our name, then its.
     */
    rename?: {
      [k: string]: string
    }
    /**
     * Our fields that are not sent.
     */
    omit?: string[]
    /**
     * What joins a scope that is a list.
     */
    scope_separator: string
  }
  /**
   * How a token is renewed with its refresh token, where that differs: url, method, format, rename, omit, headers and client_authentication are as for the token unless written here; parameters, query and body are sent only where written here.
   */
  refresh_request?: {
    /**
     * The address that this request goes to.
     */
    url?: string
    /**
     * The HTTP method: POST, or GET where format is query.
     */
    method?: 'POST' | 'GET'
    /**
     * Where the fields go: form and json write a body, query puts them into the address; xml is for a body that you write.
     */
    format?: 'form' | 'json' | 'query' | 'xml'
    /**
     * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
     */
    headers?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * Fields to send besides, with the others; one that is called as a standard field replaces it.
     */
    parameters?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * What stands in the address while the rest is a body; one that is called as a standard field replaces it.
     */
    query?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
     */
    body?: string | {} | unknown[]
    /**
     * Calls to make before this one, in order; what they bring, cookies too, is there afterwards.
     *
     * Items: One call before or after the token call.
     */
    steps?: {
      /**
       * The address that is asked; a server that an earlier answer names must be in also_send_to.
       */
      url: string
      /**
       * The HTTP method: GET, or POST where there is a body.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      /**
       * How the body is written, form unless said; query puts the parameters into the address, as they are by GET.
       */
      format?: 'form' | 'json' | 'query' | 'xml'
      /**
       * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
       */
      headers?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What is sent: in the body, or in the address by GET and with format: query.
       */
      parameters?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What stands in the address while the rest is a body.
       */
      query?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
       */
      body?: string | {} | unknown[]
      /**
       * What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.
       */
      extra?: {
        [k: string]: string
      }
    }[]
    /**
     * What the server calls our fields: our name, then its.
     */
    rename?: {
      [k: string]: string
    }
    /**
     * Our fields that are not sent.
     */
    omit?: string[]
    /**
     * How the client proves itself when it renews, where that differs.
     */
    client_authentication?: ClientAuthentication
  }
}

/**
 * Any OAuth 2.0 API: fetches an access token, keeps it fresh and sends it with each request. A person logs in on any machine or phone, with a code that this one shows: latchkey login NAME (RFC 8628).
 */
export interface OAuth2DeviceCode {
  /**
   * What this connection is for, in your own words.
   */
  description?: string
  /**
   * A ready-made connector, name@version, whose fields lie underneath the ones written here.
   */
  use?: string
  /**
   * Values for ${var:NAME} in this connection and its extracts alone, such as the holes of its connector; they win over those of the file, and --var NAME=VALUE over both.
   */
  variables?: {
    [k: string]: string | number | boolean
  }
  /**
   * verify checks the server’s certificate; trust also accepts one that cannot be checked, and from then on for that server no other; off checks nothing and allows plain http, for test servers only.
   */
  ssl_mode: 'verify' | 'trust' | 'off'
  /**
   * A PEM file with the certificate authorities to trust beside the system’s own.
   */
  ca_file?: string
  /**
   * Mutual TLS: what this connection shows of itself to its own servers, in token calls and data calls alike.
   */
  client_certificate?: {
    /**
     * The certificate as PEM text, with those between it and its authority after it.
     */
    certificate: string
    /**
     * The private key of the certificate as PEM text, encrypted or not.
     */
    key: string
    /**
     * What opens the private key, where it is encrypted.
     */
    passphrase?: string
  }
  /**
   * The proxy that every call of this connection goes through, in place of what HTTPS_PROXY, HTTP_PROXY and NO_PROXY say.
   */
  proxy?: {
    /**
     * The address of the proxy: http://, or https:// where the proxy itself speaks TLS.
     */
    url: string
    /**
     * Who you are to the proxy.
     */
    username?: string
    /**
     * The password for the proxy.
     */
    password?: string
  }
  /**
   * How long to wait for the server: a number of seconds, or text such as 90s, 15min, 1h; a token call has to be over by then, an answer with data to begin, and then never to pause for longer, nor to bring less than 1000 bytes in ten times as long.
   */
  timeout: number | string
  /**
   * Other origins the credential may go to, when the provider spreads its API over several.
   */
  also_send_to: string[]
  /**
   * Says nothing of a cookie that a server sets and may not set; false warns of it.
   */
  ignore_cookies_policy: boolean
  /**
   * Values made for each attempt anew, and written elsewhere in this connection as ${name}: a signature, a hash, the time, a nonce.
   */
  computed?: {
    /**
     * How one value is made; within one attempt it stays the same, a retry, a replay and a renewal get a new one.
     */
    [k: string]: {
      /**
       * What is made: base64, a hash or an HMAC of input; or the time, a uuid or a nonce.
       */
      function:
        | 'base64'
        | 'sha1'
        | 'sha256'
        | 'sha512'
        | 'md5'
        | 'hmac_sha1'
        | 'hmac_sha256'
        | 'hmac_sha512'
        | 'unix_time'
        | 'unix_time_ms'
        | 'iso_time'
        | 'uuid'
        | 'nonce'
      /**
       * The text that is encoded, hashed or signed: besides fields of the connection and other computed values it may hold what is about to be sent, ${body}, ${method}, ${url}, ${host}, ${path}, ${query}, ${request_target} (path and query), ${sorted_query} (its parameters by name) and ${sorted_parameters} (names and values of query and form by name, with nothing between), of which a value made from them is no part.
       */
      input?: string
      /**
       * The secret that an HMAC is made with.
       */
      key?: string
      /**
       * How the bytes of the key are written: text is taken as it stands, also when nothing is said; base64 and hex are decoded first.
       */
      key_encoding?: 'text' | 'base64' | 'hex'
      /**
       * How a hash or an HMAC is written: hex unless this says otherwise; hex_upper is hex in capitals, bytes are for input and key of other values, which take them as they are.
       */
      encoding?: 'hex' | 'hex_upper' | 'base64' | 'base64url' | 'bytes'
    }
  }
  /**
   * How the token is obtained (RFC 6749 §1.3).
   */
  grant_type: 'device_code'
  /**
   * The authorization server’s own name for itself, an address; what it publishes there fills in every endpoint that is not written here (RFC 8414, OpenID Connect Discovery).
   */
  issuer?: string
  /**
   * Where latchkey logout has the server end a token (RFC 7009); an issuer brings it by itself.
   */
  revocation_endpoint?: string
  /**
   * Where latchkey status --live asks what the server says of a token (RFC 7662); an issuer brings it by itself.
   */
  introspection_endpoint?: string
  /**
   * The address, or addresses, of the API that the token is for (RFC 8707).
   */
  resource?: string | string[]
  /**
   * The name your application is known by at the authorization server.
   */
  client_id: string
  /**
   * true hides the client ID in everything that is shown, as if it were a secret.
   */
  client_id_is_sensitive: boolean
  /**
   * What the token shall allow, in the provider’s own words: text as it is sent, or a list.
   */
  scope?: string | string[]
  /**
   * Who the token is for, as some servers ask for it besides the scope.
   */
  audience?: string
  /**
   * Where the members of the token answer stand, where the server does not say it as RFC 6749 has it.
   */
  token_response?: {
    /**
     * How the answer is written: auto goes by its shape; to a path text is the token alone, as $, and XML begins with the name of its root element.
     */
    format: 'auto' | 'json' | 'form' | 'text' | 'xml' | 'jwe'
    /**
     * What opens an answer that is encrypted (JWE): a private key in PEM or as a JWK, or the secret that both sides know, as a JWK, in base64 or in hex.
     */
    key?: string
    /**
     * Where the access token stands.
     */
    access_token?: string
    /**
     * Where the refresh token stands.
     */
    refresh_token?: string
    /**
     * Where the token’s type stands; it is recorded, and changes nothing of what is sent.
     */
    token_type?: string
    /**
     * Where the scope that was granted stands: text or a list.
     */
    scope?: string
    /**
     * Where the ID token stands.
     */
    id_token?: string
    /**
     * Where it stands how long the token lives.
     */
    expires_in?: string
    /**
     * What a bare number there counts, and for the refresh token, too: s seconds (RFC 6749 §5.1), ms, min or h.
     */
    expires_in_unit: 's' | 'ms' | 'min' | 'h'
    /**
     * Where the moment stands at which the token ends: seconds or milliseconds since 1970, or a date with its zone.
     */
    expires_at?: string
    /**
     * Where it stands how long the refresh token lives.
     */
    refresh_token_expires_in?: string
    /**
     * Where the moment stands at which the refresh token ends.
     */
    refresh_token_expires_at?: string
    /**
     * Where an answer without a token says why.
     */
    error?: {
      /**
       * Where the server’s own word or number for the error stands.
       */
      code?: string
      /**
       * Where the server’s sentence about it stands.
       */
      message?: string
      /**
       * What the server’s codes mean in RFC 6749’s words: its code, then the word; invalid_grant alone ends a refresh token.
       */
      codes?: {
        [k: string]:
          | 'invalid_request'
          | 'invalid_client'
          | 'invalid_grant'
          | 'unauthorized_client'
          | 'unsupported_grant_type'
          | 'invalid_scope'
          | 'access_denied'
          | 'server_error'
          | 'temporarily_unavailable'
          | 'authorization_pending'
          | 'slow_down'
          | 'expired_token'
      }
    }
    /**
     * What to keep of the answer besides: a name, then the path; it is given under extra, and as ${token:NAME.name}.
     */
    extra?: {
      [k: string]: string
    }
    /**
     * Calls to make with the new token, in order, sent as the API is asked; their extra is kept with the token, and an extra called access_token, refresh_token, expires_in or expires_at takes the place of the answer’s.
     *
     * Items: One call before or after the token call.
     */
    steps?: {
      /**
       * The address that is asked; a server that an earlier answer names must be in also_send_to.
       */
      url: string
      /**
       * The HTTP method: GET, or POST where there is a body.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      /**
       * How the body is written, form unless said; query puts the parameters into the address, as they are by GET.
       */
      format?: 'form' | 'json' | 'query' | 'xml'
      /**
       * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
       */
      headers?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What is sent: in the body, or in the address by GET and with format: query.
       */
      parameters?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What stands in the address while the rest is a body.
       */
      query?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
       */
      body?: string | {} | unknown[]
      /**
       * What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.
       */
      extra?: {
        [k: string]: string
      }
    }[]
  }
  /**
   * How long a token lives, where the server does not say it or says it wrong, and how early to renew it.
   */
  lifetime?: {
    /**
     * Every token lives this long, whatever the server says: a number of seconds, or text such as 90s, 60min, 1h, 14d.
     */
    always?: number | string
    /**
     * A token lives this long where the server says nothing; without it, such a token serves until the API rejects it.
     */
    if_unknown?: number | string
    /**
     * How long before its end a token is renewed, half of its lifetime at most; without it 5 minutes, of longer lives 15 minutes or an hour.
     */
    refresh_before?: number | string
  }
  /**
   * Where the token goes in a request; without it, into the header Authorization after the word Bearer (RFC 6750 §2.1).
   */
  send_token?: {
    /**
     * A header, the query of the URL, or a cookie.
     */
    in: 'header' | 'query' | 'cookie'
    /**
     * The name of the header (Authorization), the parameter (access_token) or the cookie, which must have one.
     */
    name?: string
    /**
     * What stands before the token in a header, Bearer by default, and a space between the two, but after =; blank sends the bare token.
     */
    prefix?: string
    /**
     * The access token, or the id_token of the same answer (OpenID Connect).
     */
    which: 'access_token' | 'id_token'
  }
  /**
   * Answers that mean that the token has ended, beside 401: it is renewed once, and the request sent once more; of bodies only those of 64 KB at most that are there within a second of their first bytes are looked at, where a signal with path or pattern fits the status.
   */
  expired_when?: {
    /**
     * The HTTP status, or a list of them.
     */
    status?: number | number[]
    /**
     * JSONPath to a value in the body; alone it holds where something is there, which null, false and blank text are not.
     */
    path?: string
    /**
     * What the value at path is, or a list of what it may be; compared as text.
     */
    equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * What the value at path is not, or a list of what it is none of; where nothing is at path, it does not hold.
     */
    not_equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * Found in the value at path, without one in the body: text exactly as it stands there, or a regular expression between slashes, with an i behind them where capitals make no difference.
     */
    pattern?: string
    /**
     * The name of a header that the answer has.
     */
    header?: string
    /**
     * Found in the value of that header, written as a pattern is.
     */
    header_pattern?: string
  }[]
  /**
   * What kind of connection this is.
   */
  type: 'OAuth2'
  /**
   * The password of your application, as the provider shows it; all encoding is done for you.
   */
  client_secret?: string
  /**
   * How the client proves itself: client_secret_basic in the Authorization header (the default with a secret), client_secret_post in the body, client_secret_jwt or private_key_jwt by a signed assertion, tls_client_auth by its certificate, custom where token_request puts the secret, none without a secret.
   */
  client_authentication?: ClientAuthentication
  /**
   * The address of the authorization server that gives tokens; it often ends in /token.
   */
  token_endpoint?: string
  /**
   * Binds the token to a key that this connection makes and keeps, so that a stolen one is of no use; the server and the API must know it (RFC 9449).
   */
  dpop: boolean
  /**
   * How the request for a token is written, where the server does not want it as RFC 6749 has it.
   */
  token_request?: {
    /**
     * The address that this request goes to.
     */
    url?: string
    /**
     * The HTTP method: POST, or GET where format is query.
     */
    method?: 'POST' | 'GET'
    /**
     * Where the fields go: form and json write a body, query puts them into the address; xml is for a body that you write.
     */
    format: 'form' | 'json' | 'query' | 'xml'
    /**
     * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
     */
    headers?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * Fields to send besides, with the others; one that is called as a standard field replaces it.
     */
    parameters?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * What stands in the address while the rest is a body; one that is called as a standard field replaces it.
     */
    query?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
     */
    body?: string | {} | unknown[]
    /**
     * Calls to make before this one, in order; what they bring, cookies too, is there afterwards.
     *
     * Items: One call before or after the token call.
     */
    steps?: {
      /**
       * The address that is asked; a server that an earlier answer names must be in also_send_to.
       */
      url: string
      /**
       * The HTTP method: GET, or POST where there is a body.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      /**
       * How the body is written, form unless said; query puts the parameters into the address, as they are by GET.
       */
      format?: 'form' | 'json' | 'query' | 'xml'
      /**
       * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
       */
      headers?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What is sent: in the body, or in the address by GET and with format: query.
       */
      parameters?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What stands in the address while the rest is a body.
       */
      query?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
       */
      body?: string | {} | unknown[]
      /**
       * What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.
       */
      extra?: {
        [k: string]: string
      }
    }[]
    /**
     * What the server calls our fields: our name, then its.
     */
    rename?: {
      [k: string]: string
    }
    /**
     * Our fields that are not sent.
     */
    omit?: string[]
    /**
     * What joins a scope that is a list.
     */
    scope_separator: string
  }
  /**
   * How a token is renewed with its refresh token, where that differs: url, method, format, rename, omit, headers and client_authentication are as for the token unless written here; parameters, query and body are sent only where written here.
   */
  refresh_request?: {
    /**
     * The address that this request goes to.
     */
    url?: string
    /**
     * The HTTP method: POST, or GET where format is query.
     */
    method?: 'POST' | 'GET'
    /**
     * Where the fields go: form and json write a body, query puts them into the address; xml is for a body that you write.
     */
    format?: 'form' | 'json' | 'query' | 'xml'
    /**
     * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
     */
    headers?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * Fields to send besides, with the others; one that is called as a standard field replaces it.
     */
    parameters?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * What stands in the address while the rest is a body; one that is called as a standard field replaces it.
     */
    query?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
     */
    body?: string | {} | unknown[]
    /**
     * Calls to make before this one, in order; what they bring, cookies too, is there afterwards.
     *
     * Items: One call before or after the token call.
     */
    steps?: {
      /**
       * The address that is asked; a server that an earlier answer names must be in also_send_to.
       */
      url: string
      /**
       * The HTTP method: GET, or POST where there is a body.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      /**
       * How the body is written, form unless said; query puts the parameters into the address, as they are by GET.
       */
      format?: 'form' | 'json' | 'query' | 'xml'
      /**
       * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
       */
      headers?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What is sent: in the body, or in the address by GET and with format: query.
       */
      parameters?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What stands in the address while the rest is a body.
       */
      query?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
       */
      body?: string | {} | unknown[]
      /**
       * What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.
       */
      extra?: {
        [k: string]: string
      }
    }[]
    /**
     * What the server calls our fields: our name, then its.
     */
    rename?: {
      [k: string]: string
    }
    /**
     * Our fields that are not sent.
     */
    omit?: string[]
    /**
     * How the client proves itself when it renews, where that differs.
     */
    client_authentication?: ClientAuthentication
  }
  /**
   * The address that gives the code to be shown, where no issuer brings it; it often ends in /device or /devicecode.
   */
  device_authorization_endpoint?: string
  /**
   * Opens this machine’s browser where the server’s address holds the code already; false only shows address and code.
   */
  authorize_using_browser: boolean
}

/**
 * Any OAuth 2.0 API: fetches an access token, keeps it fresh and sends it with each request. A person logs in in the browser, which brings the token itself (RFC 6749 §4.2); out of use, for servers that have nothing else.
 */
export interface OAuth2Implicit {
  /**
   * What this connection is for, in your own words.
   */
  description?: string
  /**
   * A ready-made connector, name@version, whose fields lie underneath the ones written here.
   */
  use?: string
  /**
   * Values for ${var:NAME} in this connection and its extracts alone, such as the holes of its connector; they win over those of the file, and --var NAME=VALUE over both.
   */
  variables?: {
    [k: string]: string | number | boolean
  }
  /**
   * verify checks the server’s certificate; trust also accepts one that cannot be checked, and from then on for that server no other; off checks nothing and allows plain http, for test servers only.
   */
  ssl_mode: 'verify' | 'trust' | 'off'
  /**
   * A PEM file with the certificate authorities to trust beside the system’s own.
   */
  ca_file?: string
  /**
   * Mutual TLS: what this connection shows of itself to its own servers, in token calls and data calls alike.
   */
  client_certificate?: {
    /**
     * The certificate as PEM text, with those between it and its authority after it.
     */
    certificate: string
    /**
     * The private key of the certificate as PEM text, encrypted or not.
     */
    key: string
    /**
     * What opens the private key, where it is encrypted.
     */
    passphrase?: string
  }
  /**
   * The proxy that every call of this connection goes through, in place of what HTTPS_PROXY, HTTP_PROXY and NO_PROXY say.
   */
  proxy?: {
    /**
     * The address of the proxy: http://, or https:// where the proxy itself speaks TLS.
     */
    url: string
    /**
     * Who you are to the proxy.
     */
    username?: string
    /**
     * The password for the proxy.
     */
    password?: string
  }
  /**
   * How long to wait for the server: a number of seconds, or text such as 90s, 15min, 1h; a token call has to be over by then, an answer with data to begin, and then never to pause for longer, nor to bring less than 1000 bytes in ten times as long.
   */
  timeout: number | string
  /**
   * Other origins the credential may go to, when the provider spreads its API over several.
   */
  also_send_to: string[]
  /**
   * Says nothing of a cookie that a server sets and may not set; false warns of it.
   */
  ignore_cookies_policy: boolean
  /**
   * Values made for each attempt anew, and written elsewhere in this connection as ${name}: a signature, a hash, the time, a nonce.
   */
  computed?: {
    /**
     * How one value is made; within one attempt it stays the same, a retry, a replay and a renewal get a new one.
     */
    [k: string]: {
      /**
       * What is made: base64, a hash or an HMAC of input; or the time, a uuid or a nonce.
       */
      function:
        | 'base64'
        | 'sha1'
        | 'sha256'
        | 'sha512'
        | 'md5'
        | 'hmac_sha1'
        | 'hmac_sha256'
        | 'hmac_sha512'
        | 'unix_time'
        | 'unix_time_ms'
        | 'iso_time'
        | 'uuid'
        | 'nonce'
      /**
       * The text that is encoded, hashed or signed: besides fields of the connection and other computed values it may hold what is about to be sent, ${body}, ${method}, ${url}, ${host}, ${path}, ${query}, ${request_target} (path and query), ${sorted_query} (its parameters by name) and ${sorted_parameters} (names and values of query and form by name, with nothing between), of which a value made from them is no part.
       */
      input?: string
      /**
       * The secret that an HMAC is made with.
       */
      key?: string
      /**
       * How the bytes of the key are written: text is taken as it stands, also when nothing is said; base64 and hex are decoded first.
       */
      key_encoding?: 'text' | 'base64' | 'hex'
      /**
       * How a hash or an HMAC is written: hex unless this says otherwise; hex_upper is hex in capitals, bytes are for input and key of other values, which take them as they are.
       */
      encoding?: 'hex' | 'hex_upper' | 'base64' | 'base64url' | 'bytes'
    }
  }
  /**
   * How the token is obtained (RFC 6749 §1.3).
   */
  grant_type: 'implicit'
  /**
   * The authorization server’s own name for itself, an address; what it publishes there fills in every endpoint that is not written here (RFC 8414, OpenID Connect Discovery).
   */
  issuer?: string
  /**
   * Where latchkey logout has the server end a token (RFC 7009); an issuer brings it by itself.
   */
  revocation_endpoint?: string
  /**
   * Where latchkey status --live asks what the server says of a token (RFC 7662); an issuer brings it by itself.
   */
  introspection_endpoint?: string
  /**
   * The address, or addresses, of the API that the token is for (RFC 8707).
   */
  resource?: string | string[]
  /**
   * The name your application is known by at the authorization server.
   */
  client_id: string
  /**
   * true hides the client ID in everything that is shown, as if it were a secret.
   */
  client_id_is_sensitive: boolean
  /**
   * What the token shall allow, in the provider’s own words: text as it is sent, or a list.
   */
  scope?: string | string[]
  /**
   * Who the token is for, as some servers ask for it besides the scope.
   */
  audience?: string
  /**
   * Where the members of the token answer stand, where the server does not say it as RFC 6749 has it.
   */
  token_response?: {
    /**
     * How the answer is written: auto goes by its shape; to a path text is the token alone, as $, and XML begins with the name of its root element.
     */
    format: 'auto' | 'json' | 'form' | 'text' | 'xml' | 'jwe'
    /**
     * What opens an answer that is encrypted (JWE): a private key in PEM or as a JWK, or the secret that both sides know, as a JWK, in base64 or in hex.
     */
    key?: string
    /**
     * Where the access token stands.
     */
    access_token?: string
    /**
     * Where the refresh token stands.
     */
    refresh_token?: string
    /**
     * Where the token’s type stands; it is recorded, and changes nothing of what is sent.
     */
    token_type?: string
    /**
     * Where the scope that was granted stands: text or a list.
     */
    scope?: string
    /**
     * Where the ID token stands.
     */
    id_token?: string
    /**
     * Where it stands how long the token lives.
     */
    expires_in?: string
    /**
     * What a bare number there counts, and for the refresh token, too: s seconds (RFC 6749 §5.1), ms, min or h.
     */
    expires_in_unit: 's' | 'ms' | 'min' | 'h'
    /**
     * Where the moment stands at which the token ends: seconds or milliseconds since 1970, or a date with its zone.
     */
    expires_at?: string
    /**
     * Where it stands how long the refresh token lives.
     */
    refresh_token_expires_in?: string
    /**
     * Where the moment stands at which the refresh token ends.
     */
    refresh_token_expires_at?: string
    /**
     * Where an answer without a token says why.
     */
    error?: {
      /**
       * Where the server’s own word or number for the error stands.
       */
      code?: string
      /**
       * Where the server’s sentence about it stands.
       */
      message?: string
      /**
       * What the server’s codes mean in RFC 6749’s words: its code, then the word; invalid_grant alone ends a refresh token.
       */
      codes?: {
        [k: string]:
          | 'invalid_request'
          | 'invalid_client'
          | 'invalid_grant'
          | 'unauthorized_client'
          | 'unsupported_grant_type'
          | 'invalid_scope'
          | 'access_denied'
          | 'server_error'
          | 'temporarily_unavailable'
          | 'authorization_pending'
          | 'slow_down'
          | 'expired_token'
      }
    }
    /**
     * What to keep of the answer besides: a name, then the path; it is given under extra, and as ${token:NAME.name}.
     */
    extra?: {
      [k: string]: string
    }
    /**
     * Calls to make with the new token, in order, sent as the API is asked; their extra is kept with the token, and an extra called access_token, refresh_token, expires_in or expires_at takes the place of the answer’s.
     *
     * Items: One call before or after the token call.
     */
    steps?: {
      /**
       * The address that is asked; a server that an earlier answer names must be in also_send_to.
       */
      url: string
      /**
       * The HTTP method: GET, or POST where there is a body.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      /**
       * How the body is written, form unless said; query puts the parameters into the address, as they are by GET.
       */
      format?: 'form' | 'json' | 'query' | 'xml'
      /**
       * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
       */
      headers?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What is sent: in the body, or in the address by GET and with format: query.
       */
      parameters?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What stands in the address while the rest is a body.
       */
      query?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
       */
      body?: string | {} | unknown[]
      /**
       * What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.
       */
      extra?: {
        [k: string]: string
      }
    }[]
  }
  /**
   * How long a token lives, where the server does not say it or says it wrong, and how early to renew it.
   */
  lifetime?: {
    /**
     * Every token lives this long, whatever the server says: a number of seconds, or text such as 90s, 60min, 1h, 14d.
     */
    always?: number | string
    /**
     * A token lives this long where the server says nothing; without it, such a token serves until the API rejects it.
     */
    if_unknown?: number | string
    /**
     * How long before its end a token is renewed, half of its lifetime at most; without it 5 minutes, of longer lives 15 minutes or an hour.
     */
    refresh_before?: number | string
  }
  /**
   * Where the token goes in a request; without it, into the header Authorization after the word Bearer (RFC 6750 §2.1).
   */
  send_token?: {
    /**
     * A header, the query of the URL, or a cookie.
     */
    in: 'header' | 'query' | 'cookie'
    /**
     * The name of the header (Authorization), the parameter (access_token) or the cookie, which must have one.
     */
    name?: string
    /**
     * What stands before the token in a header, Bearer by default, and a space between the two, but after =; blank sends the bare token.
     */
    prefix?: string
    /**
     * The access token, or the id_token of the same answer (OpenID Connect).
     */
    which: 'access_token' | 'id_token'
  }
  /**
   * Answers that mean that the token has ended, beside 401: it is renewed once, and the request sent once more; of bodies only those of 64 KB at most that are there within a second of their first bytes are looked at, where a signal with path or pattern fits the status.
   */
  expired_when?: {
    /**
     * The HTTP status, or a list of them.
     */
    status?: number | number[]
    /**
     * JSONPath to a value in the body; alone it holds where something is there, which null, false and blank text are not.
     */
    path?: string
    /**
     * What the value at path is, or a list of what it may be; compared as text.
     */
    equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * What the value at path is not, or a list of what it is none of; where nothing is at path, it does not hold.
     */
    not_equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * Found in the value at path, without one in the body: text exactly as it stands there, or a regular expression between slashes, with an i behind them where capitals make no difference.
     */
    pattern?: string
    /**
     * The name of a header that the answer has.
     */
    header?: string
    /**
     * Found in the value of that header, written as a pattern is.
     */
    header_pattern?: string
  }[]
  /**
   * What kind of connection this is.
   */
  type: 'OAuth2'
  /**
   * The address of the page where a person logs in and agrees; it often ends in /authorize.
   */
  authorization_endpoint?: string
  /**
   * Where the browser is sent after the login, exactly as it is registered with the provider; one on this machine is listened on, with any other you paste the address that the browser ends at.
   */
  redirect_uri: string
  /**
   * Opens this machine’s browser for the login; false only prints the address, for machines without a screen.
   */
  authorize_using_browser: boolean
  /**
   * Text put before the random value that binds the answer to this login (RFC 6749 §10.12).
   */
  state?: string
  /**
   * What the person is asked to agree to, where the authorization request must name other scopes than scope.
   */
  authorization_scope?: string | string[]
  /**
   * What the authorization request says besides, or in other words (RFC 6749 §4.1.1).
   */
  authorization_request?: {
    /**
     * Further parameters of the authorization request, by name; sensitive ones are masked wherever they are shown, but stand in the address that the browser opens.
     */
    parameters?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * What this server calls a parameter: {our name: its name}.
     */
    rename?: {
      /**
       * What this server calls it.
       */
      [k: string]: string
    }
    /**
     * Parameters that this server does not want, by our names.
     */
    omit?: string[]
    /**
     * What stands between two scopes of a list, where that is not a space.
     */
    scope_separator: string
  }
  /**
   * What the address that the browser comes back with holds (RFC 6749 §4.2.2).
   */
  authorization_response?: {
    /**
     * Further values to keep with the token, {our name: the parameter’s name}; each is usable as ${token:CONNECTION.NAME}.
     */
    extra?: {
      /**
       * The parameter that holds it.
       */
      [k: string]: string
    }
  }
}

/**
 * Any OAuth 2.0 API: fetches an access token, keeps it fresh and sends it with each request. A signed assertion stands for the grant, as with a service account (RFC 7523 §2.1); nobody logs in.
 */
export interface OAuth2JwtBearer {
  /**
   * What this connection is for, in your own words.
   */
  description?: string
  /**
   * A ready-made connector, name@version, whose fields lie underneath the ones written here.
   */
  use?: string
  /**
   * Values for ${var:NAME} in this connection and its extracts alone, such as the holes of its connector; they win over those of the file, and --var NAME=VALUE over both.
   */
  variables?: {
    [k: string]: string | number | boolean
  }
  /**
   * verify checks the server’s certificate; trust also accepts one that cannot be checked, and from then on for that server no other; off checks nothing and allows plain http, for test servers only.
   */
  ssl_mode: 'verify' | 'trust' | 'off'
  /**
   * A PEM file with the certificate authorities to trust beside the system’s own.
   */
  ca_file?: string
  /**
   * Mutual TLS: what this connection shows of itself to its own servers, in token calls and data calls alike.
   */
  client_certificate?: {
    /**
     * The certificate as PEM text, with those between it and its authority after it.
     */
    certificate: string
    /**
     * The private key of the certificate as PEM text, encrypted or not.
     */
    key: string
    /**
     * What opens the private key, where it is encrypted.
     */
    passphrase?: string
  }
  /**
   * The proxy that every call of this connection goes through, in place of what HTTPS_PROXY, HTTP_PROXY and NO_PROXY say.
   */
  proxy?: {
    /**
     * The address of the proxy: http://, or https:// where the proxy itself speaks TLS.
     */
    url: string
    /**
     * Who you are to the proxy.
     */
    username?: string
    /**
     * The password for the proxy.
     */
    password?: string
  }
  /**
   * How long to wait for the server: a number of seconds, or text such as 90s, 15min, 1h; a token call has to be over by then, an answer with data to begin, and then never to pause for longer, nor to bring less than 1000 bytes in ten times as long.
   */
  timeout: number | string
  /**
   * Other origins the credential may go to, when the provider spreads its API over several.
   */
  also_send_to: string[]
  /**
   * Says nothing of a cookie that a server sets and may not set; false warns of it.
   */
  ignore_cookies_policy: boolean
  /**
   * Values made for each attempt anew, and written elsewhere in this connection as ${name}: a signature, a hash, the time, a nonce.
   */
  computed?: {
    /**
     * How one value is made; within one attempt it stays the same, a retry, a replay and a renewal get a new one.
     */
    [k: string]: {
      /**
       * What is made: base64, a hash or an HMAC of input; or the time, a uuid or a nonce.
       */
      function:
        | 'base64'
        | 'sha1'
        | 'sha256'
        | 'sha512'
        | 'md5'
        | 'hmac_sha1'
        | 'hmac_sha256'
        | 'hmac_sha512'
        | 'unix_time'
        | 'unix_time_ms'
        | 'iso_time'
        | 'uuid'
        | 'nonce'
      /**
       * The text that is encoded, hashed or signed: besides fields of the connection and other computed values it may hold what is about to be sent, ${body}, ${method}, ${url}, ${host}, ${path}, ${query}, ${request_target} (path and query), ${sorted_query} (its parameters by name) and ${sorted_parameters} (names and values of query and form by name, with nothing between), of which a value made from them is no part.
       */
      input?: string
      /**
       * The secret that an HMAC is made with.
       */
      key?: string
      /**
       * How the bytes of the key are written: text is taken as it stands, also when nothing is said; base64 and hex are decoded first.
       */
      key_encoding?: 'text' | 'base64' | 'hex'
      /**
       * How a hash or an HMAC is written: hex unless this says otherwise; hex_upper is hex in capitals, bytes are for input and key of other values, which take them as they are.
       */
      encoding?: 'hex' | 'hex_upper' | 'base64' | 'base64url' | 'bytes'
    }
  }
  /**
   * How the token is obtained (RFC 6749 §1.3).
   */
  grant_type: 'jwt_bearer'
  /**
   * The authorization server’s own name for itself, an address; what it publishes there fills in every endpoint that is not written here (RFC 8414, OpenID Connect Discovery).
   */
  issuer?: string
  /**
   * Where latchkey logout has the server end a token (RFC 7009); an issuer brings it by itself.
   */
  revocation_endpoint?: string
  /**
   * Where latchkey status --live asks what the server says of a token (RFC 7662); an issuer brings it by itself.
   */
  introspection_endpoint?: string
  /**
   * The address, or addresses, of the API that the token is for (RFC 8707).
   */
  resource?: string | string[]
  /**
   * The name your application is known by at the authorization server.
   */
  client_id?: string
  /**
   * true hides the client ID in everything that is shown, as if it were a secret.
   */
  client_id_is_sensitive: boolean
  /**
   * What the token shall allow, in the provider’s own words: text as it is sent, or a list.
   */
  scope?: string | string[]
  /**
   * Who the token is for, as some servers ask for it besides the scope.
   */
  audience?: string
  /**
   * Where the members of the token answer stand, where the server does not say it as RFC 6749 has it.
   */
  token_response?: {
    /**
     * How the answer is written: auto goes by its shape; to a path text is the token alone, as $, and XML begins with the name of its root element.
     */
    format: 'auto' | 'json' | 'form' | 'text' | 'xml' | 'jwe'
    /**
     * What opens an answer that is encrypted (JWE): a private key in PEM or as a JWK, or the secret that both sides know, as a JWK, in base64 or in hex.
     */
    key?: string
    /**
     * Where the access token stands.
     */
    access_token?: string
    /**
     * Where the refresh token stands.
     */
    refresh_token?: string
    /**
     * Where the token’s type stands; it is recorded, and changes nothing of what is sent.
     */
    token_type?: string
    /**
     * Where the scope that was granted stands: text or a list.
     */
    scope?: string
    /**
     * Where the ID token stands.
     */
    id_token?: string
    /**
     * Where it stands how long the token lives.
     */
    expires_in?: string
    /**
     * What a bare number there counts, and for the refresh token, too: s seconds (RFC 6749 §5.1), ms, min or h.
     */
    expires_in_unit: 's' | 'ms' | 'min' | 'h'
    /**
     * Where the moment stands at which the token ends: seconds or milliseconds since 1970, or a date with its zone.
     */
    expires_at?: string
    /**
     * Where it stands how long the refresh token lives.
     */
    refresh_token_expires_in?: string
    /**
     * Where the moment stands at which the refresh token ends.
     */
    refresh_token_expires_at?: string
    /**
     * Where an answer without a token says why.
     */
    error?: {
      /**
       * Where the server’s own word or number for the error stands.
       */
      code?: string
      /**
       * Where the server’s sentence about it stands.
       */
      message?: string
      /**
       * What the server’s codes mean in RFC 6749’s words: its code, then the word; invalid_grant alone ends a refresh token.
       */
      codes?: {
        [k: string]:
          | 'invalid_request'
          | 'invalid_client'
          | 'invalid_grant'
          | 'unauthorized_client'
          | 'unsupported_grant_type'
          | 'invalid_scope'
          | 'access_denied'
          | 'server_error'
          | 'temporarily_unavailable'
          | 'authorization_pending'
          | 'slow_down'
          | 'expired_token'
      }
    }
    /**
     * What to keep of the answer besides: a name, then the path; it is given under extra, and as ${token:NAME.name}.
     */
    extra?: {
      [k: string]: string
    }
    /**
     * Calls to make with the new token, in order, sent as the API is asked; their extra is kept with the token, and an extra called access_token, refresh_token, expires_in or expires_at takes the place of the answer’s.
     *
     * Items: One call before or after the token call.
     */
    steps?: {
      /**
       * The address that is asked; a server that an earlier answer names must be in also_send_to.
       */
      url: string
      /**
       * The HTTP method: GET, or POST where there is a body.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      /**
       * How the body is written, form unless said; query puts the parameters into the address, as they are by GET.
       */
      format?: 'form' | 'json' | 'query' | 'xml'
      /**
       * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
       */
      headers?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What is sent: in the body, or in the address by GET and with format: query.
       */
      parameters?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What stands in the address while the rest is a body.
       */
      query?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
       */
      body?: string | {} | unknown[]
      /**
       * What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.
       */
      extra?: {
        [k: string]: string
      }
    }[]
  }
  /**
   * How long a token lives, where the server does not say it or says it wrong, and how early to renew it.
   */
  lifetime?: {
    /**
     * Every token lives this long, whatever the server says: a number of seconds, or text such as 90s, 60min, 1h, 14d.
     */
    always?: number | string
    /**
     * A token lives this long where the server says nothing; without it, such a token serves until the API rejects it.
     */
    if_unknown?: number | string
    /**
     * How long before its end a token is renewed, half of its lifetime at most; without it 5 minutes, of longer lives 15 minutes or an hour.
     */
    refresh_before?: number | string
  }
  /**
   * Where the token goes in a request; without it, into the header Authorization after the word Bearer (RFC 6750 §2.1).
   */
  send_token?: {
    /**
     * A header, the query of the URL, or a cookie.
     */
    in: 'header' | 'query' | 'cookie'
    /**
     * The name of the header (Authorization), the parameter (access_token) or the cookie, which must have one.
     */
    name?: string
    /**
     * What stands before the token in a header, Bearer by default, and a space between the two, but after =; blank sends the bare token.
     */
    prefix?: string
    /**
     * The access token, or the id_token of the same answer (OpenID Connect).
     */
    which: 'access_token' | 'id_token'
  }
  /**
   * Answers that mean that the token has ended, beside 401: it is renewed once, and the request sent once more; of bodies only those of 64 KB at most that are there within a second of their first bytes are looked at, where a signal with path or pattern fits the status.
   */
  expired_when?: {
    /**
     * The HTTP status, or a list of them.
     */
    status?: number | number[]
    /**
     * JSONPath to a value in the body; alone it holds where something is there, which null, false and blank text are not.
     */
    path?: string
    /**
     * What the value at path is, or a list of what it may be; compared as text.
     */
    equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * What the value at path is not, or a list of what it is none of; where nothing is at path, it does not hold.
     */
    not_equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * Found in the value at path, without one in the body: text exactly as it stands there, or a regular expression between slashes, with an i behind them where capitals make no difference.
     */
    pattern?: string
    /**
     * The name of a header that the answer has.
     */
    header?: string
    /**
     * Found in the value of that header, written as a pattern is.
     */
    header_pattern?: string
  }[]
  /**
   * What kind of connection this is.
   */
  type: 'OAuth2'
  /**
   * The password of your application, as the provider shows it; all encoding is done for you.
   */
  client_secret?: string
  /**
   * How the client proves itself: client_secret_basic in the Authorization header (the default with a secret), client_secret_post in the body, client_secret_jwt or private_key_jwt by a signed assertion, tls_client_auth by its certificate, custom where token_request puts the secret, none without a secret.
   */
  client_authentication?: ClientAuthentication
  /**
   * The address of the authorization server that gives tokens; it often ends in /token.
   */
  token_endpoint?: string
  /**
   * Binds the token to a key that this connection makes and keeps, so that a stolen one is of no use; the server and the API must know it (RFC 9449).
   */
  dpop: boolean
  /**
   * How the request for a token is written, where the server does not want it as RFC 6749 has it.
   */
  token_request?: {
    /**
     * The address that this request goes to.
     */
    url?: string
    /**
     * The HTTP method: POST, or GET where format is query.
     */
    method?: 'POST' | 'GET'
    /**
     * Where the fields go: form and json write a body, query puts them into the address; xml is for a body that you write.
     */
    format: 'form' | 'json' | 'query' | 'xml'
    /**
     * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
     */
    headers?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * Fields to send besides, with the others; one that is called as a standard field replaces it.
     */
    parameters?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * What stands in the address while the rest is a body; one that is called as a standard field replaces it.
     */
    query?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
     */
    body?: string | {} | unknown[]
    /**
     * Calls to make before this one, in order; what they bring, cookies too, is there afterwards.
     *
     * Items: One call before or after the token call.
     */
    steps?: {
      /**
       * The address that is asked; a server that an earlier answer names must be in also_send_to.
       */
      url: string
      /**
       * The HTTP method: GET, or POST where there is a body.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      /**
       * How the body is written, form unless said; query puts the parameters into the address, as they are by GET.
       */
      format?: 'form' | 'json' | 'query' | 'xml'
      /**
       * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
       */
      headers?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What is sent: in the body, or in the address by GET and with format: query.
       */
      parameters?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What stands in the address while the rest is a body.
       */
      query?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
       */
      body?: string | {} | unknown[]
      /**
       * What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.
       */
      extra?: {
        [k: string]: string
      }
    }[]
    /**
     * What the server calls our fields: our name, then its.
     */
    rename?: {
      [k: string]: string
    }
    /**
     * Our fields that are not sent.
     */
    omit?: string[]
    /**
     * What joins a scope that is a list.
     */
    scope_separator: string
  }
  /**
   * How a token is renewed with its refresh token, where that differs: url, method, format, rename, omit, headers and client_authentication are as for the token unless written here; parameters, query and body are sent only where written here.
   */
  refresh_request?: {
    /**
     * The address that this request goes to.
     */
    url?: string
    /**
     * The HTTP method: POST, or GET where format is query.
     */
    method?: 'POST' | 'GET'
    /**
     * Where the fields go: form and json write a body, query puts them into the address; xml is for a body that you write.
     */
    format?: 'form' | 'json' | 'query' | 'xml'
    /**
     * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
     */
    headers?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * Fields to send besides, with the others; one that is called as a standard field replaces it.
     */
    parameters?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * What stands in the address while the rest is a body; one that is called as a standard field replaces it.
     */
    query?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
     */
    body?: string | {} | unknown[]
    /**
     * Calls to make before this one, in order; what they bring, cookies too, is there afterwards.
     *
     * Items: One call before or after the token call.
     */
    steps?: {
      /**
       * The address that is asked; a server that an earlier answer names must be in also_send_to.
       */
      url: string
      /**
       * The HTTP method: GET, or POST where there is a body.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      /**
       * How the body is written, form unless said; query puts the parameters into the address, as they are by GET.
       */
      format?: 'form' | 'json' | 'query' | 'xml'
      /**
       * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
       */
      headers?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What is sent: in the body, or in the address by GET and with format: query.
       */
      parameters?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What stands in the address while the rest is a body.
       */
      query?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
       */
      body?: string | {} | unknown[]
      /**
       * What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.
       */
      extra?: {
        [k: string]: string
      }
    }[]
    /**
     * What the server calls our fields: our name, then its.
     */
    rename?: {
      [k: string]: string
    }
    /**
     * Our fields that are not sent.
     */
    omit?: string[]
    /**
     * How the client proves itself when it renews, where that differs.
     */
    client_authentication?: ClientAuthentication
  }
  /**
   * What stands for the grant: a JWT, signed anew for each token, with client_id (or the account of a service-account file) as its issuer and subject, unless claims say others.
   */
  assertion: {
    /**
     * The private key whose public half the provider knows: PEM, encrypted or not, a JWK, or a Google-style service-account file.
     */
    private_key: string
    /**
     * What opens the private key, where it is encrypted.
     */
    passphrase?: string
    /**
     * The provider’s name for the key, sent as kid in the header; without it the one in a JWK or a service-account file.
     */
    key_id?: string
    /**
     * How it is signed; without it the one in a JWK, else the usual one of the key: RS256, ES256 (ES384, ES512), EdDSA.
     */
    algorithm?:
      'RS256' | 'RS384' | 'RS512' | 'PS256' | 'PS384' | 'PS512' | 'ES256' | 'ES384' | 'ES512' | 'EdDSA' | 'Ed25519'
    /**
     * Claims of your own in the assertion; they win over the standard ones, and null leaves one out; some servers want aud to be the token endpoint.
     */
    claims?: {
      [k: string]: unknown
    }
  }
}

/**
 * Any OAuth 2.0 API: fetches an access token, keeps it fresh and sends it with each request. The application asks with a user’s name and password (RFC 6749 §4.3); old, but some servers have nothing else.
 */
export interface OAuth2Password {
  /**
   * What this connection is for, in your own words.
   */
  description?: string
  /**
   * A ready-made connector, name@version, whose fields lie underneath the ones written here.
   */
  use?: string
  /**
   * Values for ${var:NAME} in this connection and its extracts alone, such as the holes of its connector; they win over those of the file, and --var NAME=VALUE over both.
   */
  variables?: {
    [k: string]: string | number | boolean
  }
  /**
   * verify checks the server’s certificate; trust also accepts one that cannot be checked, and from then on for that server no other; off checks nothing and allows plain http, for test servers only.
   */
  ssl_mode: 'verify' | 'trust' | 'off'
  /**
   * A PEM file with the certificate authorities to trust beside the system’s own.
   */
  ca_file?: string
  /**
   * Mutual TLS: what this connection shows of itself to its own servers, in token calls and data calls alike.
   */
  client_certificate?: {
    /**
     * The certificate as PEM text, with those between it and its authority after it.
     */
    certificate: string
    /**
     * The private key of the certificate as PEM text, encrypted or not.
     */
    key: string
    /**
     * What opens the private key, where it is encrypted.
     */
    passphrase?: string
  }
  /**
   * The proxy that every call of this connection goes through, in place of what HTTPS_PROXY, HTTP_PROXY and NO_PROXY say.
   */
  proxy?: {
    /**
     * The address of the proxy: http://, or https:// where the proxy itself speaks TLS.
     */
    url: string
    /**
     * Who you are to the proxy.
     */
    username?: string
    /**
     * The password for the proxy.
     */
    password?: string
  }
  /**
   * How long to wait for the server: a number of seconds, or text such as 90s, 15min, 1h; a token call has to be over by then, an answer with data to begin, and then never to pause for longer, nor to bring less than 1000 bytes in ten times as long.
   */
  timeout: number | string
  /**
   * Other origins the credential may go to, when the provider spreads its API over several.
   */
  also_send_to: string[]
  /**
   * Says nothing of a cookie that a server sets and may not set; false warns of it.
   */
  ignore_cookies_policy: boolean
  /**
   * Values made for each attempt anew, and written elsewhere in this connection as ${name}: a signature, a hash, the time, a nonce.
   */
  computed?: {
    /**
     * How one value is made; within one attempt it stays the same, a retry, a replay and a renewal get a new one.
     */
    [k: string]: {
      /**
       * What is made: base64, a hash or an HMAC of input; or the time, a uuid or a nonce.
       */
      function:
        | 'base64'
        | 'sha1'
        | 'sha256'
        | 'sha512'
        | 'md5'
        | 'hmac_sha1'
        | 'hmac_sha256'
        | 'hmac_sha512'
        | 'unix_time'
        | 'unix_time_ms'
        | 'iso_time'
        | 'uuid'
        | 'nonce'
      /**
       * The text that is encoded, hashed or signed: besides fields of the connection and other computed values it may hold what is about to be sent, ${body}, ${method}, ${url}, ${host}, ${path}, ${query}, ${request_target} (path and query), ${sorted_query} (its parameters by name) and ${sorted_parameters} (names and values of query and form by name, with nothing between), of which a value made from them is no part.
       */
      input?: string
      /**
       * The secret that an HMAC is made with.
       */
      key?: string
      /**
       * How the bytes of the key are written: text is taken as it stands, also when nothing is said; base64 and hex are decoded first.
       */
      key_encoding?: 'text' | 'base64' | 'hex'
      /**
       * How a hash or an HMAC is written: hex unless this says otherwise; hex_upper is hex in capitals, bytes are for input and key of other values, which take them as they are.
       */
      encoding?: 'hex' | 'hex_upper' | 'base64' | 'base64url' | 'bytes'
    }
  }
  /**
   * How the token is obtained (RFC 6749 §1.3).
   */
  grant_type: 'password'
  /**
   * The authorization server’s own name for itself, an address; what it publishes there fills in every endpoint that is not written here (RFC 8414, OpenID Connect Discovery).
   */
  issuer?: string
  /**
   * Where latchkey logout has the server end a token (RFC 7009); an issuer brings it by itself.
   */
  revocation_endpoint?: string
  /**
   * Where latchkey status --live asks what the server says of a token (RFC 7662); an issuer brings it by itself.
   */
  introspection_endpoint?: string
  /**
   * The address, or addresses, of the API that the token is for (RFC 8707).
   */
  resource?: string | string[]
  /**
   * The name your application is known by at the authorization server.
   */
  client_id: string
  /**
   * true hides the client ID in everything that is shown, as if it were a secret.
   */
  client_id_is_sensitive: boolean
  /**
   * What the token shall allow, in the provider’s own words: text as it is sent, or a list.
   */
  scope?: string | string[]
  /**
   * Who the token is for, as some servers ask for it besides the scope.
   */
  audience?: string
  /**
   * Where the members of the token answer stand, where the server does not say it as RFC 6749 has it.
   */
  token_response?: {
    /**
     * How the answer is written: auto goes by its shape; to a path text is the token alone, as $, and XML begins with the name of its root element.
     */
    format: 'auto' | 'json' | 'form' | 'text' | 'xml' | 'jwe'
    /**
     * What opens an answer that is encrypted (JWE): a private key in PEM or as a JWK, or the secret that both sides know, as a JWK, in base64 or in hex.
     */
    key?: string
    /**
     * Where the access token stands.
     */
    access_token?: string
    /**
     * Where the refresh token stands.
     */
    refresh_token?: string
    /**
     * Where the token’s type stands; it is recorded, and changes nothing of what is sent.
     */
    token_type?: string
    /**
     * Where the scope that was granted stands: text or a list.
     */
    scope?: string
    /**
     * Where the ID token stands.
     */
    id_token?: string
    /**
     * Where it stands how long the token lives.
     */
    expires_in?: string
    /**
     * What a bare number there counts, and for the refresh token, too: s seconds (RFC 6749 §5.1), ms, min or h.
     */
    expires_in_unit: 's' | 'ms' | 'min' | 'h'
    /**
     * Where the moment stands at which the token ends: seconds or milliseconds since 1970, or a date with its zone.
     */
    expires_at?: string
    /**
     * Where it stands how long the refresh token lives.
     */
    refresh_token_expires_in?: string
    /**
     * Where the moment stands at which the refresh token ends.
     */
    refresh_token_expires_at?: string
    /**
     * Where an answer without a token says why.
     */
    error?: {
      /**
       * Where the server’s own word or number for the error stands.
       */
      code?: string
      /**
       * Where the server’s sentence about it stands.
       */
      message?: string
      /**
       * What the server’s codes mean in RFC 6749’s words: its code, then the word; invalid_grant alone ends a refresh token.
       */
      codes?: {
        [k: string]:
          | 'invalid_request'
          | 'invalid_client'
          | 'invalid_grant'
          | 'unauthorized_client'
          | 'unsupported_grant_type'
          | 'invalid_scope'
          | 'access_denied'
          | 'server_error'
          | 'temporarily_unavailable'
          | 'authorization_pending'
          | 'slow_down'
          | 'expired_token'
      }
    }
    /**
     * What to keep of the answer besides: a name, then the path; it is given under extra, and as ${token:NAME.name}.
     */
    extra?: {
      [k: string]: string
    }
    /**
     * Calls to make with the new token, in order, sent as the API is asked; their extra is kept with the token, and an extra called access_token, refresh_token, expires_in or expires_at takes the place of the answer’s.
     *
     * Items: One call before or after the token call.
     */
    steps?: {
      /**
       * The address that is asked; a server that an earlier answer names must be in also_send_to.
       */
      url: string
      /**
       * The HTTP method: GET, or POST where there is a body.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      /**
       * How the body is written, form unless said; query puts the parameters into the address, as they are by GET.
       */
      format?: 'form' | 'json' | 'query' | 'xml'
      /**
       * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
       */
      headers?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What is sent: in the body, or in the address by GET and with format: query.
       */
      parameters?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What stands in the address while the rest is a body.
       */
      query?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
       */
      body?: string | {} | unknown[]
      /**
       * What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.
       */
      extra?: {
        [k: string]: string
      }
    }[]
  }
  /**
   * How long a token lives, where the server does not say it or says it wrong, and how early to renew it.
   */
  lifetime?: {
    /**
     * Every token lives this long, whatever the server says: a number of seconds, or text such as 90s, 60min, 1h, 14d.
     */
    always?: number | string
    /**
     * A token lives this long where the server says nothing; without it, such a token serves until the API rejects it.
     */
    if_unknown?: number | string
    /**
     * How long before its end a token is renewed, half of its lifetime at most; without it 5 minutes, of longer lives 15 minutes or an hour.
     */
    refresh_before?: number | string
  }
  /**
   * Where the token goes in a request; without it, into the header Authorization after the word Bearer (RFC 6750 §2.1).
   */
  send_token?: {
    /**
     * A header, the query of the URL, or a cookie.
     */
    in: 'header' | 'query' | 'cookie'
    /**
     * The name of the header (Authorization), the parameter (access_token) or the cookie, which must have one.
     */
    name?: string
    /**
     * What stands before the token in a header, Bearer by default, and a space between the two, but after =; blank sends the bare token.
     */
    prefix?: string
    /**
     * The access token, or the id_token of the same answer (OpenID Connect).
     */
    which: 'access_token' | 'id_token'
  }
  /**
   * Answers that mean that the token has ended, beside 401: it is renewed once, and the request sent once more; of bodies only those of 64 KB at most that are there within a second of their first bytes are looked at, where a signal with path or pattern fits the status.
   */
  expired_when?: {
    /**
     * The HTTP status, or a list of them.
     */
    status?: number | number[]
    /**
     * JSONPath to a value in the body; alone it holds where something is there, which null, false and blank text are not.
     */
    path?: string
    /**
     * What the value at path is, or a list of what it may be; compared as text.
     */
    equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * What the value at path is not, or a list of what it is none of; where nothing is at path, it does not hold.
     */
    not_equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * Found in the value at path, without one in the body: text exactly as it stands there, or a regular expression between slashes, with an i behind them where capitals make no difference.
     */
    pattern?: string
    /**
     * The name of a header that the answer has.
     */
    header?: string
    /**
     * Found in the value of that header, written as a pattern is.
     */
    header_pattern?: string
  }[]
  /**
   * What kind of connection this is.
   */
  type: 'OAuth2'
  /**
   * The password of your application, as the provider shows it; all encoding is done for you.
   */
  client_secret?: string
  /**
   * How the client proves itself: client_secret_basic in the Authorization header (the default with a secret), client_secret_post in the body, client_secret_jwt or private_key_jwt by a signed assertion, tls_client_auth by its certificate, custom where token_request puts the secret, none without a secret.
   */
  client_authentication?: ClientAuthentication
  /**
   * The address of the authorization server that gives tokens; it often ends in /token.
   */
  token_endpoint?: string
  /**
   * Binds the token to a key that this connection makes and keeps, so that a stolen one is of no use; the server and the API must know it (RFC 9449).
   */
  dpop: boolean
  /**
   * How the request for a token is written, where the server does not want it as RFC 6749 has it.
   */
  token_request?: {
    /**
     * The address that this request goes to.
     */
    url?: string
    /**
     * The HTTP method: POST, or GET where format is query.
     */
    method?: 'POST' | 'GET'
    /**
     * Where the fields go: form and json write a body, query puts them into the address; xml is for a body that you write.
     */
    format: 'form' | 'json' | 'query' | 'xml'
    /**
     * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
     */
    headers?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * Fields to send besides, with the others; one that is called as a standard field replaces it.
     */
    parameters?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * What stands in the address while the rest is a body; one that is called as a standard field replaces it.
     */
    query?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
     */
    body?: string | {} | unknown[]
    /**
     * Calls to make before this one, in order; what they bring, cookies too, is there afterwards.
     *
     * Items: One call before or after the token call.
     */
    steps?: {
      /**
       * The address that is asked; a server that an earlier answer names must be in also_send_to.
       */
      url: string
      /**
       * The HTTP method: GET, or POST where there is a body.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      /**
       * How the body is written, form unless said; query puts the parameters into the address, as they are by GET.
       */
      format?: 'form' | 'json' | 'query' | 'xml'
      /**
       * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
       */
      headers?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What is sent: in the body, or in the address by GET and with format: query.
       */
      parameters?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What stands in the address while the rest is a body.
       */
      query?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
       */
      body?: string | {} | unknown[]
      /**
       * What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.
       */
      extra?: {
        [k: string]: string
      }
    }[]
    /**
     * What the server calls our fields: our name, then its.
     */
    rename?: {
      [k: string]: string
    }
    /**
     * Our fields that are not sent.
     */
    omit?: string[]
    /**
     * What joins a scope that is a list.
     */
    scope_separator: string
  }
  /**
   * How a token is renewed with its refresh token, where that differs: url, method, format, rename, omit, headers and client_authentication are as for the token unless written here; parameters, query and body are sent only where written here.
   */
  refresh_request?: {
    /**
     * The address that this request goes to.
     */
    url?: string
    /**
     * The HTTP method: POST, or GET where format is query.
     */
    method?: 'POST' | 'GET'
    /**
     * Where the fields go: form and json write a body, query puts them into the address; xml is for a body that you write.
     */
    format?: 'form' | 'json' | 'query' | 'xml'
    /**
     * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
     */
    headers?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * Fields to send besides, with the others; one that is called as a standard field replaces it.
     */
    parameters?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * What stands in the address while the rest is a body; one that is called as a standard field replaces it.
     */
    query?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
     */
    body?: string | {} | unknown[]
    /**
     * Calls to make before this one, in order; what they bring, cookies too, is there afterwards.
     *
     * Items: One call before or after the token call.
     */
    steps?: {
      /**
       * The address that is asked; a server that an earlier answer names must be in also_send_to.
       */
      url: string
      /**
       * The HTTP method: GET, or POST where there is a body.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      /**
       * How the body is written, form unless said; query puts the parameters into the address, as they are by GET.
       */
      format?: 'form' | 'json' | 'query' | 'xml'
      /**
       * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
       */
      headers?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What is sent: in the body, or in the address by GET and with format: query.
       */
      parameters?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What stands in the address while the rest is a body.
       */
      query?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
       */
      body?: string | {} | unknown[]
      /**
       * What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.
       */
      extra?: {
        [k: string]: string
      }
    }[]
    /**
     * What the server calls our fields: our name, then its.
     */
    rename?: {
      [k: string]: string
    }
    /**
     * Our fields that are not sent.
     */
    omit?: string[]
    /**
     * How the client proves itself when it renews, where that differs.
     */
    client_authentication?: ClientAuthentication
  }
  /**
   * The user’s name at the authorization server.
   */
  username: string
  /**
   * The user’s password.
   */
  password: string
}

/**
 * Any OAuth 2.0 API: fetches an access token, keeps it fresh and sends it with each request. The application asks with a refresh token that you got from the provider (RFC 6749 §6); when the server sends a new one, that one is kept.
 */
export interface OAuth2RefreshToken {
  /**
   * What this connection is for, in your own words.
   */
  description?: string
  /**
   * A ready-made connector, name@version, whose fields lie underneath the ones written here.
   */
  use?: string
  /**
   * Values for ${var:NAME} in this connection and its extracts alone, such as the holes of its connector; they win over those of the file, and --var NAME=VALUE over both.
   */
  variables?: {
    [k: string]: string | number | boolean
  }
  /**
   * verify checks the server’s certificate; trust also accepts one that cannot be checked, and from then on for that server no other; off checks nothing and allows plain http, for test servers only.
   */
  ssl_mode: 'verify' | 'trust' | 'off'
  /**
   * A PEM file with the certificate authorities to trust beside the system’s own.
   */
  ca_file?: string
  /**
   * Mutual TLS: what this connection shows of itself to its own servers, in token calls and data calls alike.
   */
  client_certificate?: {
    /**
     * The certificate as PEM text, with those between it and its authority after it.
     */
    certificate: string
    /**
     * The private key of the certificate as PEM text, encrypted or not.
     */
    key: string
    /**
     * What opens the private key, where it is encrypted.
     */
    passphrase?: string
  }
  /**
   * The proxy that every call of this connection goes through, in place of what HTTPS_PROXY, HTTP_PROXY and NO_PROXY say.
   */
  proxy?: {
    /**
     * The address of the proxy: http://, or https:// where the proxy itself speaks TLS.
     */
    url: string
    /**
     * Who you are to the proxy.
     */
    username?: string
    /**
     * The password for the proxy.
     */
    password?: string
  }
  /**
   * How long to wait for the server: a number of seconds, or text such as 90s, 15min, 1h; a token call has to be over by then, an answer with data to begin, and then never to pause for longer, nor to bring less than 1000 bytes in ten times as long.
   */
  timeout: number | string
  /**
   * Other origins the credential may go to, when the provider spreads its API over several.
   */
  also_send_to: string[]
  /**
   * Says nothing of a cookie that a server sets and may not set; false warns of it.
   */
  ignore_cookies_policy: boolean
  /**
   * Values made for each attempt anew, and written elsewhere in this connection as ${name}: a signature, a hash, the time, a nonce.
   */
  computed?: {
    /**
     * How one value is made; within one attempt it stays the same, a retry, a replay and a renewal get a new one.
     */
    [k: string]: {
      /**
       * What is made: base64, a hash or an HMAC of input; or the time, a uuid or a nonce.
       */
      function:
        | 'base64'
        | 'sha1'
        | 'sha256'
        | 'sha512'
        | 'md5'
        | 'hmac_sha1'
        | 'hmac_sha256'
        | 'hmac_sha512'
        | 'unix_time'
        | 'unix_time_ms'
        | 'iso_time'
        | 'uuid'
        | 'nonce'
      /**
       * The text that is encoded, hashed or signed: besides fields of the connection and other computed values it may hold what is about to be sent, ${body}, ${method}, ${url}, ${host}, ${path}, ${query}, ${request_target} (path and query), ${sorted_query} (its parameters by name) and ${sorted_parameters} (names and values of query and form by name, with nothing between), of which a value made from them is no part.
       */
      input?: string
      /**
       * The secret that an HMAC is made with.
       */
      key?: string
      /**
       * How the bytes of the key are written: text is taken as it stands, also when nothing is said; base64 and hex are decoded first.
       */
      key_encoding?: 'text' | 'base64' | 'hex'
      /**
       * How a hash or an HMAC is written: hex unless this says otherwise; hex_upper is hex in capitals, bytes are for input and key of other values, which take them as they are.
       */
      encoding?: 'hex' | 'hex_upper' | 'base64' | 'base64url' | 'bytes'
    }
  }
  /**
   * How the token is obtained (RFC 6749 §1.3).
   */
  grant_type: 'refresh_token'
  /**
   * The authorization server’s own name for itself, an address; what it publishes there fills in every endpoint that is not written here (RFC 8414, OpenID Connect Discovery).
   */
  issuer?: string
  /**
   * Where latchkey logout has the server end a token (RFC 7009); an issuer brings it by itself.
   */
  revocation_endpoint?: string
  /**
   * Where latchkey status --live asks what the server says of a token (RFC 7662); an issuer brings it by itself.
   */
  introspection_endpoint?: string
  /**
   * The address, or addresses, of the API that the token is for (RFC 8707).
   */
  resource?: string | string[]
  /**
   * The name your application is known by at the authorization server.
   */
  client_id: string
  /**
   * true hides the client ID in everything that is shown, as if it were a secret.
   */
  client_id_is_sensitive: boolean
  /**
   * What the token shall allow, in the provider’s own words: text as it is sent, or a list.
   */
  scope?: string | string[]
  /**
   * Who the token is for, as some servers ask for it besides the scope.
   */
  audience?: string
  /**
   * Where the members of the token answer stand, where the server does not say it as RFC 6749 has it.
   */
  token_response?: {
    /**
     * How the answer is written: auto goes by its shape; to a path text is the token alone, as $, and XML begins with the name of its root element.
     */
    format: 'auto' | 'json' | 'form' | 'text' | 'xml' | 'jwe'
    /**
     * What opens an answer that is encrypted (JWE): a private key in PEM or as a JWK, or the secret that both sides know, as a JWK, in base64 or in hex.
     */
    key?: string
    /**
     * Where the access token stands.
     */
    access_token?: string
    /**
     * Where the refresh token stands.
     */
    refresh_token?: string
    /**
     * Where the token’s type stands; it is recorded, and changes nothing of what is sent.
     */
    token_type?: string
    /**
     * Where the scope that was granted stands: text or a list.
     */
    scope?: string
    /**
     * Where the ID token stands.
     */
    id_token?: string
    /**
     * Where it stands how long the token lives.
     */
    expires_in?: string
    /**
     * What a bare number there counts, and for the refresh token, too: s seconds (RFC 6749 §5.1), ms, min or h.
     */
    expires_in_unit: 's' | 'ms' | 'min' | 'h'
    /**
     * Where the moment stands at which the token ends: seconds or milliseconds since 1970, or a date with its zone.
     */
    expires_at?: string
    /**
     * Where it stands how long the refresh token lives.
     */
    refresh_token_expires_in?: string
    /**
     * Where the moment stands at which the refresh token ends.
     */
    refresh_token_expires_at?: string
    /**
     * Where an answer without a token says why.
     */
    error?: {
      /**
       * Where the server’s own word or number for the error stands.
       */
      code?: string
      /**
       * Where the server’s sentence about it stands.
       */
      message?: string
      /**
       * What the server’s codes mean in RFC 6749’s words: its code, then the word; invalid_grant alone ends a refresh token.
       */
      codes?: {
        [k: string]:
          | 'invalid_request'
          | 'invalid_client'
          | 'invalid_grant'
          | 'unauthorized_client'
          | 'unsupported_grant_type'
          | 'invalid_scope'
          | 'access_denied'
          | 'server_error'
          | 'temporarily_unavailable'
          | 'authorization_pending'
          | 'slow_down'
          | 'expired_token'
      }
    }
    /**
     * What to keep of the answer besides: a name, then the path; it is given under extra, and as ${token:NAME.name}.
     */
    extra?: {
      [k: string]: string
    }
    /**
     * Calls to make with the new token, in order, sent as the API is asked; their extra is kept with the token, and an extra called access_token, refresh_token, expires_in or expires_at takes the place of the answer’s.
     *
     * Items: One call before or after the token call.
     */
    steps?: {
      /**
       * The address that is asked; a server that an earlier answer names must be in also_send_to.
       */
      url: string
      /**
       * The HTTP method: GET, or POST where there is a body.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      /**
       * How the body is written, form unless said; query puts the parameters into the address, as they are by GET.
       */
      format?: 'form' | 'json' | 'query' | 'xml'
      /**
       * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
       */
      headers?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What is sent: in the body, or in the address by GET and with format: query.
       */
      parameters?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What stands in the address while the rest is a body.
       */
      query?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
       */
      body?: string | {} | unknown[]
      /**
       * What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.
       */
      extra?: {
        [k: string]: string
      }
    }[]
  }
  /**
   * How long a token lives, where the server does not say it or says it wrong, and how early to renew it.
   */
  lifetime?: {
    /**
     * Every token lives this long, whatever the server says: a number of seconds, or text such as 90s, 60min, 1h, 14d.
     */
    always?: number | string
    /**
     * A token lives this long where the server says nothing; without it, such a token serves until the API rejects it.
     */
    if_unknown?: number | string
    /**
     * How long before its end a token is renewed, half of its lifetime at most; without it 5 minutes, of longer lives 15 minutes or an hour.
     */
    refresh_before?: number | string
  }
  /**
   * Where the token goes in a request; without it, into the header Authorization after the word Bearer (RFC 6750 §2.1).
   */
  send_token?: {
    /**
     * A header, the query of the URL, or a cookie.
     */
    in: 'header' | 'query' | 'cookie'
    /**
     * The name of the header (Authorization), the parameter (access_token) or the cookie, which must have one.
     */
    name?: string
    /**
     * What stands before the token in a header, Bearer by default, and a space between the two, but after =; blank sends the bare token.
     */
    prefix?: string
    /**
     * The access token, or the id_token of the same answer (OpenID Connect).
     */
    which: 'access_token' | 'id_token'
  }
  /**
   * Answers that mean that the token has ended, beside 401: it is renewed once, and the request sent once more; of bodies only those of 64 KB at most that are there within a second of their first bytes are looked at, where a signal with path or pattern fits the status.
   */
  expired_when?: {
    /**
     * The HTTP status, or a list of them.
     */
    status?: number | number[]
    /**
     * JSONPath to a value in the body; alone it holds where something is there, which null, false and blank text are not.
     */
    path?: string
    /**
     * What the value at path is, or a list of what it may be; compared as text.
     */
    equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * What the value at path is not, or a list of what it is none of; where nothing is at path, it does not hold.
     */
    not_equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * Found in the value at path, without one in the body: text exactly as it stands there, or a regular expression between slashes, with an i behind them where capitals make no difference.
     */
    pattern?: string
    /**
     * The name of a header that the answer has.
     */
    header?: string
    /**
     * Found in the value of that header, written as a pattern is.
     */
    header_pattern?: string
  }[]
  /**
   * What kind of connection this is.
   */
  type: 'OAuth2'
  /**
   * The password of your application, as the provider shows it; all encoding is done for you.
   */
  client_secret?: string
  /**
   * How the client proves itself: client_secret_basic in the Authorization header (the default with a secret), client_secret_post in the body, client_secret_jwt or private_key_jwt by a signed assertion, tls_client_auth by its certificate, custom where token_request puts the secret, none without a secret.
   */
  client_authentication?: ClientAuthentication
  /**
   * The address of the authorization server that gives tokens; it often ends in /token.
   */
  token_endpoint?: string
  /**
   * Binds the token to a key that this connection makes and keeps, so that a stolen one is of no use; the server and the API must know it (RFC 9449).
   */
  dpop: boolean
  /**
   * How the request for a token is written, where the server does not want it as RFC 6749 has it.
   */
  token_request?: {
    /**
     * The address that this request goes to.
     */
    url?: string
    /**
     * The HTTP method: POST, or GET where format is query.
     */
    method?: 'POST' | 'GET'
    /**
     * Where the fields go: form and json write a body, query puts them into the address; xml is for a body that you write.
     */
    format: 'form' | 'json' | 'query' | 'xml'
    /**
     * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
     */
    headers?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * Fields to send besides, with the others; one that is called as a standard field replaces it.
     */
    parameters?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * What stands in the address while the rest is a body; one that is called as a standard field replaces it.
     */
    query?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
     */
    body?: string | {} | unknown[]
    /**
     * Calls to make before this one, in order; what they bring, cookies too, is there afterwards.
     *
     * Items: One call before or after the token call.
     */
    steps?: {
      /**
       * The address that is asked; a server that an earlier answer names must be in also_send_to.
       */
      url: string
      /**
       * The HTTP method: GET, or POST where there is a body.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      /**
       * How the body is written, form unless said; query puts the parameters into the address, as they are by GET.
       */
      format?: 'form' | 'json' | 'query' | 'xml'
      /**
       * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
       */
      headers?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What is sent: in the body, or in the address by GET and with format: query.
       */
      parameters?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What stands in the address while the rest is a body.
       */
      query?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
       */
      body?: string | {} | unknown[]
      /**
       * What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.
       */
      extra?: {
        [k: string]: string
      }
    }[]
    /**
     * What the server calls our fields: our name, then its.
     */
    rename?: {
      [k: string]: string
    }
    /**
     * Our fields that are not sent.
     */
    omit?: string[]
    /**
     * What joins a scope that is a list.
     */
    scope_separator: string
  }
  /**
   * How a token is renewed with its refresh token, where that differs: url, method, format, rename, omit, headers and client_authentication are as for the token unless written here; parameters, query and body are sent only where written here.
   */
  refresh_request?: {
    /**
     * The address that this request goes to.
     */
    url?: string
    /**
     * The HTTP method: POST, or GET where format is query.
     */
    method?: 'POST' | 'GET'
    /**
     * Where the fields go: form and json write a body, query puts them into the address; xml is for a body that you write.
     */
    format?: 'form' | 'json' | 'query' | 'xml'
    /**
     * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
     */
    headers?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * Fields to send besides, with the others; one that is called as a standard field replaces it.
     */
    parameters?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * What stands in the address while the rest is a body; one that is called as a standard field replaces it.
     */
    query?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
     */
    body?: string | {} | unknown[]
    /**
     * Calls to make before this one, in order; what they bring, cookies too, is there afterwards.
     *
     * Items: One call before or after the token call.
     */
    steps?: {
      /**
       * The address that is asked; a server that an earlier answer names must be in also_send_to.
       */
      url: string
      /**
       * The HTTP method: GET, or POST where there is a body.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      /**
       * How the body is written, form unless said; query puts the parameters into the address, as they are by GET.
       */
      format?: 'form' | 'json' | 'query' | 'xml'
      /**
       * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
       */
      headers?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What is sent: in the body, or in the address by GET and with format: query.
       */
      parameters?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What stands in the address while the rest is a body.
       */
      query?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
       */
      body?: string | {} | unknown[]
      /**
       * What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.
       */
      extra?: {
        [k: string]: string
      }
    }[]
    /**
     * What the server calls our fields: our name, then its.
     */
    rename?: {
      [k: string]: string
    }
    /**
     * Our fields that are not sent.
     */
    omit?: string[]
    /**
     * How the client proves itself when it renews, where that differs.
     */
    client_authentication?: ClientAuthentication
  }
  /**
   * The refresh token to begin with; after the first renewal the newest one is kept in the store and counts for every connection with the same one, until another is written here.
   */
  refresh_token: string
}

/**
 * Any OAuth 2.0 API: fetches an access token, keeps it fresh and sends it with each request. The application asks with a token that it has, for one that is good elsewhere (RFC 8693).
 */
export interface OAuth2TokenExchange {
  /**
   * What this connection is for, in your own words.
   */
  description?: string
  /**
   * A ready-made connector, name@version, whose fields lie underneath the ones written here.
   */
  use?: string
  /**
   * Values for ${var:NAME} in this connection and its extracts alone, such as the holes of its connector; they win over those of the file, and --var NAME=VALUE over both.
   */
  variables?: {
    [k: string]: string | number | boolean
  }
  /**
   * verify checks the server’s certificate; trust also accepts one that cannot be checked, and from then on for that server no other; off checks nothing and allows plain http, for test servers only.
   */
  ssl_mode: 'verify' | 'trust' | 'off'
  /**
   * A PEM file with the certificate authorities to trust beside the system’s own.
   */
  ca_file?: string
  /**
   * Mutual TLS: what this connection shows of itself to its own servers, in token calls and data calls alike.
   */
  client_certificate?: {
    /**
     * The certificate as PEM text, with those between it and its authority after it.
     */
    certificate: string
    /**
     * The private key of the certificate as PEM text, encrypted or not.
     */
    key: string
    /**
     * What opens the private key, where it is encrypted.
     */
    passphrase?: string
  }
  /**
   * The proxy that every call of this connection goes through, in place of what HTTPS_PROXY, HTTP_PROXY and NO_PROXY say.
   */
  proxy?: {
    /**
     * The address of the proxy: http://, or https:// where the proxy itself speaks TLS.
     */
    url: string
    /**
     * Who you are to the proxy.
     */
    username?: string
    /**
     * The password for the proxy.
     */
    password?: string
  }
  /**
   * How long to wait for the server: a number of seconds, or text such as 90s, 15min, 1h; a token call has to be over by then, an answer with data to begin, and then never to pause for longer, nor to bring less than 1000 bytes in ten times as long.
   */
  timeout: number | string
  /**
   * Other origins the credential may go to, when the provider spreads its API over several.
   */
  also_send_to: string[]
  /**
   * Says nothing of a cookie that a server sets and may not set; false warns of it.
   */
  ignore_cookies_policy: boolean
  /**
   * Values made for each attempt anew, and written elsewhere in this connection as ${name}: a signature, a hash, the time, a nonce.
   */
  computed?: {
    /**
     * How one value is made; within one attempt it stays the same, a retry, a replay and a renewal get a new one.
     */
    [k: string]: {
      /**
       * What is made: base64, a hash or an HMAC of input; or the time, a uuid or a nonce.
       */
      function:
        | 'base64'
        | 'sha1'
        | 'sha256'
        | 'sha512'
        | 'md5'
        | 'hmac_sha1'
        | 'hmac_sha256'
        | 'hmac_sha512'
        | 'unix_time'
        | 'unix_time_ms'
        | 'iso_time'
        | 'uuid'
        | 'nonce'
      /**
       * The text that is encoded, hashed or signed: besides fields of the connection and other computed values it may hold what is about to be sent, ${body}, ${method}, ${url}, ${host}, ${path}, ${query}, ${request_target} (path and query), ${sorted_query} (its parameters by name) and ${sorted_parameters} (names and values of query and form by name, with nothing between), of which a value made from them is no part.
       */
      input?: string
      /**
       * The secret that an HMAC is made with.
       */
      key?: string
      /**
       * How the bytes of the key are written: text is taken as it stands, also when nothing is said; base64 and hex are decoded first.
       */
      key_encoding?: 'text' | 'base64' | 'hex'
      /**
       * How a hash or an HMAC is written: hex unless this says otherwise; hex_upper is hex in capitals, bytes are for input and key of other values, which take them as they are.
       */
      encoding?: 'hex' | 'hex_upper' | 'base64' | 'base64url' | 'bytes'
    }
  }
  /**
   * How the token is obtained (RFC 6749 §1.3).
   */
  grant_type: 'token_exchange'
  /**
   * The authorization server’s own name for itself, an address; what it publishes there fills in every endpoint that is not written here (RFC 8414, OpenID Connect Discovery).
   */
  issuer?: string
  /**
   * Where latchkey logout has the server end a token (RFC 7009); an issuer brings it by itself.
   */
  revocation_endpoint?: string
  /**
   * Where latchkey status --live asks what the server says of a token (RFC 7662); an issuer brings it by itself.
   */
  introspection_endpoint?: string
  /**
   * The address, or addresses, of the API that the token is for (RFC 8707).
   */
  resource?: string | string[]
  /**
   * The name your application is known by at the authorization server.
   */
  client_id: string
  /**
   * true hides the client ID in everything that is shown, as if it were a secret.
   */
  client_id_is_sensitive: boolean
  /**
   * What the token shall allow, in the provider’s own words: text as it is sent, or a list.
   */
  scope?: string | string[]
  /**
   * Who the token is for, as some servers ask for it besides the scope.
   */
  audience?: string
  /**
   * Where the members of the token answer stand, where the server does not say it as RFC 6749 has it.
   */
  token_response?: {
    /**
     * How the answer is written: auto goes by its shape; to a path text is the token alone, as $, and XML begins with the name of its root element.
     */
    format: 'auto' | 'json' | 'form' | 'text' | 'xml' | 'jwe'
    /**
     * What opens an answer that is encrypted (JWE): a private key in PEM or as a JWK, or the secret that both sides know, as a JWK, in base64 or in hex.
     */
    key?: string
    /**
     * Where the access token stands.
     */
    access_token?: string
    /**
     * Where the refresh token stands.
     */
    refresh_token?: string
    /**
     * Where the token’s type stands; it is recorded, and changes nothing of what is sent.
     */
    token_type?: string
    /**
     * Where the scope that was granted stands: text or a list.
     */
    scope?: string
    /**
     * Where the ID token stands.
     */
    id_token?: string
    /**
     * Where it stands how long the token lives.
     */
    expires_in?: string
    /**
     * What a bare number there counts, and for the refresh token, too: s seconds (RFC 6749 §5.1), ms, min or h.
     */
    expires_in_unit: 's' | 'ms' | 'min' | 'h'
    /**
     * Where the moment stands at which the token ends: seconds or milliseconds since 1970, or a date with its zone.
     */
    expires_at?: string
    /**
     * Where it stands how long the refresh token lives.
     */
    refresh_token_expires_in?: string
    /**
     * Where the moment stands at which the refresh token ends.
     */
    refresh_token_expires_at?: string
    /**
     * Where an answer without a token says why.
     */
    error?: {
      /**
       * Where the server’s own word or number for the error stands.
       */
      code?: string
      /**
       * Where the server’s sentence about it stands.
       */
      message?: string
      /**
       * What the server’s codes mean in RFC 6749’s words: its code, then the word; invalid_grant alone ends a refresh token.
       */
      codes?: {
        [k: string]:
          | 'invalid_request'
          | 'invalid_client'
          | 'invalid_grant'
          | 'unauthorized_client'
          | 'unsupported_grant_type'
          | 'invalid_scope'
          | 'access_denied'
          | 'server_error'
          | 'temporarily_unavailable'
          | 'authorization_pending'
          | 'slow_down'
          | 'expired_token'
      }
    }
    /**
     * What to keep of the answer besides: a name, then the path; it is given under extra, and as ${token:NAME.name}.
     */
    extra?: {
      [k: string]: string
    }
    /**
     * Calls to make with the new token, in order, sent as the API is asked; their extra is kept with the token, and an extra called access_token, refresh_token, expires_in or expires_at takes the place of the answer’s.
     *
     * Items: One call before or after the token call.
     */
    steps?: {
      /**
       * The address that is asked; a server that an earlier answer names must be in also_send_to.
       */
      url: string
      /**
       * The HTTP method: GET, or POST where there is a body.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      /**
       * How the body is written, form unless said; query puts the parameters into the address, as they are by GET.
       */
      format?: 'form' | 'json' | 'query' | 'xml'
      /**
       * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
       */
      headers?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What is sent: in the body, or in the address by GET and with format: query.
       */
      parameters?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What stands in the address while the rest is a body.
       */
      query?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
       */
      body?: string | {} | unknown[]
      /**
       * What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.
       */
      extra?: {
        [k: string]: string
      }
    }[]
  }
  /**
   * How long a token lives, where the server does not say it or says it wrong, and how early to renew it.
   */
  lifetime?: {
    /**
     * Every token lives this long, whatever the server says: a number of seconds, or text such as 90s, 60min, 1h, 14d.
     */
    always?: number | string
    /**
     * A token lives this long where the server says nothing; without it, such a token serves until the API rejects it.
     */
    if_unknown?: number | string
    /**
     * How long before its end a token is renewed, half of its lifetime at most; without it 5 minutes, of longer lives 15 minutes or an hour.
     */
    refresh_before?: number | string
  }
  /**
   * Where the token goes in a request; without it, into the header Authorization after the word Bearer (RFC 6750 §2.1).
   */
  send_token?: {
    /**
     * A header, the query of the URL, or a cookie.
     */
    in: 'header' | 'query' | 'cookie'
    /**
     * The name of the header (Authorization), the parameter (access_token) or the cookie, which must have one.
     */
    name?: string
    /**
     * What stands before the token in a header, Bearer by default, and a space between the two, but after =; blank sends the bare token.
     */
    prefix?: string
    /**
     * The access token, or the id_token of the same answer (OpenID Connect).
     */
    which: 'access_token' | 'id_token'
  }
  /**
   * Answers that mean that the token has ended, beside 401: it is renewed once, and the request sent once more; of bodies only those of 64 KB at most that are there within a second of their first bytes are looked at, where a signal with path or pattern fits the status.
   */
  expired_when?: {
    /**
     * The HTTP status, or a list of them.
     */
    status?: number | number[]
    /**
     * JSONPath to a value in the body; alone it holds where something is there, which null, false and blank text are not.
     */
    path?: string
    /**
     * What the value at path is, or a list of what it may be; compared as text.
     */
    equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * What the value at path is not, or a list of what it is none of; where nothing is at path, it does not hold.
     */
    not_equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * Found in the value at path, without one in the body: text exactly as it stands there, or a regular expression between slashes, with an i behind them where capitals make no difference.
     */
    pattern?: string
    /**
     * The name of a header that the answer has.
     */
    header?: string
    /**
     * Found in the value of that header, written as a pattern is.
     */
    header_pattern?: string
  }[]
  /**
   * What kind of connection this is.
   */
  type: 'OAuth2'
  /**
   * The password of your application, as the provider shows it; all encoding is done for you.
   */
  client_secret?: string
  /**
   * How the client proves itself: client_secret_basic in the Authorization header (the default with a secret), client_secret_post in the body, client_secret_jwt or private_key_jwt by a signed assertion, tls_client_auth by its certificate, custom where token_request puts the secret, none without a secret.
   */
  client_authentication?: ClientAuthentication
  /**
   * The address of the authorization server that gives tokens; it often ends in /token.
   */
  token_endpoint?: string
  /**
   * Binds the token to a key that this connection makes and keeps, so that a stolen one is of no use; the server and the API must know it (RFC 9449).
   */
  dpop: boolean
  /**
   * How the request for a token is written, where the server does not want it as RFC 6749 has it.
   */
  token_request?: {
    /**
     * The address that this request goes to.
     */
    url?: string
    /**
     * The HTTP method: POST, or GET where format is query.
     */
    method?: 'POST' | 'GET'
    /**
     * Where the fields go: form and json write a body, query puts them into the address; xml is for a body that you write.
     */
    format: 'form' | 'json' | 'query' | 'xml'
    /**
     * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
     */
    headers?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * Fields to send besides, with the others; one that is called as a standard field replaces it.
     */
    parameters?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * What stands in the address while the rest is a body; one that is called as a standard field replaces it.
     */
    query?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
     */
    body?: string | {} | unknown[]
    /**
     * Calls to make before this one, in order; what they bring, cookies too, is there afterwards.
     *
     * Items: One call before or after the token call.
     */
    steps?: {
      /**
       * The address that is asked; a server that an earlier answer names must be in also_send_to.
       */
      url: string
      /**
       * The HTTP method: GET, or POST where there is a body.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      /**
       * How the body is written, form unless said; query puts the parameters into the address, as they are by GET.
       */
      format?: 'form' | 'json' | 'query' | 'xml'
      /**
       * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
       */
      headers?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What is sent: in the body, or in the address by GET and with format: query.
       */
      parameters?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What stands in the address while the rest is a body.
       */
      query?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
       */
      body?: string | {} | unknown[]
      /**
       * What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.
       */
      extra?: {
        [k: string]: string
      }
    }[]
    /**
     * What the server calls our fields: our name, then its.
     */
    rename?: {
      [k: string]: string
    }
    /**
     * Our fields that are not sent.
     */
    omit?: string[]
    /**
     * What joins a scope that is a list.
     */
    scope_separator: string
  }
  /**
   * How a token is renewed with its refresh token, where that differs: url, method, format, rename, omit, headers and client_authentication are as for the token unless written here; parameters, query and body are sent only where written here.
   */
  refresh_request?: {
    /**
     * The address that this request goes to.
     */
    url?: string
    /**
     * The HTTP method: POST, or GET where format is query.
     */
    method?: 'POST' | 'GET'
    /**
     * Where the fields go: form and json write a body, query puts them into the address; xml is for a body that you write.
     */
    format?: 'form' | 'json' | 'query' | 'xml'
    /**
     * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
     */
    headers?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * Fields to send besides, with the others; one that is called as a standard field replaces it.
     */
    parameters?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * What stands in the address while the rest is a body; one that is called as a standard field replaces it.
     */
    query?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
     */
    body?: string | {} | unknown[]
    /**
     * Calls to make before this one, in order; what they bring, cookies too, is there afterwards.
     *
     * Items: One call before or after the token call.
     */
    steps?: {
      /**
       * The address that is asked; a server that an earlier answer names must be in also_send_to.
       */
      url: string
      /**
       * The HTTP method: GET, or POST where there is a body.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      /**
       * How the body is written, form unless said; query puts the parameters into the address, as they are by GET.
       */
      format?: 'form' | 'json' | 'query' | 'xml'
      /**
       * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
       */
      headers?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What is sent: in the body, or in the address by GET and with format: query.
       */
      parameters?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What stands in the address while the rest is a body.
       */
      query?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
       */
      body?: string | {} | unknown[]
      /**
       * What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.
       */
      extra?: {
        [k: string]: string
      }
    }[]
    /**
     * What the server calls our fields: our name, then its.
     */
    rename?: {
      [k: string]: string
    }
    /**
     * Our fields that are not sent.
     */
    omit?: string[]
    /**
     * How the client proves itself when it renews, where that differs.
     */
    client_authentication?: ClientAuthentication
  }
  /**
   * The token to exchange; ${token:NAME} is that of another connection, a fresh one for each exchange.
   */
  subject_token: string
  /**
   * What kind of token that is (RFC 8693 §3).
   */
  subject_token_type: string
  /**
   * A token of whoever acts for the subject, where the server wants one; ${token:NAME} works here too.
   */
  actor_token?: string
  /**
   * What kind of token that is, needed with an actor token (RFC 8693 §2.1).
   */
  actor_token_type?: string
  /**
   * What kind of token is wanted, where the server gives several (RFC 8693 §2.1).
   */
  requested_token_type?: string
}

/**
 * Fetches an OAuth 2.0 access token by a grant that needs no person. Its result is the token answer as JSON. The application asks for itself, with its id and secret (RFC 6749 §4.4).
 */
export interface OAuthTokenClientCredentials {
  /**
   * What this connection is for, in your own words.
   */
  description?: string
  /**
   * A ready-made connector, name@version, whose fields lie underneath the ones written here.
   */
  use?: string
  /**
   * Values for ${var:NAME} in this connection and its extracts alone, such as the holes of its connector; they win over those of the file, and --var NAME=VALUE over both.
   */
  variables?: {
    [k: string]: string | number | boolean
  }
  /**
   * verify checks the server’s certificate; trust also accepts one that cannot be checked, and from then on for that server no other; off checks nothing and allows plain http, for test servers only.
   */
  ssl_mode: 'verify' | 'trust' | 'off'
  /**
   * A PEM file with the certificate authorities to trust beside the system’s own.
   */
  ca_file?: string
  /**
   * Mutual TLS: what this connection shows of itself to its own servers, in token calls and data calls alike.
   */
  client_certificate?: {
    /**
     * The certificate as PEM text, with those between it and its authority after it.
     */
    certificate: string
    /**
     * The private key of the certificate as PEM text, encrypted or not.
     */
    key: string
    /**
     * What opens the private key, where it is encrypted.
     */
    passphrase?: string
  }
  /**
   * The proxy that every call of this connection goes through, in place of what HTTPS_PROXY, HTTP_PROXY and NO_PROXY say.
   */
  proxy?: {
    /**
     * The address of the proxy: http://, or https:// where the proxy itself speaks TLS.
     */
    url: string
    /**
     * Who you are to the proxy.
     */
    username?: string
    /**
     * The password for the proxy.
     */
    password?: string
  }
  /**
   * How long to wait for the server: a number of seconds, or text such as 90s, 15min, 1h; a token call has to be over by then, an answer with data to begin, and then never to pause for longer, nor to bring less than 1000 bytes in ten times as long.
   */
  timeout: number | string
  /**
   * Other origins the credential may go to, when the provider spreads its API over several.
   */
  also_send_to: string[]
  /**
   * Says nothing of a cookie that a server sets and may not set; false warns of it.
   */
  ignore_cookies_policy: boolean
  /**
   * Values made for each attempt anew, and written elsewhere in this connection as ${name}: a signature, a hash, the time, a nonce.
   */
  computed?: {
    /**
     * How one value is made; within one attempt it stays the same, a retry, a replay and a renewal get a new one.
     */
    [k: string]: {
      /**
       * What is made: base64, a hash or an HMAC of input; or the time, a uuid or a nonce.
       */
      function:
        | 'base64'
        | 'sha1'
        | 'sha256'
        | 'sha512'
        | 'md5'
        | 'hmac_sha1'
        | 'hmac_sha256'
        | 'hmac_sha512'
        | 'unix_time'
        | 'unix_time_ms'
        | 'iso_time'
        | 'uuid'
        | 'nonce'
      /**
       * The text that is encoded, hashed or signed: besides fields of the connection and other computed values it may hold what is about to be sent, ${body}, ${method}, ${url}, ${host}, ${path}, ${query}, ${request_target} (path and query), ${sorted_query} (its parameters by name) and ${sorted_parameters} (names and values of query and form by name, with nothing between), of which a value made from them is no part.
       */
      input?: string
      /**
       * The secret that an HMAC is made with.
       */
      key?: string
      /**
       * How the bytes of the key are written: text is taken as it stands, also when nothing is said; base64 and hex are decoded first.
       */
      key_encoding?: 'text' | 'base64' | 'hex'
      /**
       * How a hash or an HMAC is written: hex unless this says otherwise; hex_upper is hex in capitals, bytes are for input and key of other values, which take them as they are.
       */
      encoding?: 'hex' | 'hex_upper' | 'base64' | 'base64url' | 'bytes'
    }
  }
  /**
   * How the token is obtained (RFC 6749 §1.3).
   */
  grant_type: 'client_credentials'
  /**
   * The authorization server’s own name for itself, an address; what it publishes there fills in every endpoint that is not written here (RFC 8414, OpenID Connect Discovery).
   */
  issuer?: string
  /**
   * Where latchkey logout has the server end a token (RFC 7009); an issuer brings it by itself.
   */
  revocation_endpoint?: string
  /**
   * Where latchkey status --live asks what the server says of a token (RFC 7662); an issuer brings it by itself.
   */
  introspection_endpoint?: string
  /**
   * The address, or addresses, of the API that the token is for (RFC 8707).
   */
  resource?: string | string[]
  /**
   * The name your application is known by at the authorization server.
   */
  client_id: string
  /**
   * true hides the client ID in everything that is shown, as if it were a secret.
   */
  client_id_is_sensitive: boolean
  /**
   * What the token shall allow, in the provider’s own words: text as it is sent, or a list.
   */
  scope?: string | string[]
  /**
   * Who the token is for, as some servers ask for it besides the scope.
   */
  audience?: string
  /**
   * Where the members of the token answer stand, where the server does not say it as RFC 6749 has it.
   */
  token_response?: {
    /**
     * How the answer is written: auto goes by its shape; to a path text is the token alone, as $, and XML begins with the name of its root element.
     */
    format: 'auto' | 'json' | 'form' | 'text' | 'xml' | 'jwe'
    /**
     * What opens an answer that is encrypted (JWE): a private key in PEM or as a JWK, or the secret that both sides know, as a JWK, in base64 or in hex.
     */
    key?: string
    /**
     * Where the access token stands.
     */
    access_token?: string
    /**
     * Where the refresh token stands.
     */
    refresh_token?: string
    /**
     * Where the token’s type stands; it is recorded, and changes nothing of what is sent.
     */
    token_type?: string
    /**
     * Where the scope that was granted stands: text or a list.
     */
    scope?: string
    /**
     * Where the ID token stands.
     */
    id_token?: string
    /**
     * Where it stands how long the token lives.
     */
    expires_in?: string
    /**
     * What a bare number there counts, and for the refresh token, too: s seconds (RFC 6749 §5.1), ms, min or h.
     */
    expires_in_unit: 's' | 'ms' | 'min' | 'h'
    /**
     * Where the moment stands at which the token ends: seconds or milliseconds since 1970, or a date with its zone.
     */
    expires_at?: string
    /**
     * Where it stands how long the refresh token lives.
     */
    refresh_token_expires_in?: string
    /**
     * Where the moment stands at which the refresh token ends.
     */
    refresh_token_expires_at?: string
    /**
     * Where an answer without a token says why.
     */
    error?: {
      /**
       * Where the server’s own word or number for the error stands.
       */
      code?: string
      /**
       * Where the server’s sentence about it stands.
       */
      message?: string
      /**
       * What the server’s codes mean in RFC 6749’s words: its code, then the word; invalid_grant alone ends a refresh token.
       */
      codes?: {
        [k: string]:
          | 'invalid_request'
          | 'invalid_client'
          | 'invalid_grant'
          | 'unauthorized_client'
          | 'unsupported_grant_type'
          | 'invalid_scope'
          | 'access_denied'
          | 'server_error'
          | 'temporarily_unavailable'
          | 'authorization_pending'
          | 'slow_down'
          | 'expired_token'
      }
    }
    /**
     * What to keep of the answer besides: a name, then the path; it is given under extra, and as ${token:NAME.name}.
     */
    extra?: {
      [k: string]: string
    }
    /**
     * Calls to make with the new token, in order, sent as the API is asked; their extra is kept with the token, and an extra called access_token, refresh_token, expires_in or expires_at takes the place of the answer’s.
     *
     * Items: One call before or after the token call.
     */
    steps?: {
      /**
       * The address that is asked; a server that an earlier answer names must be in also_send_to.
       */
      url: string
      /**
       * The HTTP method: GET, or POST where there is a body.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      /**
       * How the body is written, form unless said; query puts the parameters into the address, as they are by GET.
       */
      format?: 'form' | 'json' | 'query' | 'xml'
      /**
       * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
       */
      headers?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What is sent: in the body, or in the address by GET and with format: query.
       */
      parameters?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What stands in the address while the rest is a body.
       */
      query?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
       */
      body?: string | {} | unknown[]
      /**
       * What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.
       */
      extra?: {
        [k: string]: string
      }
    }[]
  }
  /**
   * How long a token lives, where the server does not say it or says it wrong, and how early to renew it.
   */
  lifetime?: {
    /**
     * Every token lives this long, whatever the server says: a number of seconds, or text such as 90s, 60min, 1h, 14d.
     */
    always?: number | string
    /**
     * A token lives this long where the server says nothing; without it, such a token serves until the API rejects it.
     */
    if_unknown?: number | string
    /**
     * How long before its end a token is renewed, half of its lifetime at most; without it 5 minutes, of longer lives 15 minutes or an hour.
     */
    refresh_before?: number | string
  }
  /**
   * Where the token goes in a request; without it, into the header Authorization after the word Bearer (RFC 6750 §2.1).
   */
  send_token?: {
    /**
     * A header, the query of the URL, or a cookie.
     */
    in: 'header' | 'query' | 'cookie'
    /**
     * The name of the header (Authorization), the parameter (access_token) or the cookie, which must have one.
     */
    name?: string
    /**
     * What stands before the token in a header, Bearer by default, and a space between the two, but after =; blank sends the bare token.
     */
    prefix?: string
    /**
     * The access token, or the id_token of the same answer (OpenID Connect).
     */
    which: 'access_token' | 'id_token'
  }
  /**
   * Answers that mean that the token has ended, beside 401: it is renewed once, and the request sent once more; of bodies only those of 64 KB at most that are there within a second of their first bytes are looked at, where a signal with path or pattern fits the status.
   */
  expired_when?: {
    /**
     * The HTTP status, or a list of them.
     */
    status?: number | number[]
    /**
     * JSONPath to a value in the body; alone it holds where something is there, which null, false and blank text are not.
     */
    path?: string
    /**
     * What the value at path is, or a list of what it may be; compared as text.
     */
    equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * What the value at path is not, or a list of what it is none of; where nothing is at path, it does not hold.
     */
    not_equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * Found in the value at path, without one in the body: text exactly as it stands there, or a regular expression between slashes, with an i behind them where capitals make no difference.
     */
    pattern?: string
    /**
     * The name of a header that the answer has.
     */
    header?: string
    /**
     * Found in the value of that header, written as a pattern is.
     */
    header_pattern?: string
  }[]
  /**
   * What kind of connection this is.
   */
  type: 'OAuthToken'
  /**
   * The password of your application, as the provider shows it; all encoding is done for you.
   */
  client_secret?: string
  /**
   * How the client proves itself: client_secret_basic in the Authorization header (the default with a secret), client_secret_post in the body, client_secret_jwt or private_key_jwt by a signed assertion, tls_client_auth by its certificate, custom where token_request puts the secret, none without a secret.
   */
  client_authentication?: ClientAuthentication
  /**
   * The address of the authorization server that gives tokens; it often ends in /token.
   */
  token_endpoint?: string
  /**
   * Binds the token to a key that this connection makes and keeps, so that a stolen one is of no use; the server and the API must know it (RFC 9449).
   */
  dpop: boolean
  /**
   * How the request for a token is written, where the server does not want it as RFC 6749 has it.
   */
  token_request?: {
    /**
     * The address that this request goes to.
     */
    url?: string
    /**
     * The HTTP method: POST, or GET where format is query.
     */
    method?: 'POST' | 'GET'
    /**
     * Where the fields go: form and json write a body, query puts them into the address; xml is for a body that you write.
     */
    format: 'form' | 'json' | 'query' | 'xml'
    /**
     * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
     */
    headers?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * Fields to send besides, with the others; one that is called as a standard field replaces it.
     */
    parameters?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * What stands in the address while the rest is a body; one that is called as a standard field replaces it.
     */
    query?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
     */
    body?: string | {} | unknown[]
    /**
     * Calls to make before this one, in order; what they bring, cookies too, is there afterwards.
     *
     * Items: One call before or after the token call.
     */
    steps?: {
      /**
       * The address that is asked; a server that an earlier answer names must be in also_send_to.
       */
      url: string
      /**
       * The HTTP method: GET, or POST where there is a body.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      /**
       * How the body is written, form unless said; query puts the parameters into the address, as they are by GET.
       */
      format?: 'form' | 'json' | 'query' | 'xml'
      /**
       * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
       */
      headers?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What is sent: in the body, or in the address by GET and with format: query.
       */
      parameters?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What stands in the address while the rest is a body.
       */
      query?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
       */
      body?: string | {} | unknown[]
      /**
       * What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.
       */
      extra?: {
        [k: string]: string
      }
    }[]
    /**
     * What the server calls our fields: our name, then its.
     */
    rename?: {
      [k: string]: string
    }
    /**
     * Our fields that are not sent.
     */
    omit?: string[]
    /**
     * What joins a scope that is a list.
     */
    scope_separator: string
  }
  /**
   * How a token is renewed with its refresh token, where that differs: url, method, format, rename, omit, headers and client_authentication are as for the token unless written here; parameters, query and body are sent only where written here.
   */
  refresh_request?: {
    /**
     * The address that this request goes to.
     */
    url?: string
    /**
     * The HTTP method: POST, or GET where format is query.
     */
    method?: 'POST' | 'GET'
    /**
     * Where the fields go: form and json write a body, query puts them into the address; xml is for a body that you write.
     */
    format?: 'form' | 'json' | 'query' | 'xml'
    /**
     * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
     */
    headers?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * Fields to send besides, with the others; one that is called as a standard field replaces it.
     */
    parameters?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * What stands in the address while the rest is a body; one that is called as a standard field replaces it.
     */
    query?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
     */
    body?: string | {} | unknown[]
    /**
     * Calls to make before this one, in order; what they bring, cookies too, is there afterwards.
     *
     * Items: One call before or after the token call.
     */
    steps?: {
      /**
       * The address that is asked; a server that an earlier answer names must be in also_send_to.
       */
      url: string
      /**
       * The HTTP method: GET, or POST where there is a body.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      /**
       * How the body is written, form unless said; query puts the parameters into the address, as they are by GET.
       */
      format?: 'form' | 'json' | 'query' | 'xml'
      /**
       * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
       */
      headers?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What is sent: in the body, or in the address by GET and with format: query.
       */
      parameters?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What stands in the address while the rest is a body.
       */
      query?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
       */
      body?: string | {} | unknown[]
      /**
       * What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.
       */
      extra?: {
        [k: string]: string
      }
    }[]
    /**
     * What the server calls our fields: our name, then its.
     */
    rename?: {
      [k: string]: string
    }
    /**
     * Our fields that are not sent.
     */
    omit?: string[]
    /**
     * How the client proves itself when it renews, where that differs.
     */
    client_authentication?: ClientAuthentication
  }
}

/**
 * Fetches an OAuth 2.0 access token by a grant that needs no person. Its result is the token answer as JSON. The application asks with a user’s name and password (RFC 6749 §4.3); old, but some servers have nothing else.
 */
export interface OAuthTokenPassword {
  /**
   * What this connection is for, in your own words.
   */
  description?: string
  /**
   * A ready-made connector, name@version, whose fields lie underneath the ones written here.
   */
  use?: string
  /**
   * Values for ${var:NAME} in this connection and its extracts alone, such as the holes of its connector; they win over those of the file, and --var NAME=VALUE over both.
   */
  variables?: {
    [k: string]: string | number | boolean
  }
  /**
   * verify checks the server’s certificate; trust also accepts one that cannot be checked, and from then on for that server no other; off checks nothing and allows plain http, for test servers only.
   */
  ssl_mode: 'verify' | 'trust' | 'off'
  /**
   * A PEM file with the certificate authorities to trust beside the system’s own.
   */
  ca_file?: string
  /**
   * Mutual TLS: what this connection shows of itself to its own servers, in token calls and data calls alike.
   */
  client_certificate?: {
    /**
     * The certificate as PEM text, with those between it and its authority after it.
     */
    certificate: string
    /**
     * The private key of the certificate as PEM text, encrypted or not.
     */
    key: string
    /**
     * What opens the private key, where it is encrypted.
     */
    passphrase?: string
  }
  /**
   * The proxy that every call of this connection goes through, in place of what HTTPS_PROXY, HTTP_PROXY and NO_PROXY say.
   */
  proxy?: {
    /**
     * The address of the proxy: http://, or https:// where the proxy itself speaks TLS.
     */
    url: string
    /**
     * Who you are to the proxy.
     */
    username?: string
    /**
     * The password for the proxy.
     */
    password?: string
  }
  /**
   * How long to wait for the server: a number of seconds, or text such as 90s, 15min, 1h; a token call has to be over by then, an answer with data to begin, and then never to pause for longer, nor to bring less than 1000 bytes in ten times as long.
   */
  timeout: number | string
  /**
   * Other origins the credential may go to, when the provider spreads its API over several.
   */
  also_send_to: string[]
  /**
   * Says nothing of a cookie that a server sets and may not set; false warns of it.
   */
  ignore_cookies_policy: boolean
  /**
   * Values made for each attempt anew, and written elsewhere in this connection as ${name}: a signature, a hash, the time, a nonce.
   */
  computed?: {
    /**
     * How one value is made; within one attempt it stays the same, a retry, a replay and a renewal get a new one.
     */
    [k: string]: {
      /**
       * What is made: base64, a hash or an HMAC of input; or the time, a uuid or a nonce.
       */
      function:
        | 'base64'
        | 'sha1'
        | 'sha256'
        | 'sha512'
        | 'md5'
        | 'hmac_sha1'
        | 'hmac_sha256'
        | 'hmac_sha512'
        | 'unix_time'
        | 'unix_time_ms'
        | 'iso_time'
        | 'uuid'
        | 'nonce'
      /**
       * The text that is encoded, hashed or signed: besides fields of the connection and other computed values it may hold what is about to be sent, ${body}, ${method}, ${url}, ${host}, ${path}, ${query}, ${request_target} (path and query), ${sorted_query} (its parameters by name) and ${sorted_parameters} (names and values of query and form by name, with nothing between), of which a value made from them is no part.
       */
      input?: string
      /**
       * The secret that an HMAC is made with.
       */
      key?: string
      /**
       * How the bytes of the key are written: text is taken as it stands, also when nothing is said; base64 and hex are decoded first.
       */
      key_encoding?: 'text' | 'base64' | 'hex'
      /**
       * How a hash or an HMAC is written: hex unless this says otherwise; hex_upper is hex in capitals, bytes are for input and key of other values, which take them as they are.
       */
      encoding?: 'hex' | 'hex_upper' | 'base64' | 'base64url' | 'bytes'
    }
  }
  /**
   * How the token is obtained (RFC 6749 §1.3).
   */
  grant_type: 'password'
  /**
   * The authorization server’s own name for itself, an address; what it publishes there fills in every endpoint that is not written here (RFC 8414, OpenID Connect Discovery).
   */
  issuer?: string
  /**
   * Where latchkey logout has the server end a token (RFC 7009); an issuer brings it by itself.
   */
  revocation_endpoint?: string
  /**
   * Where latchkey status --live asks what the server says of a token (RFC 7662); an issuer brings it by itself.
   */
  introspection_endpoint?: string
  /**
   * The address, or addresses, of the API that the token is for (RFC 8707).
   */
  resource?: string | string[]
  /**
   * The name your application is known by at the authorization server.
   */
  client_id: string
  /**
   * true hides the client ID in everything that is shown, as if it were a secret.
   */
  client_id_is_sensitive: boolean
  /**
   * What the token shall allow, in the provider’s own words: text as it is sent, or a list.
   */
  scope?: string | string[]
  /**
   * Who the token is for, as some servers ask for it besides the scope.
   */
  audience?: string
  /**
   * Where the members of the token answer stand, where the server does not say it as RFC 6749 has it.
   */
  token_response?: {
    /**
     * How the answer is written: auto goes by its shape; to a path text is the token alone, as $, and XML begins with the name of its root element.
     */
    format: 'auto' | 'json' | 'form' | 'text' | 'xml' | 'jwe'
    /**
     * What opens an answer that is encrypted (JWE): a private key in PEM or as a JWK, or the secret that both sides know, as a JWK, in base64 or in hex.
     */
    key?: string
    /**
     * Where the access token stands.
     */
    access_token?: string
    /**
     * Where the refresh token stands.
     */
    refresh_token?: string
    /**
     * Where the token’s type stands; it is recorded, and changes nothing of what is sent.
     */
    token_type?: string
    /**
     * Where the scope that was granted stands: text or a list.
     */
    scope?: string
    /**
     * Where the ID token stands.
     */
    id_token?: string
    /**
     * Where it stands how long the token lives.
     */
    expires_in?: string
    /**
     * What a bare number there counts, and for the refresh token, too: s seconds (RFC 6749 §5.1), ms, min or h.
     */
    expires_in_unit: 's' | 'ms' | 'min' | 'h'
    /**
     * Where the moment stands at which the token ends: seconds or milliseconds since 1970, or a date with its zone.
     */
    expires_at?: string
    /**
     * Where it stands how long the refresh token lives.
     */
    refresh_token_expires_in?: string
    /**
     * Where the moment stands at which the refresh token ends.
     */
    refresh_token_expires_at?: string
    /**
     * Where an answer without a token says why.
     */
    error?: {
      /**
       * Where the server’s own word or number for the error stands.
       */
      code?: string
      /**
       * Where the server’s sentence about it stands.
       */
      message?: string
      /**
       * What the server’s codes mean in RFC 6749’s words: its code, then the word; invalid_grant alone ends a refresh token.
       */
      codes?: {
        [k: string]:
          | 'invalid_request'
          | 'invalid_client'
          | 'invalid_grant'
          | 'unauthorized_client'
          | 'unsupported_grant_type'
          | 'invalid_scope'
          | 'access_denied'
          | 'server_error'
          | 'temporarily_unavailable'
          | 'authorization_pending'
          | 'slow_down'
          | 'expired_token'
      }
    }
    /**
     * What to keep of the answer besides: a name, then the path; it is given under extra, and as ${token:NAME.name}.
     */
    extra?: {
      [k: string]: string
    }
    /**
     * Calls to make with the new token, in order, sent as the API is asked; their extra is kept with the token, and an extra called access_token, refresh_token, expires_in or expires_at takes the place of the answer’s.
     *
     * Items: One call before or after the token call.
     */
    steps?: {
      /**
       * The address that is asked; a server that an earlier answer names must be in also_send_to.
       */
      url: string
      /**
       * The HTTP method: GET, or POST where there is a body.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      /**
       * How the body is written, form unless said; query puts the parameters into the address, as they are by GET.
       */
      format?: 'form' | 'json' | 'query' | 'xml'
      /**
       * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
       */
      headers?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What is sent: in the body, or in the address by GET and with format: query.
       */
      parameters?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What stands in the address while the rest is a body.
       */
      query?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
       */
      body?: string | {} | unknown[]
      /**
       * What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.
       */
      extra?: {
        [k: string]: string
      }
    }[]
  }
  /**
   * How long a token lives, where the server does not say it or says it wrong, and how early to renew it.
   */
  lifetime?: {
    /**
     * Every token lives this long, whatever the server says: a number of seconds, or text such as 90s, 60min, 1h, 14d.
     */
    always?: number | string
    /**
     * A token lives this long where the server says nothing; without it, such a token serves until the API rejects it.
     */
    if_unknown?: number | string
    /**
     * How long before its end a token is renewed, half of its lifetime at most; without it 5 minutes, of longer lives 15 minutes or an hour.
     */
    refresh_before?: number | string
  }
  /**
   * Where the token goes in a request; without it, into the header Authorization after the word Bearer (RFC 6750 §2.1).
   */
  send_token?: {
    /**
     * A header, the query of the URL, or a cookie.
     */
    in: 'header' | 'query' | 'cookie'
    /**
     * The name of the header (Authorization), the parameter (access_token) or the cookie, which must have one.
     */
    name?: string
    /**
     * What stands before the token in a header, Bearer by default, and a space between the two, but after =; blank sends the bare token.
     */
    prefix?: string
    /**
     * The access token, or the id_token of the same answer (OpenID Connect).
     */
    which: 'access_token' | 'id_token'
  }
  /**
   * Answers that mean that the token has ended, beside 401: it is renewed once, and the request sent once more; of bodies only those of 64 KB at most that are there within a second of their first bytes are looked at, where a signal with path or pattern fits the status.
   */
  expired_when?: {
    /**
     * The HTTP status, or a list of them.
     */
    status?: number | number[]
    /**
     * JSONPath to a value in the body; alone it holds where something is there, which null, false and blank text are not.
     */
    path?: string
    /**
     * What the value at path is, or a list of what it may be; compared as text.
     */
    equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * What the value at path is not, or a list of what it is none of; where nothing is at path, it does not hold.
     */
    not_equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * Found in the value at path, without one in the body: text exactly as it stands there, or a regular expression between slashes, with an i behind them where capitals make no difference.
     */
    pattern?: string
    /**
     * The name of a header that the answer has.
     */
    header?: string
    /**
     * Found in the value of that header, written as a pattern is.
     */
    header_pattern?: string
  }[]
  /**
   * What kind of connection this is.
   */
  type: 'OAuthToken'
  /**
   * The password of your application, as the provider shows it; all encoding is done for you.
   */
  client_secret?: string
  /**
   * How the client proves itself: client_secret_basic in the Authorization header (the default with a secret), client_secret_post in the body, client_secret_jwt or private_key_jwt by a signed assertion, tls_client_auth by its certificate, custom where token_request puts the secret, none without a secret.
   */
  client_authentication?: ClientAuthentication
  /**
   * The address of the authorization server that gives tokens; it often ends in /token.
   */
  token_endpoint?: string
  /**
   * Binds the token to a key that this connection makes and keeps, so that a stolen one is of no use; the server and the API must know it (RFC 9449).
   */
  dpop: boolean
  /**
   * How the request for a token is written, where the server does not want it as RFC 6749 has it.
   */
  token_request?: {
    /**
     * The address that this request goes to.
     */
    url?: string
    /**
     * The HTTP method: POST, or GET where format is query.
     */
    method?: 'POST' | 'GET'
    /**
     * Where the fields go: form and json write a body, query puts them into the address; xml is for a body that you write.
     */
    format: 'form' | 'json' | 'query' | 'xml'
    /**
     * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
     */
    headers?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * Fields to send besides, with the others; one that is called as a standard field replaces it.
     */
    parameters?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * What stands in the address while the rest is a body; one that is called as a standard field replaces it.
     */
    query?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
     */
    body?: string | {} | unknown[]
    /**
     * Calls to make before this one, in order; what they bring, cookies too, is there afterwards.
     *
     * Items: One call before or after the token call.
     */
    steps?: {
      /**
       * The address that is asked; a server that an earlier answer names must be in also_send_to.
       */
      url: string
      /**
       * The HTTP method: GET, or POST where there is a body.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      /**
       * How the body is written, form unless said; query puts the parameters into the address, as they are by GET.
       */
      format?: 'form' | 'json' | 'query' | 'xml'
      /**
       * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
       */
      headers?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What is sent: in the body, or in the address by GET and with format: query.
       */
      parameters?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What stands in the address while the rest is a body.
       */
      query?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
       */
      body?: string | {} | unknown[]
      /**
       * What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.
       */
      extra?: {
        [k: string]: string
      }
    }[]
    /**
     * What the server calls our fields: our name, then its.
     */
    rename?: {
      [k: string]: string
    }
    /**
     * Our fields that are not sent.
     */
    omit?: string[]
    /**
     * What joins a scope that is a list.
     */
    scope_separator: string
  }
  /**
   * How a token is renewed with its refresh token, where that differs: url, method, format, rename, omit, headers and client_authentication are as for the token unless written here; parameters, query and body are sent only where written here.
   */
  refresh_request?: {
    /**
     * The address that this request goes to.
     */
    url?: string
    /**
     * The HTTP method: POST, or GET where format is query.
     */
    method?: 'POST' | 'GET'
    /**
     * Where the fields go: form and json write a body, query puts them into the address; xml is for a body that you write.
     */
    format?: 'form' | 'json' | 'query' | 'xml'
    /**
     * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
     */
    headers?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * Fields to send besides, with the others; one that is called as a standard field replaces it.
     */
    parameters?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * What stands in the address while the rest is a body; one that is called as a standard field replaces it.
     */
    query?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
     */
    body?: string | {} | unknown[]
    /**
     * Calls to make before this one, in order; what they bring, cookies too, is there afterwards.
     *
     * Items: One call before or after the token call.
     */
    steps?: {
      /**
       * The address that is asked; a server that an earlier answer names must be in also_send_to.
       */
      url: string
      /**
       * The HTTP method: GET, or POST where there is a body.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      /**
       * How the body is written, form unless said; query puts the parameters into the address, as they are by GET.
       */
      format?: 'form' | 'json' | 'query' | 'xml'
      /**
       * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
       */
      headers?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What is sent: in the body, or in the address by GET and with format: query.
       */
      parameters?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What stands in the address while the rest is a body.
       */
      query?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
       */
      body?: string | {} | unknown[]
      /**
       * What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.
       */
      extra?: {
        [k: string]: string
      }
    }[]
    /**
     * What the server calls our fields: our name, then its.
     */
    rename?: {
      [k: string]: string
    }
    /**
     * Our fields that are not sent.
     */
    omit?: string[]
    /**
     * How the client proves itself when it renews, where that differs.
     */
    client_authentication?: ClientAuthentication
  }
  /**
   * The user’s name at the authorization server.
   */
  username: string
  /**
   * The user’s password.
   */
  password: string
}

/**
 * Fetches an OAuth 2.0 access token by a grant that needs no person. Its result is the token answer as JSON. The application asks with a refresh token that you got from the provider (RFC 6749 §6); when the server sends a new one, that one is kept.
 */
export interface OAuthTokenRefreshToken {
  /**
   * What this connection is for, in your own words.
   */
  description?: string
  /**
   * A ready-made connector, name@version, whose fields lie underneath the ones written here.
   */
  use?: string
  /**
   * Values for ${var:NAME} in this connection and its extracts alone, such as the holes of its connector; they win over those of the file, and --var NAME=VALUE over both.
   */
  variables?: {
    [k: string]: string | number | boolean
  }
  /**
   * verify checks the server’s certificate; trust also accepts one that cannot be checked, and from then on for that server no other; off checks nothing and allows plain http, for test servers only.
   */
  ssl_mode: 'verify' | 'trust' | 'off'
  /**
   * A PEM file with the certificate authorities to trust beside the system’s own.
   */
  ca_file?: string
  /**
   * Mutual TLS: what this connection shows of itself to its own servers, in token calls and data calls alike.
   */
  client_certificate?: {
    /**
     * The certificate as PEM text, with those between it and its authority after it.
     */
    certificate: string
    /**
     * The private key of the certificate as PEM text, encrypted or not.
     */
    key: string
    /**
     * What opens the private key, where it is encrypted.
     */
    passphrase?: string
  }
  /**
   * The proxy that every call of this connection goes through, in place of what HTTPS_PROXY, HTTP_PROXY and NO_PROXY say.
   */
  proxy?: {
    /**
     * The address of the proxy: http://, or https:// where the proxy itself speaks TLS.
     */
    url: string
    /**
     * Who you are to the proxy.
     */
    username?: string
    /**
     * The password for the proxy.
     */
    password?: string
  }
  /**
   * How long to wait for the server: a number of seconds, or text such as 90s, 15min, 1h; a token call has to be over by then, an answer with data to begin, and then never to pause for longer, nor to bring less than 1000 bytes in ten times as long.
   */
  timeout: number | string
  /**
   * Other origins the credential may go to, when the provider spreads its API over several.
   */
  also_send_to: string[]
  /**
   * Says nothing of a cookie that a server sets and may not set; false warns of it.
   */
  ignore_cookies_policy: boolean
  /**
   * Values made for each attempt anew, and written elsewhere in this connection as ${name}: a signature, a hash, the time, a nonce.
   */
  computed?: {
    /**
     * How one value is made; within one attempt it stays the same, a retry, a replay and a renewal get a new one.
     */
    [k: string]: {
      /**
       * What is made: base64, a hash or an HMAC of input; or the time, a uuid or a nonce.
       */
      function:
        | 'base64'
        | 'sha1'
        | 'sha256'
        | 'sha512'
        | 'md5'
        | 'hmac_sha1'
        | 'hmac_sha256'
        | 'hmac_sha512'
        | 'unix_time'
        | 'unix_time_ms'
        | 'iso_time'
        | 'uuid'
        | 'nonce'
      /**
       * The text that is encoded, hashed or signed: besides fields of the connection and other computed values it may hold what is about to be sent, ${body}, ${method}, ${url}, ${host}, ${path}, ${query}, ${request_target} (path and query), ${sorted_query} (its parameters by name) and ${sorted_parameters} (names and values of query and form by name, with nothing between), of which a value made from them is no part.
       */
      input?: string
      /**
       * The secret that an HMAC is made with.
       */
      key?: string
      /**
       * How the bytes of the key are written: text is taken as it stands, also when nothing is said; base64 and hex are decoded first.
       */
      key_encoding?: 'text' | 'base64' | 'hex'
      /**
       * How a hash or an HMAC is written: hex unless this says otherwise; hex_upper is hex in capitals, bytes are for input and key of other values, which take them as they are.
       */
      encoding?: 'hex' | 'hex_upper' | 'base64' | 'base64url' | 'bytes'
    }
  }
  /**
   * How the token is obtained (RFC 6749 §1.3).
   */
  grant_type: 'refresh_token'
  /**
   * The authorization server’s own name for itself, an address; what it publishes there fills in every endpoint that is not written here (RFC 8414, OpenID Connect Discovery).
   */
  issuer?: string
  /**
   * Where latchkey logout has the server end a token (RFC 7009); an issuer brings it by itself.
   */
  revocation_endpoint?: string
  /**
   * Where latchkey status --live asks what the server says of a token (RFC 7662); an issuer brings it by itself.
   */
  introspection_endpoint?: string
  /**
   * The address, or addresses, of the API that the token is for (RFC 8707).
   */
  resource?: string | string[]
  /**
   * The name your application is known by at the authorization server.
   */
  client_id: string
  /**
   * true hides the client ID in everything that is shown, as if it were a secret.
   */
  client_id_is_sensitive: boolean
  /**
   * What the token shall allow, in the provider’s own words: text as it is sent, or a list.
   */
  scope?: string | string[]
  /**
   * Who the token is for, as some servers ask for it besides the scope.
   */
  audience?: string
  /**
   * Where the members of the token answer stand, where the server does not say it as RFC 6749 has it.
   */
  token_response?: {
    /**
     * How the answer is written: auto goes by its shape; to a path text is the token alone, as $, and XML begins with the name of its root element.
     */
    format: 'auto' | 'json' | 'form' | 'text' | 'xml' | 'jwe'
    /**
     * What opens an answer that is encrypted (JWE): a private key in PEM or as a JWK, or the secret that both sides know, as a JWK, in base64 or in hex.
     */
    key?: string
    /**
     * Where the access token stands.
     */
    access_token?: string
    /**
     * Where the refresh token stands.
     */
    refresh_token?: string
    /**
     * Where the token’s type stands; it is recorded, and changes nothing of what is sent.
     */
    token_type?: string
    /**
     * Where the scope that was granted stands: text or a list.
     */
    scope?: string
    /**
     * Where the ID token stands.
     */
    id_token?: string
    /**
     * Where it stands how long the token lives.
     */
    expires_in?: string
    /**
     * What a bare number there counts, and for the refresh token, too: s seconds (RFC 6749 §5.1), ms, min or h.
     */
    expires_in_unit: 's' | 'ms' | 'min' | 'h'
    /**
     * Where the moment stands at which the token ends: seconds or milliseconds since 1970, or a date with its zone.
     */
    expires_at?: string
    /**
     * Where it stands how long the refresh token lives.
     */
    refresh_token_expires_in?: string
    /**
     * Where the moment stands at which the refresh token ends.
     */
    refresh_token_expires_at?: string
    /**
     * Where an answer without a token says why.
     */
    error?: {
      /**
       * Where the server’s own word or number for the error stands.
       */
      code?: string
      /**
       * Where the server’s sentence about it stands.
       */
      message?: string
      /**
       * What the server’s codes mean in RFC 6749’s words: its code, then the word; invalid_grant alone ends a refresh token.
       */
      codes?: {
        [k: string]:
          | 'invalid_request'
          | 'invalid_client'
          | 'invalid_grant'
          | 'unauthorized_client'
          | 'unsupported_grant_type'
          | 'invalid_scope'
          | 'access_denied'
          | 'server_error'
          | 'temporarily_unavailable'
          | 'authorization_pending'
          | 'slow_down'
          | 'expired_token'
      }
    }
    /**
     * What to keep of the answer besides: a name, then the path; it is given under extra, and as ${token:NAME.name}.
     */
    extra?: {
      [k: string]: string
    }
    /**
     * Calls to make with the new token, in order, sent as the API is asked; their extra is kept with the token, and an extra called access_token, refresh_token, expires_in or expires_at takes the place of the answer’s.
     *
     * Items: One call before or after the token call.
     */
    steps?: {
      /**
       * The address that is asked; a server that an earlier answer names must be in also_send_to.
       */
      url: string
      /**
       * The HTTP method: GET, or POST where there is a body.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      /**
       * How the body is written, form unless said; query puts the parameters into the address, as they are by GET.
       */
      format?: 'form' | 'json' | 'query' | 'xml'
      /**
       * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
       */
      headers?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What is sent: in the body, or in the address by GET and with format: query.
       */
      parameters?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What stands in the address while the rest is a body.
       */
      query?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
       */
      body?: string | {} | unknown[]
      /**
       * What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.
       */
      extra?: {
        [k: string]: string
      }
    }[]
  }
  /**
   * How long a token lives, where the server does not say it or says it wrong, and how early to renew it.
   */
  lifetime?: {
    /**
     * Every token lives this long, whatever the server says: a number of seconds, or text such as 90s, 60min, 1h, 14d.
     */
    always?: number | string
    /**
     * A token lives this long where the server says nothing; without it, such a token serves until the API rejects it.
     */
    if_unknown?: number | string
    /**
     * How long before its end a token is renewed, half of its lifetime at most; without it 5 minutes, of longer lives 15 minutes or an hour.
     */
    refresh_before?: number | string
  }
  /**
   * Where the token goes in a request; without it, into the header Authorization after the word Bearer (RFC 6750 §2.1).
   */
  send_token?: {
    /**
     * A header, the query of the URL, or a cookie.
     */
    in: 'header' | 'query' | 'cookie'
    /**
     * The name of the header (Authorization), the parameter (access_token) or the cookie, which must have one.
     */
    name?: string
    /**
     * What stands before the token in a header, Bearer by default, and a space between the two, but after =; blank sends the bare token.
     */
    prefix?: string
    /**
     * The access token, or the id_token of the same answer (OpenID Connect).
     */
    which: 'access_token' | 'id_token'
  }
  /**
   * Answers that mean that the token has ended, beside 401: it is renewed once, and the request sent once more; of bodies only those of 64 KB at most that are there within a second of their first bytes are looked at, where a signal with path or pattern fits the status.
   */
  expired_when?: {
    /**
     * The HTTP status, or a list of them.
     */
    status?: number | number[]
    /**
     * JSONPath to a value in the body; alone it holds where something is there, which null, false and blank text are not.
     */
    path?: string
    /**
     * What the value at path is, or a list of what it may be; compared as text.
     */
    equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * What the value at path is not, or a list of what it is none of; where nothing is at path, it does not hold.
     */
    not_equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * Found in the value at path, without one in the body: text exactly as it stands there, or a regular expression between slashes, with an i behind them where capitals make no difference.
     */
    pattern?: string
    /**
     * The name of a header that the answer has.
     */
    header?: string
    /**
     * Found in the value of that header, written as a pattern is.
     */
    header_pattern?: string
  }[]
  /**
   * What kind of connection this is.
   */
  type: 'OAuthToken'
  /**
   * The password of your application, as the provider shows it; all encoding is done for you.
   */
  client_secret?: string
  /**
   * How the client proves itself: client_secret_basic in the Authorization header (the default with a secret), client_secret_post in the body, client_secret_jwt or private_key_jwt by a signed assertion, tls_client_auth by its certificate, custom where token_request puts the secret, none without a secret.
   */
  client_authentication?: ClientAuthentication
  /**
   * The address of the authorization server that gives tokens; it often ends in /token.
   */
  token_endpoint?: string
  /**
   * Binds the token to a key that this connection makes and keeps, so that a stolen one is of no use; the server and the API must know it (RFC 9449).
   */
  dpop: boolean
  /**
   * How the request for a token is written, where the server does not want it as RFC 6749 has it.
   */
  token_request?: {
    /**
     * The address that this request goes to.
     */
    url?: string
    /**
     * The HTTP method: POST, or GET where format is query.
     */
    method?: 'POST' | 'GET'
    /**
     * Where the fields go: form and json write a body, query puts them into the address; xml is for a body that you write.
     */
    format: 'form' | 'json' | 'query' | 'xml'
    /**
     * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
     */
    headers?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * Fields to send besides, with the others; one that is called as a standard field replaces it.
     */
    parameters?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * What stands in the address while the rest is a body; one that is called as a standard field replaces it.
     */
    query?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
     */
    body?: string | {} | unknown[]
    /**
     * Calls to make before this one, in order; what they bring, cookies too, is there afterwards.
     *
     * Items: One call before or after the token call.
     */
    steps?: {
      /**
       * The address that is asked; a server that an earlier answer names must be in also_send_to.
       */
      url: string
      /**
       * The HTTP method: GET, or POST where there is a body.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      /**
       * How the body is written, form unless said; query puts the parameters into the address, as they are by GET.
       */
      format?: 'form' | 'json' | 'query' | 'xml'
      /**
       * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
       */
      headers?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What is sent: in the body, or in the address by GET and with format: query.
       */
      parameters?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What stands in the address while the rest is a body.
       */
      query?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
       */
      body?: string | {} | unknown[]
      /**
       * What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.
       */
      extra?: {
        [k: string]: string
      }
    }[]
    /**
     * What the server calls our fields: our name, then its.
     */
    rename?: {
      [k: string]: string
    }
    /**
     * Our fields that are not sent.
     */
    omit?: string[]
    /**
     * What joins a scope that is a list.
     */
    scope_separator: string
  }
  /**
   * How a token is renewed with its refresh token, where that differs: url, method, format, rename, omit, headers and client_authentication are as for the token unless written here; parameters, query and body are sent only where written here.
   */
  refresh_request?: {
    /**
     * The address that this request goes to.
     */
    url?: string
    /**
     * The HTTP method: POST, or GET where format is query.
     */
    method?: 'POST' | 'GET'
    /**
     * Where the fields go: form and json write a body, query puts them into the address; xml is for a body that you write.
     */
    format?: 'form' | 'json' | 'query' | 'xml'
    /**
     * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
     */
    headers?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * Fields to send besides, with the others; one that is called as a standard field replaces it.
     */
    parameters?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * What stands in the address while the rest is a body; one that is called as a standard field replaces it.
     */
    query?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
     */
    body?: string | {} | unknown[]
    /**
     * Calls to make before this one, in order; what they bring, cookies too, is there afterwards.
     *
     * Items: One call before or after the token call.
     */
    steps?: {
      /**
       * The address that is asked; a server that an earlier answer names must be in also_send_to.
       */
      url: string
      /**
       * The HTTP method: GET, or POST where there is a body.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      /**
       * How the body is written, form unless said; query puts the parameters into the address, as they are by GET.
       */
      format?: 'form' | 'json' | 'query' | 'xml'
      /**
       * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
       */
      headers?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What is sent: in the body, or in the address by GET and with format: query.
       */
      parameters?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * What stands in the address while the rest is a body.
       */
      query?:
        | {
            [k: string]: string | number | boolean
          }
        | {
            /**
             * The name.
             */
            name: string
            /**
             * The value.
             */
            value: string | number | boolean
            /**
             * true hides the value in everything that is shown.
             */
            sensitive: boolean
          }[]
      /**
       * The whole body, to which nothing is added: text as it is sent, or a mapping written in the format.
       */
      body?: string | {} | unknown[]
      /**
       * What to keep of the answer: a name, then where it stands, a JSONPath, $headers.NAME or $cookies.NAME; later steps and the token request have it as ${name}, requests as ${token:NAME.name}.
       */
      extra?: {
        [k: string]: string
      }
    }[]
    /**
     * What the server calls our fields: our name, then its.
     */
    rename?: {
      [k: string]: string
    }
    /**
     * Our fields that are not sent.
     */
    omit?: string[]
    /**
     * How the client proves itself when it renews, where that differs.
     */
    client_authentication?: ClientAuthentication
  }
  /**
   * The refresh token to begin with; after the first renewal the newest one is kept in the store and counts for every connection with the same one, until another is written here.
   */
  refresh_token: string
}

/**
 * What to ask of a connection, and how its answer becomes rows.
 */
export interface Extract {
  /**
   * What these rows are, in your own words.
   */
  description?: string
  /**
   * The name of the connection to read: REST, JSONFile, or one that brings a token.
   */
  connection: string
  /**
   * What to ask, added to what the REST connection says; where both say something, this wins.
   */
  request?: {
    /**
     * The HTTP method.
     */
    method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
    /**
     * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
     */
    headers?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * Query parameters to send: a map of names and values, or a list of {name, value, sensitive}.
     */
    parameters?:
      | {
          [k: string]: string | number | boolean
        }
      | {
          /**
           * The name.
           */
          name: string
          /**
           * The value.
           */
          value: string | number | boolean
          /**
           * true hides the value in everything that is shown.
           */
          sensitive: boolean
        }[]
    /**
     * The request body: text as it is sent, or a mapping written in the format; for graphql the query, or {query, variables}.
     */
    body?: string | {} | unknown[]
    /**
     * How the body is written: in xml, @name is an attribute, #text the text, a list repeats its element; with graphql, errors inside an answer are errors.
     */
    format?: 'json' | 'form' | 'text' | 'xml' | 'graphql'
    /**
     * Joined to the url of the REST connection.
     */
    path?: string
  }
  /**
   * Which connection’s credential is sent: its name, or {method: Token, connection: its name}, or {method: none}.
   */
  authentication?: Authentication | string
  /**
   * How to get the next page.
   */
  pagination?: Pagination
  /**
   * Asks only for what is new: the greatest value of a column is kept when all rows are out, and the next run begins there.
   */
  incremental?: {
    /**
     * The query of the URL, a header, or the body, where dots lead into it: variables.after.
     */
    in: 'query' | 'header' | 'body'
    /**
     * The column whose greatest value is kept: numbers, or dates and times all written alike.
     */
    cursor: string
    /**
     * What the request calls the value to begin at; not needed where request writes it itself, as ${cursor}.
     */
    parameter?: string
    /**
     * The value of the first run, where one is needed, as ${cursor} needs one.
     */
    start?: string | number
    /**
     * How far before the kept value to begin, for rows that came late; they come again.
     */
    lookback?: string
  }
  /**
   * JSONPath of the rows in the answer; without it they are the elements of an answer that is an array, and one that is an object is one row.
   */
  loop: string
  /**
   * Column name and JSONPath from the row ($) or the whole answer ($$); without it, all members of each row.
   */
  fields?: {
    [k: string]:
      | string
      | {
          /**
           * JSONPath from the row ($) or the whole answer ($$).
           */
          path: string
          /**
           * Taken where the path matches nothing, null or blank text.
           */
          default?: {
            [k: string]: unknown
          }
          /**
           * What the value is turned into.
           */
          type?: 'text' | 'integer' | 'number' | 'boolean' | 'date_time' | 'json'
        }
  }
}

/**
 * Choose this for a spreadsheet or a database loader: comma-separated values with one header line, nested values as JSON text.
 */
export interface FormatCsv {}

/**
 * Choose this for a program that reads one whole document: a single JSON array with a row on each line.
 */
export interface FormatJson {}

/**
 * Choose this for pipes, logs and large results: every line is one row as JSON, so it can be read while it is still being written.
 */
export interface FormatNdjson {}

/**
 * Choose this to look at rows in a terminal: aligned columns, with long values and columns that do not fit cut short.
 */
export interface FormatTable {}

/**
 * What the journal keeps of a run, of one call to an API, or of one call to an authorization server; it holds no secret.
 */
export interface Job {
  /**
   * Later jobs have greater ids.
   */
  id: string
  /**
   * The id of the job that this one was made for: of a call its run, of a token call the call that needed the token.
   */
  parent?: string
  /**
   * A run of an extract, a call to an API, or a call to an authorization server: for a token, to end one, or to ask about one.
   */
  kind: 'run' | 'call' | 'token'
  /**
   * The connection that was asked.
   */
  connection: string
  /**
   * The extract that was run.
   */
  extract?: string
  /**
   * How the token was asked for (RFC 6749 §4, §6).
   */
  grant_type?: string
  /**
   * Where the file has a call that is made before or after a token call.
   */
  step?: string
  /**
   * When it began (RFC 3339).
   */
  started: string
  /**
   * When its last byte was read, or it failed (RFC 3339).
   */
  finished: string
  /**
   * Whether it came to its end.
   */
  status: 'done' | 'failed'
  /**
   * How often the request was sent, the first time included.
   */
  attempts?: number
  /**
   * The method of the request.
   */
  method?: string
  /**
   * Where the request went; values of parameters that may be secret are masked.
   */
  url?: string
  /**
   * Which page of its run the call asked for, the first being 1.
   */
  page?: number
  /**
   * What was sent, masked and cut.
   */
  request?: {
    /**
     * By lower-case name.
     */
    headers: {
      /**
       * Its value.
       */
      [k: string]: string
    }
    /**
     * The beginning of the body.
     */
    body?: string
  }
  /**
   * What came back, its body left out.
   */
  response?: {
    /**
     * The HTTP status code.
     */
    status: number
    /**
     * By lower-case name, masked and cut.
     */
    headers: {
      /**
       * Its value.
       */
      [k: string]: string
    }
    /**
     * Bytes of the body that were read, after decompression.
     */
    size?: number
  }
  /**
   * Why it failed.
   */
  error?: {
    /**
     * A stable word for programs.
     */
    code: string
    /**
     * What failed, in a sentence.
     */
    message: string
    /**
     * What to do about it.
     */
    hint?: string
  }
  /**
   * Which token a call was signed with or a token call brought; missing where the credential was typed, of which no fingerprint is made.
   */
  token?: {
    /**
     * The connection that the token belongs to.
     */
    connection: string
    /**
     * Whether it was at hand, or this job made a token call: by the grant (fetched) or by a refresh token (refreshed).
     */
    origin: 'cache' | 'fetched' | 'refreshed'
    /**
     * 1 for the first token of its connection, one more with each renewal.
     */
    generation: number
    /**
     * The first 8 hex digits of the SHA-256 of the access token: the same in every record of the same token.
     */
    fingerprint: string
    /**
     * The moment it expires (RFC 3339); missing when not known.
     */
    expires_at?: string
    /**
     * What decided expires_at: a member of the answer, as the server calls it, or exp of the JWT.
     */
    expiry_source?: string
    /**
     * What was said of its lifetime besides and does not agree, and what to write; of a token call.
     */
    expiry_doubt?: string
    /**
     * Of a token call: what the server calls a member of its answer, or where it stands, by our name for it.
     */
    spelled?: {
      /**
       * A name, or a JSONPath.
       */
      [k: string]: string
    }
  }
  /**
   * How many rows a run gave, or a page held.
   */
  rows?: number
  /**
   * How many pages a run read.
   */
  pages?: number
  /**
   * Why a run asked for no further page.
   */
  stopped?: string
  /**
   * Milliseconds of each part; what could not be measured is missing.
   */
  timings: {
    /**
     * Waiting for the rate limit and between attempts, all of them together.
     */
    queue?: number
    /**
     * Getting the token and signing, for all attempts together.
     */
    token?: number
    /**
     * Until a connection stood, TLS included; missing where one was kept alive.
     */
    connect?: number
    /**
     * From then until the answer began, for all attempts together.
     */
    first_byte?: number
    /**
     * From its start to its end.
     */
    total: number
  }
}

/**
 * The answer, or the last row in it, holds a value that asks for the next page; an answer without one is the last.
 */
export interface PaginationCursor {
  /**
   * The query of the URL, a header, or the body, where dots lead into it: variables.after.
   */
  in: 'query' | 'header' | 'body'
  /**
   * What the last page looks like, beside what ends the paging anyway: one signal is enough; path and pattern see the answer without the rows that were taken from it.
   */
  stop_when?: {
    /**
     * The HTTP status, or a list of them.
     */
    status?: number | number[]
    /**
     * JSONPath to a value in the body; alone it holds where something is there, which null, false and blank text are not.
     */
    path?: string
    /**
     * What the value at path is, or a list of what it may be; compared as text.
     */
    equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * What the value at path is not, or a list of what it is none of; where nothing is at path, it does not hold.
     */
    not_equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * Found in the value at path, without one in the body: text exactly as it stands there, or a regular expression between slashes, with an i behind them where capitals make no difference.
     */
    pattern?: string
    /**
     * The name of a header that the answer has.
     */
    header?: string
    /**
     * Found in the value of that header, written as a pattern is.
     */
    header_pattern?: string
  }[]
  /**
   * Stop after this many pages.
   */
  max_pages?: number
  /**
   * The kind of pagination.
   */
  type: 'cursor'
  /**
   * JSONPath of the next cursor in the answer.
   */
  path?: string
  /**
   * JSONPath of the cursor in the last row of the page, as the API sent it.
   */
  row_path?: string
  /**
   * What the request calls the cursor.
   */
  parameter: string
  /**
   * The cursor that asks for the first page, where the API wants one.
   */
  start?: string | number
}

/**
 * The Link header names the next page (RFC 8288).
 */
export interface PaginationLinkHeader {
  /**
   * What the last page looks like, beside what ends the paging anyway: one signal is enough; path and pattern see the answer without the rows that were taken from it.
   */
  stop_when?: {
    /**
     * The HTTP status, or a list of them.
     */
    status?: number | number[]
    /**
     * JSONPath to a value in the body; alone it holds where something is there, which null, false and blank text are not.
     */
    path?: string
    /**
     * What the value at path is, or a list of what it may be; compared as text.
     */
    equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * What the value at path is not, or a list of what it is none of; where nothing is at path, it does not hold.
     */
    not_equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * Found in the value at path, without one in the body: text exactly as it stands there, or a regular expression between slashes, with an i behind them where capitals make no difference.
     */
    pattern?: string
    /**
     * The name of a header that the answer has.
     */
    header?: string
    /**
     * Found in the value of that header, written as a pattern is.
     */
    header_pattern?: string
  }[]
  /**
   * Stop after this many pages.
   */
  max_pages?: number
  /**
   * The kind of pagination.
   */
  type: 'link_header'
  /**
   * The link relation to follow.
   */
  rel: string
}

/**
 * The answer holds the address of the next page; blank, null or missing means the last one.
 */
export interface PaginationNextUrl {
  /**
   * What the last page looks like, beside what ends the paging anyway: one signal is enough; path and pattern see the answer without the rows that were taken from it.
   */
  stop_when?: {
    /**
     * The HTTP status, or a list of them.
     */
    status?: number | number[]
    /**
     * JSONPath to a value in the body; alone it holds where something is there, which null, false and blank text are not.
     */
    path?: string
    /**
     * What the value at path is, or a list of what it may be; compared as text.
     */
    equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * What the value at path is not, or a list of what it is none of; where nothing is at path, it does not hold.
     */
    not_equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * Found in the value at path, without one in the body: text exactly as it stands there, or a regular expression between slashes, with an i behind them where capitals make no difference.
     */
    pattern?: string
    /**
     * The name of a header that the answer has.
     */
    header?: string
    /**
     * Found in the value of that header, written as a pattern is.
     */
    header_pattern?: string
  }[]
  /**
   * Stop after this many pages.
   */
  max_pages?: number
  /**
   * The kind of pagination.
   */
  type: 'next_url'
  /**
   * JSONPath of the next page’s address in the answer.
   */
  path: string
}

/**
 * One request, one answer.
 */
export interface PaginationNone {
  /**
   * The kind of pagination.
   */
  type: 'none'
}

/**
 * A parameter says how many rows to leave out; the total, an answer with fewer rows than size, or one without rows is the end.
 */
export interface PaginationOffset {
  /**
   * The query of the URL, a header, or the body, where dots lead into it: variables.after.
   */
  in: 'query' | 'header' | 'body'
  /**
   * What the last page looks like, beside what ends the paging anyway: one signal is enough; path and pattern see the answer without the rows that were taken from it.
   */
  stop_when?: {
    /**
     * The HTTP status, or a list of them.
     */
    status?: number | number[]
    /**
     * JSONPath to a value in the body; alone it holds where something is there, which null, false and blank text are not.
     */
    path?: string
    /**
     * What the value at path is, or a list of what it may be; compared as text.
     */
    equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * What the value at path is not, or a list of what it is none of; where nothing is at path, it does not hold.
     */
    not_equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * Found in the value at path, without one in the body: text exactly as it stands there, or a regular expression between slashes, with an i behind them where capitals make no difference.
     */
    pattern?: string
    /**
     * The name of a header that the answer has.
     */
    header?: string
    /**
     * Found in the value of that header, written as a pattern is.
     */
    header_pattern?: string
  }[]
  /**
   * Stop after this many pages.
   */
  max_pages?: number
  /**
   * The kind of pagination.
   */
  type: 'offset'
  /**
   * What the request calls the number of rows to leave out.
   */
  parameter: string
  /**
   * The offset of the first page.
   */
  start: number
  /**
   * What the request calls the number of rows per page.
   */
  size_parameter?: string
  /**
   * How many rows to ask for per page.
   */
  size?: number
  /**
   * JSONPath of the number of all rows in the answer.
   */
  total_path?: string
}

/**
 * A parameter counts the pages; an answer without rows, or with fewer rows than size, is the last one.
 */
export interface PaginationPageNumber {
  /**
   * The query of the URL, a header, or the body, where dots lead into it: variables.after.
   */
  in: 'query' | 'header' | 'body'
  /**
   * What the last page looks like, beside what ends the paging anyway: one signal is enough; path and pattern see the answer without the rows that were taken from it.
   */
  stop_when?: {
    /**
     * The HTTP status, or a list of them.
     */
    status?: number | number[]
    /**
     * JSONPath to a value in the body; alone it holds where something is there, which null, false and blank text are not.
     */
    path?: string
    /**
     * What the value at path is, or a list of what it may be; compared as text.
     */
    equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * What the value at path is not, or a list of what it is none of; where nothing is at path, it does not hold.
     */
    not_equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * Found in the value at path, without one in the body: text exactly as it stands there, or a regular expression between slashes, with an i behind them where capitals make no difference.
     */
    pattern?: string
    /**
     * The name of a header that the answer has.
     */
    header?: string
    /**
     * Found in the value of that header, written as a pattern is.
     */
    header_pattern?: string
  }[]
  /**
   * Stop after this many pages.
   */
  max_pages?: number
  /**
   * The kind of pagination.
   */
  type: 'page_number'
  /**
   * The query parameter that holds the page number.
   */
  parameter: string
  /**
   * The number of the first page.
   */
  start: number
  /**
   * The query parameter that holds the number of rows per page.
   */
  size_parameter?: string
  /**
   * How many rows to ask for per page.
   */
  size?: number
  /**
   * JSONPath of the number of pages in the answer.
   */
  total_pages_path?: string
}

/**
 * A JSON file on this machine, read like an API’s answer.
 */
export interface JSONFile {
  /**
   * What kind of connection this is.
   */
  type: 'JSONFile'
  /**
   * What this connection is for, in your own words.
   */
  description?: string
  /**
   * The file, from the folder of this file; * and ? match several, read in the order of their names.
   */
  path: string
}

/**
 * One web API: its address, what to send, and whose credential.
 */
export interface REST {
  /**
   * What this connection is for, in your own words.
   */
  description?: string
  /**
   * A ready-made connector, name@version, whose fields lie underneath the ones written here.
   */
  use?: string
  /**
   * Values for ${var:NAME} in this connection and its extracts alone, such as the holes of its connector; they win over those of the file, and --var NAME=VALUE over both.
   */
  variables?: {
    [k: string]: string | number | boolean
  }
  /**
   * verify checks the server’s certificate; trust also accepts one that cannot be checked, and from then on for that server no other; off checks nothing and allows plain http, for test servers only.
   */
  ssl_mode: 'verify' | 'trust' | 'off'
  /**
   * A PEM file with the certificate authorities to trust beside the system’s own.
   */
  ca_file?: string
  /**
   * Mutual TLS: what this connection shows of itself to its own servers, in token calls and data calls alike.
   */
  client_certificate?: {
    /**
     * The certificate as PEM text, with those between it and its authority after it.
     */
    certificate: string
    /**
     * The private key of the certificate as PEM text, encrypted or not.
     */
    key: string
    /**
     * What opens the private key, where it is encrypted.
     */
    passphrase?: string
  }
  /**
   * The proxy that every call of this connection goes through, in place of what HTTPS_PROXY, HTTP_PROXY and NO_PROXY say.
   */
  proxy?: {
    /**
     * The address of the proxy: http://, or https:// where the proxy itself speaks TLS.
     */
    url: string
    /**
     * Who you are to the proxy.
     */
    username?: string
    /**
     * The password for the proxy.
     */
    password?: string
  }
  /**
   * How long to wait for the server: a number of seconds, or text such as 90s, 15min, 1h; a token call has to be over by then, an answer with data to begin, and then never to pause for longer, nor to bring less than 1000 bytes in ten times as long.
   */
  timeout: number | string
  /**
   * Other origins the credential may go to, when the provider spreads its API over several.
   */
  also_send_to: string[]
  /**
   * Says nothing of a cookie that a server sets and may not set; false warns of it.
   */
  ignore_cookies_policy: boolean
  /**
   * Values made for each attempt anew, and written elsewhere in this connection as ${name}: a signature, a hash, the time, a nonce.
   */
  computed?: {
    /**
     * How one value is made; within one attempt it stays the same, a retry, a replay and a renewal get a new one.
     */
    [k: string]: {
      /**
       * What is made: base64, a hash or an HMAC of input; or the time, a uuid or a nonce.
       */
      function:
        | 'base64'
        | 'sha1'
        | 'sha256'
        | 'sha512'
        | 'md5'
        | 'hmac_sha1'
        | 'hmac_sha256'
        | 'hmac_sha512'
        | 'unix_time'
        | 'unix_time_ms'
        | 'iso_time'
        | 'uuid'
        | 'nonce'
      /**
       * The text that is encoded, hashed or signed: besides fields of the connection and other computed values it may hold what is about to be sent, ${body}, ${method}, ${url}, ${host}, ${path}, ${query}, ${request_target} (path and query), ${sorted_query} (its parameters by name) and ${sorted_parameters} (names and values of query and form by name, with nothing between), of which a value made from them is no part.
       */
      input?: string
      /**
       * The secret that an HMAC is made with.
       */
      key?: string
      /**
       * How the bytes of the key are written: text is taken as it stands, also when nothing is said; base64 and hex are decoded first.
       */
      key_encoding?: 'text' | 'base64' | 'hex'
      /**
       * How a hash or an HMAC is written: hex unless this says otherwise; hex_upper is hex in capitals, bytes are for input and key of other values, which take them as they are.
       */
      encoding?: 'hex' | 'hex_upper' | 'base64' | 'base64url' | 'bytes'
    }
  }
  /**
   * The HTTP method.
   */
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /**
   * Header fields to send: a map of names and values, or a list of {name, value, sensitive}.
   */
  headers?:
    | {
        [k: string]: string | number | boolean
      }
    | {
        /**
         * The name.
         */
        name: string
        /**
         * The value.
         */
        value: string | number | boolean
        /**
         * true hides the value in everything that is shown.
         */
        sensitive: boolean
      }[]
  /**
   * Query parameters to send: a map of names and values, or a list of {name, value, sensitive}.
   */
  parameters?:
    | {
        [k: string]: string | number | boolean
      }
    | {
        /**
         * The name.
         */
        name: string
        /**
         * The value.
         */
        value: string | number | boolean
        /**
         * true hides the value in everything that is shown.
         */
        sensitive: boolean
      }[]
  /**
   * The request body: text as it is sent, or a mapping written in the format; for graphql the query, or {query, variables}.
   */
  body?: string | {} | unknown[]
  /**
   * How the body is written: in xml, @name is an attribute, #text the text, a list repeats its element; with graphql, errors inside an answer are errors.
   */
  format: 'json' | 'form' | 'text' | 'xml' | 'graphql'
  /**
   * What kind of connection this is.
   */
  type: 'REST'
  /**
   * The whole address, or the base that the paths of extracts are added to.
   */
  url: string
  /**
   * Which connection’s credential is sent: its name, or {method: Token, connection: its name}, or {method: none}.
   */
  authentication?: Authentication | string
  /**
   * How to get the next page.
   */
  pagination?: Pagination
  /**
   * When a call that failed is made again: after an answer with one of the statuses, or where none came; POST and PATCH only where the server certainly did nothing.
   */
  retry: {
    /**
     * How often a call is made at most, the first time included; 1 repeats nothing.
     */
    attempts: number
    /**
     * The HTTP statuses that may pass.
     */
    statuses: number[]
    /**
     * Answers of whatever status by which this API says that it did nothing and is to be asked again later, beside 429 and 503: POST and PATCH are repeated, too; expired_when comes before it, and bodies are looked at as for failed_when.
     */
    when?: {
      /**
       * The HTTP status, or a list of them.
       */
      status?: number | number[]
      /**
       * JSONPath to a value in the body; alone it holds where something is there, which null, false and blank text are not.
       */
      path?: string
      /**
       * What the value at path is, or a list of what it may be; compared as text.
       */
      equals?: string | number | boolean | (string | number | boolean)[]
      /**
       * What the value at path is not, or a list of what it is none of; where nothing is at path, it does not hold.
       */
      not_equals?: string | number | boolean | (string | number | boolean)[]
      /**
       * Found in the value at path, without one in the body: text exactly as it stands there, or a regular expression between slashes, with an i behind them where capitals make no difference.
       */
      pattern?: string
      /**
       * The name of a header that the answer has.
       */
      header?: string
      /**
       * Found in the value of that header, written as a pattern is.
       */
      header_pattern?: string
    }[]
    /**
     * The longest time between two attempts; where the server asks for more (Retry-After), the call fails at once and says so.
     */
    max_wait: number | string
  }
  /**
   * Answers of this API that mean that the token has ended, beside 401 and what its token connection says; of bodies only those of 64 KB at most that are there within a second of their first bytes are looked at, where a signal with path or pattern fits the status.
   */
  expired_when?: {
    /**
     * The HTTP status, or a list of them.
     */
    status?: number | number[]
    /**
     * JSONPath to a value in the body; alone it holds where something is there, which null, false and blank text are not.
     */
    path?: string
    /**
     * What the value at path is, or a list of what it may be; compared as text.
     */
    equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * What the value at path is not, or a list of what it is none of; where nothing is at path, it does not hold.
     */
    not_equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * Found in the value at path, without one in the body: text exactly as it stands there, or a regular expression between slashes, with an i behind them where capitals make no difference.
     */
    pattern?: string
    /**
     * The name of a header that the answer has.
     */
    header?: string
    /**
     * Found in the value of that header, written as a pattern is.
     */
    header_pattern?: string
  }[]
  /**
   * Answers of success (2xx) of this API that are failures all the same, as one that answers 200 to everything gives them, and expired_when comes before it; bodies of up to 64 KB are looked at before any row is out, larger ones by path alone, without their rows, when these are out.
   */
  failed_when?: {
    /**
     * The HTTP status, or a list of them.
     */
    status?: number | number[]
    /**
     * JSONPath to a value in the body; alone it holds where something is there, which null, false and blank text are not.
     */
    path?: string
    /**
     * What the value at path is, or a list of what it may be; compared as text.
     */
    equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * What the value at path is not, or a list of what it is none of; where nothing is at path, it does not hold.
     */
    not_equals?: string | number | boolean | (string | number | boolean)[]
    /**
     * Found in the value at path, without one in the body: text exactly as it stands there, or a regular expression between slashes, with an i behind them where capitals make no difference.
     */
    pattern?: string
    /**
     * The name of a header that the answer has.
     */
    header?: string
    /**
     * Found in the value of that header, written as a pattern is.
     */
    header_pattern?: string
  }[]
  /**
   * How many requests are sent in a time at most, by all who share the store; the others wait for their turn.
   */
  rate_limit?: {
    /**
     * How many.
     */
    requests: number
    /**
     * In which time.
     */
    per: number | string
  }
  /**
   * The User-Agent header; latchkey/<version> when not given.
   */
  user_agent?: string
}

/**
 * Tokens live as long as the process. Nothing is written to disk.
 */
export interface StoreMemory {
  /**
   * The word memory and a colon.
   */
  url: string
}

/**
 * Tokens live in one encrypted file, shared by every process that uses it.
 */
export interface StoreSqlite {
  /**
   * A file: relative to the current folder, or absolute.
   */
  url: string
}

/**
 * What a connection that brings a token gives when it is read (RFC 6749 §5.1, in its spelling whatever the server’s was).
 */
export interface TokenSet {
  /**
   * The token to send.
   */
  access_token: string
  /**
   * As the server said it; Bearer where it said nothing.
   */
  token_type: string
  /**
   * Seconds from now until the token expires; missing when not known.
   */
  expires_in?: number
  /**
   * The moment it expires (RFC 3339); missing when not known.
   */
  expires_at?: string
  /**
   * Gets the next access token.
   */
  refresh_token?: string
  /**
   * What the token allows (RFC 6749 §3.3).
   */
  scope?: string
  /**
   * What came beside the answer and is kept with the token, by the names that the connection gives it.
   */
  extra?: {}
  /**
   * The server’s own answer, as it was.
   */
  response?: {
    [k: string]: unknown
  }
}

/**
 * Connections to web APIs, and the extracts that turn their answers into rows.
 */
export interface Workspace {
  /**
   * The version of this language.
   */
  version: 1
  /**
   * What this file is for, in your own words.
   */
  description?: string
  /**
   * Your configured access to APIs, each under a name of your choice.
   */
  connections: {
    [k: string]: {}
  }
  /**
   * What to read, each under a name of your choice.
   */
  extracts?: {
    [k: string]: {}
  }
  /**
   * Which connection’s credential is sent: its name, or {method: Token, connection: its name}, or {method: none}.
   */
  authentication?: Authentication | string
  /**
   * Where tokens are kept; the state folder of this user when not given.
   */
  store?: Store
  /**
   * Values for ${var:NAME}; --var NAME=VALUE overrides them.
   */
  variables?: {
    [k: string]: string | number | boolean
  }
}

export type Authentication =
  | AuthenticationApiKey
  | AuthenticationBasic
  | AuthenticationBearer
  | AuthenticationCertificate
  | AuthenticationCustom
  | AuthenticationNone
  | AuthenticationOauth1
  | AuthenticationToken

export type AuthenticationWord = "ApiKey" | "Basic" | "Bearer" | "Certificate" | "Custom" | "none" | "OAuth1" | "Token"

export type ClientAuthentication =
  | ClientAuthenticationClientSecretBasic
  | ClientAuthenticationClientSecretBasicRaw
  | ClientAuthenticationClientSecretJwt
  | ClientAuthenticationClientSecretPost
  | ClientAuthenticationCustom
  | ClientAuthenticationNone
  | ClientAuthenticationPrivateKeyJwt
  | ClientAuthenticationTlsClientAuth

export type ClientAuthenticationWord = "client_secret_basic" | "client_secret_basic_raw" | "client_secret_jwt" | "client_secret_post" | "custom" | "none" | "private_key_jwt" | "tls_client_auth"

export type Connection =
  | ApiKey
  | Basic
  | Bearer
  | Certificate
  | Custom
  | OAuth1
  | OAuth2AuthorizationCode
  | OAuth2ClientCredentials
  | OAuth2DeviceCode
  | OAuth2Implicit
  | OAuth2JwtBearer
  | OAuth2Password
  | OAuth2RefreshToken
  | OAuth2TokenExchange
  | OAuthTokenClientCredentials
  | OAuthTokenPassword
  | OAuthTokenRefreshToken
  | JSONFile
  | REST

export type ConnectionWord = "ApiKey" | "Basic" | "Bearer" | "Certificate" | "Custom" | "OAuth1" | "OAuth2" | "OAuthToken" | "JSONFile" | "REST"

export type Format =
  | FormatCsv
  | FormatJson
  | FormatNdjson
  | FormatTable

export type FormatWord = "csv" | "json" | "ndjson" | "table"

export type Pagination =
  | PaginationCursor
  | PaginationLinkHeader
  | PaginationNextUrl
  | PaginationNone
  | PaginationOffset
  | PaginationPageNumber

export type PaginationWord = "cursor" | "link_header" | "next_url" | "none" | "offset" | "page_number"

export type Store =
  | StoreMemory
  | StoreSqlite

export type StoreWord = "memory" | "sqlite"

export type GrantWord = "authorization_code" | "client_credentials" | "device_code" | "implicit" | "jwt_bearer" | "password" | "refresh_token" | "token_exchange"
