/** What every client authentication owes to the token request it proves. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ClientAuthenticationWord } from '../../src/generated/language.ts'
import type { AuthenticateClient, ProofWorld } from '../../src/oauth/contract.ts'
import { createSecrets } from '../../src/redact.ts'
import { fakeClock } from '../fakes.ts'

/** What a proof is made from besides the client. */
export const proofWorld: ProofWorld = {
  name: 'crm_login',
  clock: fakeClock(),
  secrets: createSecrets(),
  audience: async () => 'https://auth.example',
}

/** `fields`: what it needs besides a secret. */
export function clientAuthenticationContract(name: string, authenticate: AuthenticateClient, fields: object = {}) {
  const method = name as ClientAuthenticationWord
  const apply = async (client_id: string, client_secret: string) => {
    const headers = new Headers({ accept: 'application/json' })
    const form = new URLSearchParams({ grant_type: 'client_credentials', scope: 'a b' })
    await authenticate({ client_id, client_secret, ...fields, method } as never, { headers, form }, proofWorld)
    return { headers, form }
  }
  const secret = 'Kanarienvogel+/:%ä 1'

  describe(`client authentication ${name}`, () => {
    test('is one at most (RFC 6749 §2.3)', async () => {
      const { headers, form } = await apply('reporting', secret)
      const proofs = [headers.get('authorization'), form.get('client_secret'), form.get('client_assertion')]
      expect(proofs.filter((proof) => proof !== null).length).toBeLessThanOrEqual(1)
    })

    test('says who the client is, once', async () => {
      const { headers, form } = await apply('reporting', secret)
      expect([headers.has('authorization'), form.has('client_id')].filter(Boolean)).toHaveLength(1)
    })

    test('leaves what is there, and sends no parameter twice', async () => {
      const { headers, form } = await apply('reporting', secret)
      expect(headers.get('accept')).toBe('application/json')
      expect(form.get('grant_type')).toBe('client_credentials')
      expect(form.get('scope')).toBe('a b')
      expect([...form.keys()]).toEqual([...new Set(form.keys())])
    })

    test('gives the same for the same client, but for what is good for one use', async () => {
      const [one, other] = [await apply('reporting', secret), await apply('reporting', secret)]
      const assertions = [one, other].flatMap(({ form }) => form.get('client_assertion') ?? [])
      expect(new Set(assertions).size).toBe(assertions.length)
      for (const { form } of [one, other]) form.delete('client_assertion')
      expect([...one.headers]).toEqual([...other.headers])
      expect(String(one.form)).toBe(String(other.form))
    })

    test('sends nothing that is kept from being shown but the secret itself', async () => {
      const { headers, form } = await apply('reporting', secret)
      const assertion = form.get('client_assertion')
      if (assertion !== null) expect(proofWorld.secrets.mask(assertion)).toBe('••••')
      const all = [headers.get('authorization') ?? '', ...form.values()].join('\n')
      const key = (fields as { private_key?: string }).private_key
      for (const part of key?.split('\n').filter(Boolean) ?? []) expect(all).not.toContain(part)
    })

    test('any id and secret can be sent, and different ones are sent differently', async () => {
      const sent = async (id: string, password: string) => {
        const { headers, form } = await apply(id, password)
        return [headers.get('authorization'), String(form)].join('\n')
      }
      const text = fc.string({ minLength: 1, unit: 'grapheme' })
      await fc.assert(
        fc.asyncProperty(text, text, text, async (id, other, password) => {
          // A colon is where Basic parts its halves (RFC 7617 §2): without encoding, `a:b` and `a` may be the same.
          fc.pre(id !== other && !id.includes(':') && !other.includes(':'))
          expect(await sent(id, password)).not.toBe(await sent(other, password))
        }),
      )
    })
  })
}
