/** Keycloak, a real authorization server in Java: its own realm, keys and users, in memory, on ports of the loopback. */
import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from './chromium.ts'
import { programs } from './installed.ts'
import { realm, SECRET, USER } from './keycloak_realm.ts'
import { freePorts, startProgram } from './program.ts'

const tls = (file: string) => join(import.meta.dirname, '../fixtures/tls', file)

export interface Keycloak {
  issuer: string
  /** The same realm over TLS, which asks for a client certificate. */
  tls_issuer: string
  ca_file: string
  /** Registered by every client; nobody listens there yet. */
  redirect_uri: string
  client_certificate: { certificate: string; key: string }
  /** PEM; the client `key_jwt` proves itself with it. */
  private_key: string
  /** PEM; signs the assertions that the realm's partner issues. */
  assertion_key: string
  /** How many events of a type the realm has recorded. */
  events(type: string): Promise<number>
  /** What the realm itself says of a token (RFC 7662). */
  isActive(token: string): Promise<boolean>
  /** Fills the page of the user's login. */
  logIn(page: Page): Promise<void>
  /** Answers the page that asks whether the client may. */
  consent(page: Page, answer: 'yes' | 'no'): Promise<void>
  close(): Promise<void>
}

const pem = { type: 'pkcs8', format: 'pem' } as const

export async function startKeycloak(): Promise<Keycloak> {
  const [port = 0, tlsPort = 0, callbackPort = 0] = await freePorts(3)
  const redirect_uri = `http://127.0.0.1:${callbackPort}/callback`
  const origin = `http://127.0.0.1:${port}`
  const admin = { KC_BOOTSTRAP_ADMIN_CLIENT_ID: 'admin', KC_BOOTSTRAP_ADMIN_CLIENT_SECRET: 'admin-secret' }
  const program = await startProgram(
    programs.keycloak,
    [
      'start',
      '--optimized',
      '--cache=local',
      '--hostname-strict=false',
      '--http-enabled=true',
      '--http-host=127.0.0.1',
      `--http-port=${port}`,
      `--https-port=${tlsPort}`,
      `--https-certificate-file=${tls('localhost.pem')}`,
      `--https-certificate-key-file=${tls('key.pem')}`,
      `--https-trust-store-file=${tls('ca.pem')}`,
    ],
    { ...admin, JAVA_OPTS_KC_HEAP: '-Xms128m -Xmx768m', JAVA_OPTS_APPEND: '-XX:TieredStopAtLevel=1' },
    { url: `${origin}/realms/master`, seconds: 120 },
  )
  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(`${origin}/${path}`, init)
    if (!answer.ok) throw new Error(`Keycloak: ${path}: ${answer.status} ${await answer.text()}`)
    return answer
  }
  const administer = async (path: string, init: RequestInit = {}) => {
    const answer = await ask('realms/master/protocol/openid-connect/token', {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: admin.KC_BOOTSTRAP_ADMIN_CLIENT_ID,
        client_secret: admin.KC_BOOTSTRAP_ADMIN_CLIENT_SECRET,
      }),
    })
    const { access_token } = (await answer.json()) as { access_token: string }
    return ask(`admin/${path}`, {
      ...init,
      headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
    })
  }
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const assertionKeys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  try {
    const jwk = { ...createPublicKey(keys.privateKey).export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }
    await administer('realms', {
      method: 'POST',
      body: JSON.stringify(
        realm({
          redirect_uri,
          jwks: JSON.stringify({ keys: [jwk] }),
          assertion_key: String(assertionKeys.publicKey.export({ type: 'spki', format: 'pem' })),
          certificate_subject: 'CN=latchkey test client',
        }),
      ),
    })
  } catch (error) {
    await program.close()
    throw error
  }
  return {
    issuer: `${origin}/realms/latchkey`,
    tls_issuer: `https://localhost:${tlsPort}/realms/latchkey`,
    ca_file: tls('ca.pem'),
    redirect_uri,
    client_certificate: {
      certificate: readFileSync(tls('client.pem'), 'utf8'),
      key: readFileSync(tls('client_key.pem'), 'utf8'),
    },
    private_key: String(keys.privateKey.export(pem)),
    assertion_key: String(assertionKeys.privateKey.export(pem)),
    async events(type) {
      const answer = await administer(`realms/latchkey/events?type=${type}&max=20000`)
      return ((await answer.json()) as unknown[]).length
    },
    async isActive(token) {
      const answer = await ask('realms/latchkey/protocol/openid-connect/token/introspect', {
        method: 'POST',
        body: new URLSearchParams({ token, client_id: 'confidential', client_secret: SECRET }),
      })
      return ((await answer.json()) as { active: boolean }).active
    },
    async logIn(page) {
      await page.fill('#username', USER.username)
      await page.fill('#password', USER.password)
      await page.click('#kc-login')
    },
    consent: (page, answer) => page.click(answer === 'yes' ? 'button[name=accept]' : 'button[name=cancel]'),
    close: program.close,
  }
}
