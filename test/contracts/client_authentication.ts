/** What every client authentication owes to the token request it proves. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AuthenticateClient } from '../../src/oauth/contract.ts'

export function clientAuthenticationContract(name: string, authenticate: AuthenticateClient) {
  const apply = (client_id: string, client_secret: string) => {
    const headers = new Headers({ accept: 'application/json' })
    const form = new URLSearchParams({ grant_type: 'client_credentials', scope: 'a b' })
    authenticate({ client_id, client_secret }, { headers, form })
    return { headers, form }
  }
  const secret = 'Kanarienvogel+/:%ä 1'

  describe(`client authentication ${name}`, () => {
    test('is one at most (RFC 6749 §2.3)', () => {
      const { headers, form } = apply('reporting', secret)
      const proofs = [headers.get('authorization'), form.get('client_secret'), form.get('client_assertion')]
      expect(proofs.filter((proof) => proof !== null).length).toBeLessThanOrEqual(1)
    })

    test('says who the client is, once', () => {
      const { headers, form } = apply('reporting', secret)
      expect([headers.has('authorization'), form.has('client_id')].filter(Boolean)).toHaveLength(1)
    })

    test('leaves what is there, and sends no parameter twice', () => {
      const { headers, form } = apply('reporting', secret)
      expect(headers.get('accept')).toBe('application/json')
      expect(form.get('grant_type')).toBe('client_credentials')
      expect(form.get('scope')).toBe('a b')
      expect([...form.keys()]).toEqual([...new Set(form.keys())])
    })

    test('gives the same for the same client', () => {
      const [one, other] = [apply('reporting', secret), apply('reporting', secret)]
      expect([...one.headers]).toEqual([...other.headers])
      expect(String(one.form)).toBe(String(other.form))
    })

    test('any id and secret can be sent, and different ones are sent differently', () => {
      const sent = (id: string, password: string) => {
        const { headers, form } = apply(id, password)
        return [headers.get('authorization'), String(form)].join('\n')
      }
      const text = fc.string({ minLength: 1, unit: 'grapheme' })
      fc.assert(
        fc.property(text, text, fc.string({ unit: 'grapheme' }), (id, other, password) => {
          // A colon is where Basic parts its halves (RFC 7617 §2): without encoding, `a:b` and `a` may be the same.
          fc.pre(id !== other && !id.includes(':') && !other.includes(':'))
          expect(sent(id, password)).not.toBe(sent(other, password))
        }),
      )
    })
  })
}
