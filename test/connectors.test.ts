/** What every file in connectors/ owes to those who write `use: name@version`. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getPublicSuffix } from 'tough-cookie'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { covers, type Fact, factsOf, isMadeByOthers, packageOf, wholeOf } from '../scripts/facts.ts'
import { fieldOf, patterns } from '../src/app/questions.ts'
import type { Connector, Connectors, Way } from '../src/config/contract.ts'
import { withValue } from '../src/config/edit.ts'
import { valueAt } from '../src/config/pointer.ts'
import { documentOf } from '../src/config/read.ts'
import { looksSecret, secretFields } from '../src/config/secret_fields.ts'
import { validators, variants } from '../src/generated/variants.ts'
import type { Json, JsonObject } from '../src/json.ts'
import { createNodeRuntime, packageFolder } from '../src/node_runtime.ts'
import { validate } from '../src/workspace.ts'
import { type Exchange, type Fixture, replay } from './replay.ts'

const folder = join(packageFolder(), 'connectors')
const shipped = createNodeRuntime({ file: 'latchkey.yaml' }).connectors
const files = readdirSync(folder)
const all = files.map((file) => parse(readFileSync(join(folder, file), 'utf8')) as Connector)
/** What docs/connectors.md adds; it is held to the same. */
const [, added = ''] = readFileSync(join(packageFolder(), 'docs', 'connectors.md'), 'utf8')
  .split('```yaml\n')
  .slice(1)
