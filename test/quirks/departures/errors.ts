/** How an error of the token endpoint is told. No token is to be had: what is scored is whether the reason is known. */
import type { Departure } from '../contract.ts'
import { json, text, tokenEndpoint } from '../server/by_the_book.ts'

export const errors: Departure[] = [
  {
    name: 'error_inside_200',
    provider: 'GitHub',
    what: 'A code that has expired is answered with status 200, and with a word that RFC 6749 does not know.',
    source: 'https://github.com/octokit/auth-oauth-app.js/issues/13',
    quoted: ['The server returns a 200 status, not a 4xx as expected', 'if the code is incorrect or expired'],
    grant: 'authorization_code',
    trips: 'error',
    endpoints: {
      token: {
        ...tokenEndpoint('authorization_code'),
        answers: () =>
          json({ error: 'bad_verification_code', error_description: 'The code passed is incorrect or expired.' }),
      },
    },
    expect: { error: 'invalid_grant' },
    latchkey: () => ({ login: { token_response: { error: { codes: { bad_verification_code: 'invalid_grant' } } } } }),
  },
  {
    name: 'error_as_an_object',
    provider: 'Facebook',
    what: 'What is called error is an object, whose code is a number.',
    source: 'https://github.com/scribejava/scribejava/issues/736',
    quoted: ['{"error":{"message":"This authorization code has been used.","type":"OAuthException","code":100,'],
    grant: 'authorization_code',
    trips: 'error',
    endpoints: {
      token: {
        ...tokenEndpoint('authorization_code'),
        answers: () =>
          json(
            { error: { message: 'This authorization code has been used.', type: 'OAuthException', code: 100 } },
            400,
          ),
      },
    },
    expect: { error: 'invalid_grant' },
    latchkey: () => ({
      login: {
        token_response: {
          error: { codes: { 100: 'invalid_grant' } },
        },
      },
    }),
  },
  {
    name: 'errcode',
    provider: 'WeChat',
    what: 'The reason is a number called errcode, inside status 200.',
    source: 'https://php.cn/faq/353993.html',
    quoted: ['{"errcode":40013,"errmsg":"invalid appid"}'],
    trips: 'error',
    endpoints: {
      token: {
        ...tokenEndpoint('client_credentials'),
        answers: () => json({ errcode: 40013, errmsg: 'invalid appid' }),
      },
    },
    expect: { error: 'invalid_client' },
    latchkey: () => ({
      login: {
        token_response: { error: { codes: { 40013: 'invalid_client' } } },
      },
    }),
  },
  {
    name: 'error_as_text',
    provider: 'Kanidm',
    what: 'Errors are JSON, and say that they are plain text.',
    source: 'https://github.com/kanidm/kanidm/issues/4470',
    quoted: ['content-type: text/plain; charset=utf-8 {"error":"invalid_request"}'],
    trips: 'error',
    endpoints: {
      token: {
        ...tokenEndpoint('client_credentials'),
        answers: () => text('{"error":"invalid_request"}', 'text/plain; charset=utf-8', 400),
      },
    },
    expect: { error: 'invalid_request' },
  },
  {
    name: 'errors_in_a_list',
    provider: 'Strava',
    what: 'A refresh token that is dead is answered with message and a list of errors, none of which RFC 6749 knows.',
    source: 'https://github.com/dreeveapp/dreeve/issues/1449',
    quoted: [
      '{"message":"Bad Request","errors":[{"resource":"RefreshToken","field":"refresh_token","code":"invalid"}]}',
    ],
    grant: 'refresh_token',
    trips: 'error',
    endpoints: {
      token: {
        ...tokenEndpoint('refresh_token'),
        answers: () =>
          json(
            { message: 'Bad Request', errors: [{ resource: 'RefreshToken', field: 'refresh_token', code: 'invalid' }] },
            400,
          ),
      },
    },
    expect: { error: 'invalid_grant' },
    latchkey: () => ({
      login: {
        token_response: {
          error: { codes: { invalid: 'invalid_grant' } },
        },
      },
    }),
  },
  {
    name: 'error_type',
    provider: 'Fitbit',
    what: 'The word of RFC 6749 is there, but in errors, and called errorType.',
    source: 'https://github.com/lukasolson/fitbit-node/issues/14',
    quoted: ['{"errors":[{"errorType":"invalid_grant","message":"Refresh token invalid: <token_here>.'],
    grant: 'refresh_token',
    trips: 'error',
    endpoints: {
      token: {
        ...tokenEndpoint('refresh_token'),
        answers: () =>
          json({ errors: [{ errorType: 'invalid_grant', message: 'Refresh token invalid.' }], success: false }, 400),
      },
    },
    expect: { error: 'invalid_grant' },
  },
]
