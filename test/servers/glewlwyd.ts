/** Glewlwyd, a real authorization server in C: a database and keys of its own in a temporary folder, on the loopback. */
import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { NOWHERE, type Page } from './chromium.ts'
import { clients, plugin, SCOPES, SECRET, USER } from './glewlwyd_plugin.ts'
import { programs } from './installed.ts'
import { freePorts, type RunningProgram, startProgram } from './program.ts'

const tls = (file: string) => join(import.meta.dirname, '../fixtures/tls', file)

export interface Glewlwyd {
  issuer: string
  /** Its access tokens live for two seconds. */
  two_seconds_issuer: string
  /** Over TLS, which asks for a client certificate. */
  tls_issuer: string
  ca_file: string
  client_certificate: { certificate: string; key: string }
  /** Registered by every client; nobody listens there yet. */
  redirect_uri: string
  /** PEM; the client `key_jwt` proves itself with it. */
  private_key: string
  /** Refresh tokens and codes that it has refused so far, by its log. */
  rejectedTokens(): number
  /** What the server itself says of a token (RFC 7662). */
  isActive(token: string): Promise<boolean>
  /** Fills the page of the user's login; where the client is new to the user, allows it these scopes, all if none is given. */
  logIn(page: Page, allowed?: string[]): Promise<void>
  close(): Promise<void>
}

const configuration = (origin: string, folder: string, port: number) => `
port=${port}
bind_address="127.0.0.1"
external_url="${origin}"
login_url="login.html"
api_prefix="api"
static_files_path="${join(folder, 'pages')}"
log_mode="file"
log_level="DEBUG"
log_file="${join(folder, `${port}.log`)}"
cookie_secure=0
session_key="GLEWLWYD2_SESSION_ID"
admin_session_authentication="cookie"
profile_session_authentication="cookie"
login_api_enabled=true
admin_scope="g_admin"
profile_scope="g_profile"
user_module_path="/usr/lib/glewlwyd/user"
client_module_path="/usr/lib/glewlwyd/client"
user_auth_scheme_module_path="/usr/lib/glewlwyd/scheme"
plugin_module_path="/usr/lib/glewlwyd/plugin"
use_secure_connection=${origin.startsWith('https:')}
secure_connection_key_file="${tls('key.pem')}"
secure_connection_pem_file="${tls('localhost.pem')}"
secure_connection_ca_file="${tls('ca.pem')}"
hash_algorithm="SHA512"
database={ type="sqlite3"; path="${join(folder, 'glewlwyd.db')}"; };
static_files_mime_types=(
  { extension=".html"; mime_type="text/html"; },
  { extension=".css"; mime_type="text/css"; },
  { extension=".js"; mime_type="application/javascript"; },
  { extension=".json"; mime_type="application/json"; },
  { extension=".png"; mime_type="image/png"; },
  { extension=".woff2"; mime_type="font/woff2"; }
)
`

