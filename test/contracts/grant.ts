/** What every grant owes to the token request it fills. */
import { describe, expect, test } from 'vitest'
import type { Grant, GrantWorld, OAuthConnection, UnattendedGrant } from '../../src/oauth/contract.ts'
import { endpointOver, granted, nobody } from '../oauth/endpoint.ts'

/**
 * `connection`: with every field that the grant takes, its scope "a b". `world`: what it is handed; `once`: those of its
 * parameters that are good for one use.
 */
export function grantContract(
  name: string,
  given: Grant,
  connection: OAuthConnection,
  { world = nobody, once = [] }: { world?: GrantWorld; once?: string[] } = {},
) {
  const grant = given as UnattendedGrant
  describe(`grant ${name}`, () => {
    const parametersOf = (scope: string | string[] | undefined) => {
      const { scope: _, ...without } = connection
      return grant.parameters((scope === undefined ? without : { ...without, scope }) as OAuthConnection, world)
    }

    test('has the name that the connection says', () => {
      expect(connection.grant_type).toBe(name)
    })

    test('gives the same each time, and leaves the connection as it was', async () => {
      const before = structuredClone(connection)
      const [one, other] = [await grant.parameters(connection, world), await grant.parameters(connection, world)]
      for (const name of once) {
        expect(one[name]).not.toBe(other[name])
        other[name] = one[name]
      }
      expect(one).toEqual(other)
      expect(grant.identity(connection)).toEqual(grant.identity(connection))
      expect(connection).toEqual(before)
    })

    test('gives text only, nothing blank, and nothing that is not its own to say', async () => {
      for (const scope of [undefined, '', ' ', [], 'a b', ['a', 'b']]) {
        const { grant_type, client_id, client_secret, ...own } = await parametersOf(scope)
        expect([grant_type, client_id, client_secret]).toEqual([undefined, undefined, undefined])
        for (const value of Object.values(own).flat()) expect(value === undefined || /\S/.test(value)).toBe(true)
      }
    })

    test('sends the scope as one text, and none where none is written (RFC 6749 §3.3)', async () => {
      expect((await parametersOf('a b')).scope).toBe('a b')
      expect((await parametersOf(['a', 'b'])).scope).toBe('a b')
      for (const none of [undefined, '', ' ', []]) expect((await parametersOf(none)).scope).toBeUndefined()
    })

    test('names itself, and no parameter twice (RFC 6749 §3.2)', async () => {
      const { request, requests } = endpointOver(connection, { body: granted })
      await request(connection.grant_type, await grant.parameters(connection, world))
      const form = new URLSearchParams(String(requests[0]?.body))
      expect(form.get('grant_type')).toBe(grant.grant_type ?? name)
      expect([...form.keys()]).toEqual([...new Set(form.keys())])
      for (const value of form.values()) expect(value).not.toMatch(/^(undefined|null|\s*)$/)
    })

    test('says whether it needs a person', () => {
      expect(grant.repeatable).toBeTypeOf('boolean')
    })
  })
}
