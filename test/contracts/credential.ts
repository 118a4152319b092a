/** What every credential owes to the requests it signs. */

import { describe, expect, test } from 'vitest'
import { type Credential, type CredentialConnection, openCredential } from '../../src/credentials/index.ts'
import { createSecrets, MASK } from '../../src/redact.ts'
import type { HttpRequest } from '../../src/runtime.ts'
import { masked } from '../../src/sources/masked.ts'
import { fixedSource } from '../credentials/fixed_source.ts'
import { stillWorld } from '../fakes.ts'

export interface CredentialCase {
  connection: CredentialConnection
  /** What must be in the signed request, in one form or another, and nowhere that people see. */
  canaries: string[]
  /** A request that says already what this credential says, otherwise; a reason where none can. */
  clash: Partial<HttpRequest> | string
}

export const unsigned: HttpRequest = Object.freeze({
  method: 'POST',
  url: 'https://api.example/v1/customers?status=open&q=a+b',
  headers: Object.freeze({ accept: 'application/json', cookie: 'theme=dark' }),
  body: '{"a":1}',
})

export function credentialContract(name: string, { connection, canaries, clash }: CredentialCase) {
  describe(`credential ${name}`, () => {
    const secrets = createSecrets()
    const open = () =>
      openCredential(connection, {
        ...stillWorld,
        name: 'crm_login',
        secrets,
        async tokenSource() {
          const source = fixedSource()
          // As a real one does with every token it fetches or loads.
          secrets.add((await source.token()).access_token)
          return source
        },
      })
    const signedBy = async (credential: Credential, request = unsigned) => (await credential.sign(request)).request

    test('adds to the request, and leaves what is in it', async () => {
      const request = await signedBy(await open())
      expect(request.method).toBe('POST')
      expect(JSON.parse(String(request.body))).toMatchObject({ a: 1 })
      expect(request.headers).toMatchObject({ accept: 'application/json' })
      expect(String(request.headers.cookie)).toMatch(/^theme=dark(;|$)/)
      expect(request.url.startsWith(unsigned.url)).toBe(true)
      expect(request).not.toEqual(unsigned)
    })

    test('signs the same request in the same way', async () => {
      const credential = await open()
      expect(await signedBy(credential)).toEqual(await signedBy(credential))
    })

    test('what it adds is masked wherever people see it', async () => {
      const request = await signedBy(await open())
      const sent = JSON.stringify(request)
      const decoded = decodeURIComponent(sent) + Buffer.from(String(request.headers.authorization).slice(6), 'base64')
      for (const canary of canaries) expect(sent + decoded).toContain(canary)
      for (const text of [secrets.mask(sent), JSON.stringify(masked(unsigned, request))]) {
        expect(text).toContain(MASK)
        for (const canary of canaries) expect(text).not.toContain(canary)
      }
    })

    test.skipIf(typeof clash === 'string')(
      `does not win over what the request says${typeof clash === 'string' ? `: skipped, ${clash}` : ''}`,
      async () => {
        const credential = await open()
        const other = { ...unsigned, ...(clash as Partial<HttpRequest>) }
        expect(() => credential.sign(other)).toThrow(
          expect.objectContaining({ code: 'config.not_usable', message: expect.stringContaining('crm_login') }),
        )
      },
    )

    test('has a generation above 0 only where it can be renewed', async () => {
      const credential = await open()
      const { generation } = await credential.sign(unsigned)
      expect(generation > 0).toBe(credential.renew !== undefined)
    })
  })
}