const petstore = parse(added.replace(/```[\s\S]*/, '')) as Connector
const connectors: Connectors = {
  ...shipped,
  read: async (name) => (name === petstore.name ? petstore : shipped.read(name)),
}
const held = [
  ...all.map((connector, index) => [`connectors/${files[index]}`, connector] as const),
  [`docs/connectors.md, ${petstore.name}.yaml`, petstore] as const,
]

/** Warnings that a connection rightly has, whatever its user does: the API leaves no other way. */
const rightly: [connector: RegExp, problem: RegExp, because: string][] = []

/** Where providers publish beside the site of their API: the source of their documentation, and packages of their own. */
const published: Record<string, string[]> = {
  airtable: ['www.npmjs.com/package/airtable'],
  amazon_sp_api: ['github.com/amzn/', 'www.npmjs.com/package/@amazon-sp-api-release/'],
  asana: ['github.com/Asana/', 'www.npmjs.com/package/asana'],
  basecamp: ['www.npmjs.com/package/@37signals/'],
  box: ['www.npmjs.com/package/box-node-sdk'],
  chargebee: ['www.npmjs.com/package/chargebee'],
  deepl: ['www.npmjs.com/package/deepl-node'],
  discord: ['github.com/discord/', 'www.npmjs.com/package/@discord/'],
  docusign: ['www.npmjs.com/package/docusign-esign'],
  dropbox: ['www.npmjs.com/package/dropbox'],
  fatture_in_cloud: ['www.npmjs.com/package/@fattureincloud/'],
  feishu: ['github.com/larksuite/', 'open.larkoffice.com/', 'www.npmjs.com/package/@larksuiteoapi/'],
  figma: ['www.npmjs.com/package/@figma/'],
  freshbooks: ['www.npmjs.com/package/@freshbooks/'],
  github: ['github.blog/', 'www.npmjs.com/package/@octokit/'],
  gitlab: ['github.com/gitlabhq/', 'www.npmjs.com/package/@gitlab/'],
  google_calendar: ['www.npmjs.com/package/@googleapis/', 'www.npmjs.com/package/google-auth-library'],
  hubspot: ['www.npmjs.com/package/@hubspot/'],
  intercom: ['github.com/intercom/', 'www.npmjs.com/package/intercom-client'],
  klaviyo: ['www.npmjs.com/package/klaviyo-api'],
  mailchimp: ['github.com/mailchimp/', 'www.npmjs.com/package/@mailchimp/'],
  mastodon: ['github.com/mastodon/'],
  microsoft_graph: [
    'github.com/MicrosoftDocs/',
    'github.com/microsoftgraph/',
    'www.npmjs.com/package/@azure/',
    'www.npmjs.com/package/@microsoft/',
  ],
  mollie: ['github.com/mollie/', 'www.npmjs.com/package/@mollie/'],
  netlify: ['www.npmjs.com/package/@netlify/'],
  notion: ['www.npmjs.com/package/@notionhq/'],
  okta: ['github.com/okta/', 'www.npmjs.com/package/@okta/'],
  pagerduty: ['github.com/PagerDuty/', 'www.npmjs.com/package/@pagerduty/'],
  paypal: ['github.com/paypal/', 'www.npmjs.com/package/@paypal/'],
  pipedrive: ['www.npmjs.com/package/pipedrive'],
  quickbooks: ['github.com/intuit/', 'www.npmjs.com/package/intuit-oauth'],
  recurly: ['www.npmjs.com/package/recurly'],
  salesforce: ['www.npmjs.com/package/@salesforce/'],
  sentry: ['github.com/getsentry/'],
  shopify: ['www.npmjs.com/package/@shopify/'],
  slack: ['www.npmjs.com/package/@slack/'],
  spotify: ['www.npmjs.com/package/@spotify/'],
  square: ['www.npmjs.com/package/square'],
  stripe: ['www.npmjs.com/package/stripe'],
  twilio: ['www.npmjs.com/package/twilio'],
  webflow: ['www.npmjs.com/package/webflow-api'],
  woocommerce: ['github.com/woocommerce/', 'www.npmjs.com/package/@woocommerce/'],
  xero: ['github.com/XeroAPI/', 'www.npmjs.com/package/xero-node', 'www.npmjs.com/package/@xeroapi/'],
  ynab: ['www.npmjs.com/package/ynab'],
  zendesk: ['www.npmjs.com/package/@zendesk/'],
}

/** The first file of the catalogue is younger than this. */
const BEGINNING = '2026-11-01'
const today = new Date().toISOString().slice(0, 10)

const flatOf = ({ type, fields }: Way): string => {
  const table = variants.connection?.[type]
  const { grant_type = 'client_credentials' } = fields as JsonObject
  return typeof table === 'object' ? (table[String(grant_type)] ?? '') : (table ?? '')
}

/** What its user fills in, each with the example that its schema has. */
async function asked(way: Way): Promise<JsonObject> {
  let own: Json = {}
  for (const field of way.ask ?? [])
    own = withValue(own, field.split('.'), (await fieldOf(way, field))?.examples?.[0] ?? null)
  return own as JsonObject
}

const holesOf = ({ variables = {} }: Connector): JsonObject =>
  Object.fromEntries(Object.entries(variables).map(([name, { examples }]) => [name, examples[0] ?? '']))

/** A connection that takes this way, as its user would have it. */
function taken(connector: Connector, { type, fields }: Way, own: JsonObject): JsonObject {
  const { grant_type } = fields as JsonObject
  const variables = holesOf(connector)
  return {
    use: `${connector.name}@${connector.version}`,
    type,
    ...(grant_type !== undefined && { grant_type }),
    ...own,
    ...(Object.keys(variables).length > 0 && { variables }),
  }
}

/** A file with this connection, and with a login beside it where the API is asked for what the login's answer brings. */
async function found(connector: Connector, way: Way, own: JsonObject, more: JsonObject = {}) {
  const first = connector.connections[0] as Way
  const needsLogin = way.type === 'REST' && JSON.stringify(way.fields).includes('${token.')
  const login = needsLogin && { login: taken(connector, first, await asked(first)) }
  const mine = taken(connector, way, { ...own, ...(login && { authentication: 'login' }) })
  return validate(documentOf({ version: 1, connections: { mine, ...login }, ...more }), { connectors })
}

const isPattern = ({ name }: Connector) => Object.values(patterns).includes(name)
/** What makes a token can make the next one (RFC 6749 §4.4.3). */
const repeatable = ['client_credentials', 'jwt_bearer', 'token_exchange']

const named = ({ way }: Fact) => way.join('.')
const site = (url: string) =>
  getPublicSuffix(new URL(url).hostname, { allowSpecialUseDomain: true }) ?? new URL(url).hostname

describe.each(held)('%s', (file, connector) => {
  const facts = factsOf(connector)
  const { connections, sources, unverified = [], verified } = connector

  test('is as schemas/connector.schema.json says, under its own name', async () => {
    const valid = (await validators.connector?.())?.default
    expect(valid?.(structuredClone(connector)), JSON.stringify(valid?.errors)).toBe(true)
    expect(file).toMatch(new RegExp(`[ /]${connector.name}\\.yaml$`))
    expect(connector.description).toMatch(/^[A-Z].*\.$/)
    expect(connector.documentation).toMatch(/^https:\/\//)
    const missing = Array.from({ length: connector.version - 1 }, (_, index) => String(index + 2))
    expect(Object.keys(connector.changes ?? {})).toEqual(missing)
  })

  test('gives and asks only what each type has, nothing twice and nothing secret', async () => {
    for (const way of connections) {
      const { fields, ask = [], meanings = {} } = way
      const isSecret = secretFields(flatOf(way), fields as Json)
      for (const name of [...Object.keys(fields), ...ask]) expect(await fieldOf(way, name), name).toBeDefined()
      expect(ask.filter((name) => valueAt(fields as Json, name.split('.')) !== undefined)).toEqual([])
      expect(Object.keys(fields).filter((name) => isSecret([name]))).toEqual([])
      expect(fields).not.toHaveProperty('authentication')
      expect(Object.keys(meanings).filter((name) => !ask.includes(name))).toEqual([])
      for (const meaning of Object.values(meanings)) expect(meaning).toMatch(/^[A-Z].*[^.]$/)
    }
    const texts = facts.filter(
      ({ value }) => typeof value === 'string' && !/^https?:/.test(value) && looksSecret(value),
    )
    expect(texts.map(named)).toEqual([])
  })

  test('with what it asks for, and not without, each way is a whole connection', async () => {
    for (const way of connections) {
      const { issues, warnings } = await found(connector, way, await asked(way))
      expect(issues).toEqual([])
      expect(
        warnings.filter(
          ({ problem }) => !rightly.some(([name, text]) => name.test(connector.name) && text.test(problem)),
        ),
      ).toEqual([])
      if (way.ask) expect((await found(connector, way, {})).issues).not.toEqual([])
    }
  })

  test('what it reads and tries is whole, and goes with its REST connection', async () => {
    const { extracts = {}, verify } = connector
    const rest = connections.find(({ type }) => type === 'REST')
    if (!rest) {
      expect([...Object.keys(extracts), ...Object.keys(verify ?? {})]).toEqual([])
      return
    }
    const tried = verify ? { ...extracts, verify: { request: verify } } : extracts
    const asks = Object.fromEntries(
      Object.entries(tried).map(([name, extract]) => [name, { connection: 'mine', ...extract }]),
    )
    const { issues, warnings } = await found(connector, rest, await asked(rest), { extracts: asks })
    expect([...issues, ...warnings]).toEqual([])
    for (const extract of Object.values(extracts)) expect(extract).not.toHaveProperty('connection')
  })

  test('each hole is used and told, and each that is used is one', () => {
    const holes = Object.keys(connector.variables ?? {})
    const used = [...JSON.stringify([connections, connector.verify, connector.extracts]).matchAll(/\$\{([^}]*)\}/g)]
    const references = used.flatMap(([, inner = '']) =>
      /^\w+:/.test(inner) && !inner.startsWith('token:') ? [inner] : [],
    )
    expect([...new Set(references)].sort()).toEqual(holes.map((name) => `var:${name}`).sort())
  })

  test('scopes are separated as it says', () => {
    for (const { fields } of connections) {
      const { scope, authorization_request, token_request } = fields as Record<string, JsonObject>
      const separator = String(authorization_request?.scope_separator ?? token_request?.scope_separator ?? ' ')
      const names = [
        ...(typeof scope === 'string' ? (scope as string).split(separator) : []),
        ...Object.keys(connector.scopes ?? {}),
      ]
      for (const name of names) expect(name).toMatch(separator === ' ' ? /^\S+$/ : /^[^\s,][^,]*$/)
    }
  })

  test('each fact stands in a source that was held against it as a whole, or is listed as one that does not', () => {
    const whole = wholeOf(connector)
    const holds = (words: string[]) => (fact: Fact) => words.some((word) => covers(word, fact))
    expect(facts.filter((fact) => !holds(sources.flatMap(({ of }) => of))(fact)).map(named)).toEqual([])
    expect(facts.filter((fact) => !holds(whole)(fact) && !holds(unverified)(fact)).map(named)).toEqual([])
    expect(facts.filter((fact) => holds(whole)(fact) && holds(unverified)(fact)).map(named)).toEqual([])
    const ways = connections.map(({ type }) => type).filter((type) => isOfGeneric(type, connector))
    expect(ways.filter((type) => whole.includes(type) === unverified.includes(type))).toEqual([])
    const words = [...sources.flatMap(({ of, read = [] }) => [...of, ...read]), ...unverified]
    expect(words.filter((word) => !isOfGeneric(word, connector) && !facts.some((fact) => covers(word, fact)))).toEqual(
      [],
    )
    for (const { of, read = [] } of sources)
      expect(read.filter((word) => !facts.some((fact) => covers(word, fact) && holds(of)(fact)))).toEqual([])
    expect(verified).toBe(unverified.length === 0)
  })

  test('states all that a connector tells, or why it does not', () => {
    if (isPattern(connector)) return expect(connector).not.toHaveProperty('without')
    const { without = {}, scopes, verify, extracts = {} } = connector
    const rest = connections.find(({ type }) => type === 'REST')?.fields as JsonObject | undefined
    const logins = connections.filter(({ type }) => type === 'OAuth2' || type === 'OAuthToken')
    const renewed = logins.filter(({ fields }) => !repeatable.includes(String((fields as JsonObject).grant_type)))
    const reads = [...Object.values(extracts)] as JsonObject[]
    const stated: Record<string, boolean> = {
      lifetime: logins.every(({ token }) => token?.lifetime),
      refresh_token: renewed.every(({ token }) => token?.refresh_token),
      scopes: logins.length === 0 || scopes !== undefined,
      pagination: Boolean(rest?.pagination) || reads.some(({ pagination }) => pagination),
      rate_limit: Boolean(rest?.rate_limit),
      expired_when: Boolean(rest?.expired_when),
      verify: verify !== undefined,
    }
    const isTold = (name: string) => Object.hasOwn(without, name)
    expect(Object.keys(stated).filter((name) => stated[name] === isTold(name))).toEqual([])
    for (const why of Object.values(without)) expect(why).toMatch(/^[A-Z].*\.$/)
  })

  test('each source is a page of the provider, or names its licence; a package its version and files too', () => {
    const own = [
      connector.documentation,
      ...facts.flatMap(({ value }) => (typeof value === 'string' && /^https:\/\/[^$]*$/.test(value) ? [value] : [])),
    ].map(site)
    for (const { url, licence, files, read, checked } of sources) {
      expect(url).toMatch(/^https:\/\//)
      const isTheirs = published[connector.name]?.some((place) => url.startsWith(`https://${place}`))
      if (site(url) === 'npmjs.com') {
        expect(packageOf(url), url).toBeDefined()
        expect([licence, files]).not.toContain(undefined)
        expect(isTheirs || isMadeByOthers(url), url).toBe(true)
      } else {
        expect(files, url).toBeUndefined()
        if (licence === undefined && !isTheirs) expect(own).toContain(site(url))
      }
      if (checked === undefined) expect(read, url).toBeUndefined()
      else {
        expect(new Date(`${checked}T00:00:00Z`).toISOString().slice(0, 10)).toBe(checked)
        expect(checked >= BEGINNING && checked <= today, `${url} ${checked}`).toBe(true)
      }
    }
  })
})

