/** What every connection has for its way to a server: certificates of its own, a proxy, cookies. */
import type { JsonObject } from '../../src/json.ts'
import { clientCertificate } from '../servers/odd.ts'
import { json, type Scenario, type Seen, validated } from './scenario.ts'

type Make = (more: JsonObject, certificate?: 'localhost') => Scenario['given']

const client = ({ api: [request], login: [asked] }: Seen) => (request ?? asked)?.client
const wrong = { ...clientCertificate, passphrase: 'another' }

/** `client_certificate` at `at`, seen by the server. */
export const mutual = (flat: string, at: string, given: Make): Scenario[] => {
  const scenario = (field: string, does: string, instead?: Scenario['instead']): Scenario => ({
    field: `${flat}.${field}`,
    does,
    at: `${at}.${field}`,
    given: given({ client_certificate: clientCertificate }, 'localhost'),
    ...(instead !== undefined && { instead }),
    shows: client,
    is: 'latchkey test client',
  })
  return [
    scenario('client_certificate', 'is shown to the server', wrong),
    scenario('client_certificate.certificate', 'is what is shown', 'no PEM'),
    scenario('client_certificate.key', 'proves that it is ours', 'no PEM'),
    scenario('client_certificate.passphrase', 'opens the key'),
  ]
}

const proxy = { url: '${var:other}', username: 'alice', password: 'pass-word' }

/** The other server is the proxy. */
export const wire = (flat: string, at: string, given: Make): Scenario[] => {
  const proxied = (field: string, does: string, shows: Scenario['shows'], is: unknown, instead?: string): Scenario => ({
    field: `${flat}.${field}`,
    does,
    at: `${at}.${field}`,
    given: given({ ssl_mode: 'off', proxy }),
    ...(instead !== undefined && { instead }),
    shows,
    is,
  })
  const asked = ({ other: [request] }: Seen) => request?.url.startsWith('http://')
  const credentials = ({ other: [request] }: Seen) =>
    Buffer.from(request?.headers['proxy-authorization']?.slice('Basic '.length) ?? '', 'base64').toString()
  const cookie = { headers: { 'set-cookie': 'sid=12345678; Domain=example.com' } }
  return [
    ...mutual(flat, at, (more, certificate) => given({ ssl_mode: 'off', ...more }, certificate)),
    proxied('proxy', 'is asked in place of the server', asked, true),
    proxied('proxy.url', 'is its address', asked, true, '${var:api}'),
    proxied('proxy.username', 'is who we are to it', credentials, 'alice:pass-word'),
    proxied('proxy.password', 'is the password for it', credentials, 'alice:pass-word'),
    {
      field: `${flat}.ignore_cookies_policy`,
      does: 'says nothing of a cookie that is rejected',
      at: `${at}.ignore_cookies_policy`,
      given: {
        ...given({ ignore_cookies_policy: true }),
        answers: { api: json([{ id: 1 }], cookie), login: json({ access_token: 'issued-token' }, cookie) },
      },
      shows: ({ events }) => events.filter((event) => event.type === 'warning').map(({ code }) => code),
      is: [],
    },
  ]
}

/** Where nothing is asked. */
export const ofNoUse = (flat: string, at: string, given: (more: JsonObject) => Scenario['given']): Scenario[] =>
  Object.entries({
    ssl_mode: 'off',
    ca_file: 'ca.pem',
    timeout: '5s',
    ignore_cookies_policy: true,
    proxy,
    'proxy.url': proxy,
    'proxy.username': proxy,
    'proxy.password': proxy,
  }).map(([path, value]): Scenario => {
    const [field = ''] = path.split('.')
    return {
      field: `${flat}.${path}`,
      does: 'is of no use where nothing is asked: that is told',
      at: `${at}.${field}`,
      given: given({ [field]: value }),
      drive: validated,
      shows: ({ result }) =>
        (result as string[]).some((text) => text.startsWith(`warning /connections/login/${field}: `)),
      is: true,
    }
  })
