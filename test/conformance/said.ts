import { documentOf } from '../../src/config/read.ts'
import { validateWorkspace } from '../../src/config/validate.ts'

/** What `validate` says of a connection, mistakes first. */
export async function said(fields: object): Promise<string[]> {
  const login = { type: 'OAuth2', client_id: 'reporting', ...fields }
  const document = documentOf({ version: 1, connections: { login } } as never)
  const none = { read: async () => undefined, names: async () => [] }
  const { issues, warnings } = await validateWorkspace(document, none)
  return [...issues, ...warnings].map(({ problem }) => problem)
}