export async function startGlewlwyd(): Promise<Glewlwyd> {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-glewlwyd-'))
  // It serves no file that lies elsewhere, and Debian's are links to other packages' and a folder in the place of a file.
  const pages = join(folder, 'pages')
  execFileSync('cp', ['--recursive', '--dereference', '/usr/share/glewlwyd/webapp', pages])
  renameSync(join(pages, 'config.json'), join(pages, 'config'))
  renameSync(join(pages, 'config', 'config.json'), join(pages, 'config.json'))
  const database = new DatabaseSync(join(folder, 'glewlwyd.db'))
  database.exec(readFileSync('/usr/share/dbconfig-common/data/glewlwyd/install/sqlite3', 'utf8'))
  // What Debian's database knows of a client lacks this one.
  database.exec(`UPDATE g_client_module_instance SET gcmi_parameters = json_insert(gcmi_parameters,
    '$."data-format".tls_client_auth_subject_dn', json('{"multiple":false,"read":true,"write":true}'))`)
  database.close()
  const [port = 0, tlsPort = 0, callbackPort = 0] = await freePorts(3)
  const redirect_uri = `http://127.0.0.1:${callbackPort}/callback`
  const origin = `http://127.0.0.1:${port}`
  const tlsOrigin = `https://localhost:${tlsPort}`
  const start = (at: string, onPort: number) => {
    const file = join(folder, `${onPort}.conf`)
    writeFileSync(file, configuration(at, folder, onPort))
    return startProgram(programs.glewlwyd, [`--config-file=${file}`], {}, { url: `${at}/config`, seconds: 30 })
  }
  const running: RunningProgram[] = []
  const close = async () => {
    await Promise.all(running.map((program) => program.close()))
    rmSync(folder, { recursive: true, force: true })
  }
  const ask = async (path: string, body: object, cookie = '') => {
    const answer = await fetch(`${origin}/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`Glewlwyd: ${path}: ${answer.status} ${await answer.text()}`)
    return answer
  }
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwk = { kid: 'one', alg: 'RS256', use: 'sig' }
  const pluginKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })
  const own = { keys: [{ ...pluginKey, kid: 'own', alg: 'RS256' }] }
  try {
    running.push(await start(origin, port))
    const admitted = await ask('auth', { username: 'admin', password: 'password' })
    const cookie = admitted.headers.get('set-cookie')?.split(';')[0] ?? ''
    const tell = (path: string, body: object) => ask(path, body, cookie)
    for (const name of [...SCOPES, 'inspect'])
      await tell('scope/', {
        name,
        display_name: name,
        description: name,
        password_required: true,
        password_max_age: 0,
        scheme: {},
      })
    await tell('mod/plugin/', plugin('oidc', `${origin}/api/oidc`, own, 300))
    await tell('mod/plugin/', plugin('short', `${origin}/api/short`, own, 2))
    await tell('mod/plugin/', plugin('tls', `${tlsOrigin}/api/tls`, own, 300))
    await tell('user/', {
      ...USER,
      name: 'Anna',
      enabled: true,
      source: 'database',
      scope: ['g_profile', 'openid', ...SCOPES],
    })
    for (const client of clients({ keys: [{ ...keys.publicKey.export({ format: 'jwk' }), ...jwk }] }))
      await tell('client/', { ...client, redirect_uri: [redirect_uri, NOWHERE] })
    // Reads from the database what the first one was told.
    running.push(await start(tlsOrigin, tlsPort))
  } catch (error) {
    await close()
    throw error
  }
  return {
    issuer: `${origin}/api/oidc`,
    two_seconds_issuer: `${origin}/api/short`,
    tls_issuer: `${tlsOrigin}/api/tls`,
    ca_file: tls('ca.pem'),
    client_certificate: {
      certificate: readFileSync(tls('client.pem'), 'utf8'),
      key: readFileSync(tls('client_key.pem'), 'utf8'),
    },
    redirect_uri,
    private_key: String(keys.privateKey.export({ type: 'pkcs8', format: 'pem' })),
    rejectedTokens: () =>
      readFileSync(join(folder, `${port}.log`), 'utf8').split('Security - Token invalid').length - 1,
    async isActive(token) {
      // Each of its issuers knows its own tokens only, and tells whoever has the scope for it. A refresh token is no JWT.
      const claims = token.split('.')[1]
      const { iss } = claims ? JSON.parse(Buffer.from(claims, 'base64url').toString()) : { iss: `${origin}/api/oidc` }
      const issuer = `${origin}${new URL(iss).pathname}`
      const post = async (endpoint: string, authorization: string, form: Record<string, string>) => {
        const body = new URLSearchParams(form)
        const answer = await fetch(`${issuer}/${endpoint}`, { method: 'POST', headers: { authorization }, body })
        if (!answer.ok) throw new Error(`Glewlwyd: ${endpoint}: ${answer.status} ${await answer.text()}`)
        return (await answer.json()) as { access_token: string; active: boolean }
      }
      const asks = { grant_type: 'client_credentials', scope: 'inspect' }
      const { access_token } = await post('token', `Basic ${btoa(`basic:${SECRET}`)}`, asks)
      return (await post('introspect', `Bearer ${access_token}`, { token })).active
    },
    async logIn(page, allowed = SCOPES) {
      await page.fill('#username', USER.username)
      await page.fill('#password', USER.password)
      await page.click('#loginbut')
      const onwards = page.getByTitle('Continue to client application')
      const grant = page.getByText('Grant access', { exact: true })
      await onwards.or(grant).waitFor()
      // It asks once for each client.
      if (await grant.isVisible()) {
        for (const box of await page.getByRole('checkbox').all())
          if (allowed.includes((await box.getAttribute('id'))?.replace('grant-', '') ?? '')) await box.check()
        await grant.click()
      }
      await onwards.click()
    },
    close,
  }
}
