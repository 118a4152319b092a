/** Errors as servers write them; who does so stands in docs/token_answers.md. */
import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../src/json.ts'
import { readTokenResponse } from '../../src/oauth/token_response.ts'

const read = (body: unknown, status = 200) =>
  readTokenResponse({
    status,
    content_type: '',
    text: typeof body === 'string' ? body : JSON.stringify(body),
    requested_at: 0,
  })

describe('an error', () => {
  test.each<[unknown, string | undefined, string | undefined]>([
    // In the answer itself.
    [{ errcode: 40029, errmsg: 'invalid code' }, '40029', 'invalid code'],
    [{ code: 20003, msg: 'code is expired' }, '20003', 'code is expired'],
    [{ code: 105001, message: 'access token is invalid', request_id: 'x' }, '105001', 'access token is invalid'],
    [
      { error_type: 'OAuthException', code: 400, error_message: 'Matching code was not found' },
      'OAuthException',
      'Matching code was not found',
    ],
    [{ ok: false, error: 'invalid_code' }, 'invalid_code', undefined],
    [{ success: false, message: 'Wrong password' }, undefined, 'Wrong password'],
    [{ success: false }, undefined, undefined],
    [{ ok: 'false' }, undefined, undefined],
    [{ error: true, reason: 'no' }, undefined, 'no'],
    [
      { non_field_errors: ['Unable to log in with provided credentials.'] },
      undefined,
      'Unable to log in with provided credentials.',
    ],
    [{ access_token: null, refresh_token: null, error: 'invalid_grant' }, 'invalid_grant', undefined],
    [{ token: '', success: false, errors: [] }, undefined, undefined],
    // Nested.
    [
      { error: { code: 190, error_subcode: 463, message: 'Session has expired', type: 'OAuthException' } },
      '190',
      'Session has expired',
    ],
    [{ errors: { code: 'E1', message: 'no' } }, 'E1', 'no'],
    [{ data: { error_code: 10007, description: 'Code expired' }, message: 'error' }, '10007', 'Code expired'],
    [{ result: { errorCode: 'LOGIN', errorMessage: 'no' } }, 'LOGIN', 'no'],
    // Lists.
    [
      { requestId: 'x', success: false, errors: [{ code: '601', message: 'Access token invalid' }] },
      '601',
      'Access token invalid',
    ],
    [
      { errors: [{ errorType: 'invalid_grant', message: 'Refresh token invalid' }], success: false },
      'invalid_grant',
      'Refresh token invalid',
    ],
    [
      { message: 'Bad Request', errors: [{ resource: 'RefreshToken', field: 'refresh_token', code: 'invalid' }] },
      'invalid',
      'Bad Request',
    ],
    [
      { errors: [{ message: 'Invalid user credentials.', extensions: { code: 'INVALID_CREDENTIALS' } }] },
      undefined,
      'Invalid user credentials.',
    ],
    [{ errors: ['Invalid e-mail or password'] }, undefined, 'Invalid e-mail or password'],
    [
      [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired' }, { errorCode: 'OTHER' }],
      'INVALID_SESSION_ID',
      'Session expired',
    ],
    // XML, a form, and one in a text.
    ['<error><code>401</code><message>Bad login</message></error>', '401', 'Bad login'],
    ['<response><errors><error code="x">Bad login</error></errors></response>', 'Bad login', undefined],
    ['<r><error lang="en">invalid_grant</error></r>', 'invalid_grant', undefined],
    ['error=invalid_grant&error_description=gone', 'invalid_grant', 'gone'],
    ['callback( {"error":100020,"error_description":"code is reused error"} );', '100020', 'code is reused error'],
  ])('%j', async (body, error, error_description) => {
    expect(await read(body)).toEqual({
      kind: 'error',
      ...(error !== undefined && { error }),
      ...(error_description !== undefined && { error_description }),
    })
  })

  test.each([
    { code: 0, msg: 'success', data: { session: 'x' } },
    { code: '0', message: 'ok', token: null },
    { code: 200, message: 'Request was successful', payload: { key: 'x' } },
    { success: true, message: 'Welcome', payload: {} },
    { ok: true, error: null, session: 'x' },
    { error: false, status: 'success', message: 'Logged in' },
    { errcode: 0, errmsg: 'ok', session_key: 'x' },
    // What any object of an API may have.
    { id: 7, title: 'A list', description: 'of things', detail: 'x' },
    { success: { toString: 1 }, ok: [false], errors: [], reason: 'x' },
    // A code may be anything.
    { code: 'SplxlOBeZQQYbYS6WxSbIA', state: 'x' },
    { data: { code: 'SplxlOBeZQQYbYS6WxSbIA' } },
  ])('is none where the server is content, and its token is elsewhere: %j', async (body) => {
    expect(await read(body)).toMatchObject({ kind: 'neither', members: Object.keys(body) })
  })

  test.each<[JsonObject, string]>([
    [{ code: 200, message: 'Wrong password' }, 'Wrong password'],
    [{ detail: 'No active account found' }, 'No active account found'],
    // RFC 9457.
    [{ type: 'about:blank', title: 'Unauthorized', status: 401, detail: 'bad key' }, 'bad key'],
  ])('and is one all the same where the status says so: %j', async (body, error_description) => {
    expect(await read(body, 401)).toEqual({ kind: 'error', error_description })
  })
})
