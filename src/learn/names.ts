/** What names say of the values behind them, however they are spelled. */

/** `tenantAccessToken`, `tenant-access_token` → `tenant access token`. */
export const wordsOf = (name: string): string =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/[^A-Za-z\d]+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/\b(access|refresh|auth|api|session)(token|key|id)\b/g, '$1 $2')

/** The first pattern that fits decides how much a name says, 0 for nothing. */
type Ladder = readonly (readonly [weight: number, pattern: RegExp])[]

const weigh = (ladder: Ladder, words: string): number => ladder.find(([, pattern]) => pattern.test(words))?.[0] ?? 0

const accessToken: Ladder = [
  [0, /\b(refresh|renew|renewal)\b|\bid token\b|\b(csrf|xsrf|nonce|state|secret|signature|sig|hash|kid|etag)\b/],
  [0, /\b(type|expir\w*|ttl|scopes?|ur[il]|user|uid|email|mail|name|message|msg|version|lifetime|count|status|error)$/],
  [0, /\b(request|trace|correlation|log|open|union|account|tenant|client|app|org|company|merchant|customer) ?id$/],
  [10, /^access token$/],
  [9, /\baccess token$/],
  [7, /\b(token|bearer)$/],
  [7, /\btoken (value|string|text)$/],
  [6, /\b(jwt|authorization|token)\b/],
  [4, /\b(session( id)?|sid|ticket|(api|auth|access|session) key|api|auth|credential|key)$/],
]

const refreshToken: Ladder = [
  [0, /\b(type|expir\w*|ttl|in|at|until|lifetime|count|ur[il])$/],
  [10, /^refresh token$/],
  [9, /\b(refresh|renew(al)?) (token|key)( (value|string|text))?$/],
  [8, /\b(refresh|renew(al)?) (tok|tkn|jwt)$/],
  [6, /^refresh$/],
]

const expiry: Ladder = [
  [0, /\b(refresh|id token|ext|password|session idle|code)\b/],
  [9, /^(access )?token expir\w*/],
  [8, /^(access )?expir\w*( (in|at|on|time|date|sec|secs|seconds|ms|millis|minutes|min|after|timestamp|utc))*$/],
  [7, /\b(expir\w*|ttl|exp)\b/],
  [6, /\b(valid (until|to|till|for)|validity|lifetime|life time|max age|duration|ends? at)\b/],
  [6, /^(valid |session |token )?(seconds|secs|minutes|mins|hours)( (valid|left|remaining))?$/],
]

const refreshExpiry: Ladder = [
  [9, /\brefresh\b.*\b(expir\w*|ttl|valid|lifetime)/],
  [8, /\b(expir\w*|ttl)\b.*\brefresh\b/],
]

const scope: Ladder = [
  [0, /\b(ur[il]|type)$/],
  [9, /^scopes?$/],
  [8, /\b(granted|authorized|access|token) scopes?$|^(permissions|scp|privileges)$/],
]

const tokenType: Ladder = [
  [9, /^token type$/],
  [7, /\btoken type$|^auth(entication|orization)? (type|scheme)$/],
]

const idToken: Ladder = [[9, /^(id|identity) token$/]]

const errorCode: Ladder = [
  [9, /^(err|error) ?(code|no|number)$|^err ?(code|no)$/],
  [8, /^error$/],
  [7, /^(code|sub code|fault ?code|(ret|result|return|status|response) ?code|ret)$/],
  [6, /^(error type|type|status|reason)$/],
]

const errorMessage: Ladder = [
  [9, /^(err|error) ?(msg|message|description|text|string|desc)$/],
  [8, /^(message|msg)$/],
  [
    7,
    /^(detail|details|description|reason|title|summary|info|fault ?string|(sub|ret|result|return|response) ?(msg|message))$/,
  ],
]

export const ladders = {
  errorCode,
  errorMessage,
  accessToken,
  refreshToken,
  expiry,
  refreshExpiry,
  scope,
  tokenType,
  idToken,
}

export const weightOf = (ladder: keyof typeof ladders, name: string): number => weigh(ladders[ladder], wordsOf(name))