/** A way to connect that states nothing but its type: the source speaks for that. */
const isOfGeneric = (word: string, { connections }: Connector) =>
  connections.some(({ type, fields }) => type === word && Object.keys(fields).length === 0)

const played = join(packageFolder(), 'test', 'fixtures', 'connectors')
const fixtures = readdirSync(played)
  .filter((file) => file.endsWith('.yaml'))
  .map((file): [string, Fixture] => [
    file.replace('.yaml', ''),
    parse(readFileSync(join(played, file), 'utf8')) as Fixture,
  ])

test('what each connector reads has been played', () => {
  const reads = all.flatMap(({ name, extracts = {} }) => Object.keys(extracts).map((extract) => `${name}.${extract}`))
  const plays = fixtures.flatMap(([name, { rows }]) => Object.keys(rows).map((extract) => `${name}.${extract}`))
  expect(plays.sort()).toEqual(reads.sort())
})

describe.each(fixtures)('what the servers of %s say', (name, fixture) => {
  const connector = all.find((one) => one.name === name)

  test('is documented or made after what is, and names its page', () => {
    expect(connector).toBeDefined()
    expect(Object.keys(connector?.extracts ?? {})).toEqual(expect.arrayContaining(Object.keys(fixture.rows)))
    expect(Object.keys(fixture.rows)).not.toEqual([])
    for (const { from, source } of fixture.exchanges) {
      expect(['documented', 'constructed']).toContain(from)
      expect(source).toMatch(/^https:\/\//)
    }
  })

  test('becomes the rows, from the first request to the last', async () => {
    const { rows, again } = fixture
    expect(await replay(connector as Connector, fixture)).toEqual({ faults: [], rows, ...(again && { again }) })
  })
})

test('a replay tells what is asked otherwise than written, and what is not asked', async () => {
  const connector = (all.find(({ name }) => name === 'bearer') ?? {}) as Connector
  const way = { type: 'REST', fields: { url: 'https://api.example.com', headers: { accept: 'text/json' } } }
  const api = {
    ...connector,
    connections: [...connector.connections, way],
    extracts: { people: { request: { path: '/people' } } },
  }
  const exchange = (url: string, accept: string): Exchange => ({
    from: 'constructed',
    source: 'https://docs.example.com',
    request: { method: 'GET', url, headers: { accept, authorization: 'Bearer made-up' } },
    response: { status: 200, body: [{ id: 1 }] },
  })
  const fixture = { connect: { type: 'Bearer', token: 'made-up' }, rows: { people: [{ id: 1 }] } }
  const right = exchange('https://api.example.com/people', 'text/json')
  expect(await replay(api, { ...fixture, exchanges: [right] })).toEqual({ faults: [], rows: fixture.rows })
  const wrong = [exchange('https://api.example.com/peple?size=1', 'text/csv'), right]
  expect((await replay(api, { ...fixture, exchanges: wrong })).faults).toEqual([
    'exchange 1: address is "https://api.example.com/people", written is "https://api.example.com/peple"',
    'exchange 1: query is {}, written is {"size":"1"}',
    'exchange 1: header accept is "text/json", written is "text/csv"',
    'GET https://api.example.com/people is not asked',
  ])
})

test('what is read is played', () => {
  const unplayed = all.filter(({ name, extracts }) => extracts && !fixtures.some(([played]) => played === name))
  expect(unplayed.map(({ name }) => name)).toEqual([])
})

/** Whether a token is asked for before anything else than what leads to it. */
const getsToken = ({ exchanges }: Fixture): boolean => {
  const at = exchanges.findIndex(({ response }) => /access_token/.test(JSON.stringify(response.body ?? '')))
  return at >= 0 && exchanges.slice(0, at).every(({ request }) => !request.headers?.authorization)
}

const hasRows = ({ rows }: Fixture) => Object.values(rows).every((some) => some.length > 0)

test('there are forty and more, ten and more of them deep', () => {
  const known = all.filter((connector) => !isPattern(connector))
  expect(known.length).toBeGreaterThanOrEqual(40)
  const deep = known.filter(({ name, connections, extracts = {} }) => {
    const reads = Object.values(extracts) as JsonObject[]
    const pages = reads.some(({ pagination }) => pagination) || connections.some(({ fields }) => 'pagination' in fields)
    return (
      reads.length > 1 &&
      reads.every(({ request, loop, fields }) => request && loop && fields) &&
      pages &&
      reads.some(({ incremental }) => incremental) &&
      fixtures.some(([played, fixture]) => played === name && getsToken(fixture) && hasRows(fixture))
    )
  })
  expect(deep.length, deep.map(({ name }) => name).join(' ')).toBeGreaterThanOrEqual(10)
})

test('no two share a title', () => {
  const titles = all.map(({ title }) => title.toLowerCase())
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
})
