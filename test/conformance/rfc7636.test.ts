/** RFC 7636: Proof Key for Code Exchange. */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { codeChallenge } from '../../src/oauth/protocol.ts'
import { createClient, logIn } from './client.ts'
import { duty } from './duties.ts'

const login = async (fields: object = {}) => {
  const client = createClient({ grant_type: 'authorization_code', ...fields })
  const { asked } = await logIn(client)
  return { asked: Object.fromEntries(asked[0] ?? []), form: client.forms('/token')[0] ?? {} }
}

duty(21, async () => {
  const verifiers = new Set<string>()
  for (let i = 0; i < 20; i++) {
    const { code_verifier = '' } = (await login()).form
    expect(code_verifier).toMatch(/^[A-Za-z0-9._~-]{43,128}$/)
    // 32 bytes are 256 bits.
    expect(Buffer.from(code_verifier, 'base64url').length).toBeGreaterThanOrEqual(32)
    verifiers.add(code_verifier)
  }
  expect(verifiers.size).toBe(20)
})

duty(22, async () => {
  const { asked, form } = await login()
  expect(asked.code_challenge_method).toBe('S256')
  expect(asked.code_challenge).toBe(
    createHash('sha256')
      .update(form.code_verifier ?? '')
      .digest('base64url'),
  )
  const refusal = { error: 'invalid_request', error_description: 'Transform algorithm not supported' }
  const client = createClient({ grant_type: 'authorization_code' })
  const { asked: all, outcome } = await logIn(client, (asked) => ({ ...refusal, state: asked.get('state') ?? '' }))
  expect(outcome).toMatchObject({ code: 'token.login_refused' })
  expect(all.map((parameters) => parameters.get('code_challenge_method'))).toEqual(['S256'])
})

test('appendix B: the example', async () => {
  expect(await codeChallenge('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
    'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  )
})

test('§4.3: plain, where the file says it', async () => {
  const { asked, form } = await login({ pkce: 'plain' })
  expect([asked.code_challenge_method, asked.code_challenge]).toEqual(['plain', form.code_verifier])
})

test('none sends neither', async () => {
  const { asked, form } = await login({ pkce: 'none' })
  expect([asked.code_challenge, form.code_verifier]).toEqual([undefined, undefined])
})
