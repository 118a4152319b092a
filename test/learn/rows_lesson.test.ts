import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compilePath } from '../../src/extract/jsonpath.ts'
import { planExtract } from '../../src/extract/plan.ts'
import type { Json } from '../../src/json.ts'
import { type Came, fieldsOf, rowsLesson } from '../../src/learn/rows_lesson.ts'
import { few, runs } from '../fuzz/properties.ts'

/** What documented answers teach; their values are made up. */
const documented: [from: string, came: Came, loop: string, pagination: unknown][] = [
  [
    'GitHub (https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api)',
    {
      document: [
        { id: 1, node_id: 'a', labels: [{ id: 1, name: 'bug' }] },
        { id: 2, node_id: 'b', labels: [] },
      ],
      headers: { link: '<https://api.github.com/repositories/1/issues?page=2>; rel="next"' },
    },
    '$[*]',
    { type: 'link_header' },
  ],
  [
    'HubSpot (https://developers.hubspot.com/docs/guides/api/crm/objects/contacts)',
    {
      document: {
        results: [
          { id: '1', properties: { email: 'a@example.com' } },
          { id: '2', properties: { email: 'b@example.com' } },
        ],
        paging: { next: { after: 'NTI1Cg%3D%3D', link: '?after=NTI1Cg%3D%3D' } },
      },
    },
    '$.results[*]',
    { type: 'next_url', path: '$.paging.next.link' },
  ],
  [
    'Stripe (https://docs.stripe.com/api/pagination)',
    { document: { object: 'list', url: '/v1/customers', has_more: true, data: [{ id: 'cus_1', object: 'customer' }] } },
    '$.data[*]',
    { type: 'cursor', row_path: '$.id', parameter: 'starting_after' },
  ],
  [
    'Salesforce (https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/dome_query.htm)',
    {
      document: {
        done: false,
        totalSize: 3222,
        nextRecordsUrl: '/services/data/v62.0/query/01gRO0000016PIAYA2-500',
        records: [{ attributes: { type: 'Account' }, Name: 'A' }],
      },
    },
    '$.records[*]',
    { type: 'next_url', path: '$.nextRecordsUrl' },
  ],
  [
    'Jira (https://developer.atlassian.com/cloud/jira/platform/rest/v3/intro/#pagination)',
    {
      document: {
        startAt: 0,
        maxResults: 2,
        total: 200,
        isLast: false,
        values: [
          { id: '1', key: 'A-1' },
          { id: '2', key: 'A-2' },
        ],
      },
    },
    '$.values[*]',
    { type: 'offset', parameter: 'startAt', size_parameter: 'maxResults', size: 2, total_path: '$.total' },
  ],
  [
    'Microsoft Graph (https://learn.microsoft.com/en-us/graph/paging)',
    {
      document: {
        '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users',
        '@odata.nextLink': 'https://graph.microsoft.com/v1.0/users?$skiptoken=RFNwdA',
        value: [{ id: '1', displayName: 'Ann' }],
      },
    },
    '$.value[*]',
    { type: 'next_url', path: "$['@odata.nextLink']" },
  ],
  [
    'Slack (https://api.slack.com/apis/pagination)',
    {
      document: {
        ok: true,
        members: [{ id: 'W012A3CDE', name: 'ann' }],
        response_metadata: { next_cursor: 'dXNlcjpVMEc5V0ZYTlo=' },
      },
    },
    '$.members[*]',
    { type: 'cursor', path: '$.response_metadata.next_cursor', parameter: 'cursor' },
  ],
  [
    'Google (https://developers.google.com/drive/api/reference/rest/v3/files/list)',
    { document: { kind: 'drive#fileList', nextPageToken: 'abc123', files: [{ id: '1', name: 'x' }] } },
    '$.files[*]',
    { type: 'cursor', path: '$.nextPageToken', parameter: 'pageToken' },
  ],
  [
    'WooCommerce and others that count pages',
    {
      document: { page: 1, per_page: 2, total_pages: 9, errors: [{ code: 1 }], items: [{ id: 1 }, { id: 2 }] },
      asked: '/orders?page=1&per_page=2',
    },
    '$.items[*]',
    { type: 'page_number', parameter: 'page', size_parameter: 'per_page', size: 2, total_pages_path: '$.total_pages' },
  ],
  [
    'GraphQL connections (https://relay.dev/graphql/connections.htm)',
    {
      document: {
        data: {
          orders: {
            edges: [{ node: { id: '1', total: 5 } }, { node: { id: '2', total: 7 } }],
            pageInfo: { hasNextPage: true, endCursor: 'b2Zmc2V0' },
          },
        },
      },
    },
    '$.data.orders.edges[*].node',
    { type: 'cursor', path: '$.data.orders.pageInfo.endCursor', parameter: 'after' },
  ],
  ['one object alone', { document: { id: 1, name: 'x' } }, '$', undefined],
]

describe('rows and pages of documented answers:', () => {
  test.each(documented)('%s', async (_, came, loop, pagination) => {
    const lesson = await rowsLesson(came)
    expect(lesson.questions).toEqual([])
    expect(lesson.findings).toMatchObject([{ member: 'loop', path: loop }])
    expect(lesson.pagination?.pagination).toEqual(pagination)
    for (const { because } of lesson.findings) expect(because).not.toEqual([])
  })
})

test('columns have the type that all rows have, and are flattened one level', async () => {
  const { columns, keys } = await rowsLesson({
    document: {
      data: [
        {
          ...{
            id: 1,
            code: '007',
            price: 1,
            'full name': 'x',
            big: 2 ** 53,
            on: true,
            day: '2026-01-01',
          },
          ...{ at: '2026-01-01T10:00:00Z', who: { id: 7, of: { deep: 1 } }, tags: ['a'], mixed: 1, note: null },
        },
        {
          ...{
            id: 2,
            code: '008',
            price: 1.5,
            'full name': 'y',
            big: 1,
            on: false,
            day: 'Thu, 01 Jan 2026 00:00:00 GMT',
          },
          ...{ at: '2026-01-02', who: null, tags: [], mixed: 'one' },
        },
      ],
    },
  })
  expect(Object.fromEntries(columns.map(({ name, path, type, optional }) => [name, [path, type, optional]]))).toEqual({
    id: ['$.id', 'integer', false],
    code: ['$.code', 'text', false],
    price: ['$.price', 'number', false],
    full_name: ["$['full name']", 'text', false],
    big: ['$.big', undefined, false],
    on: ['$.on', 'boolean', false],
    day: ['$.day', 'date_time', false],
    at: ['$.at', 'date_time', false],
    who_id: ['$.who.id', 'integer', true],
    who_of: ['$.who.of', 'json', true],
    tags: ['$.tags', 'json', false],
    mixed: ['$.mixed', 'text', false],
    note: ['$.note', undefined, true],
  })
  expect(keys).toEqual(['id', 'code'])
})

test('between two lists that are alike nobody chooses, but by the name that was asked for', async () => {
  const document = { users: [{ id: 1 }, { id: 2 }], groups: [{ id: 3 }, { id: 4 }] }
  const open = await rowsLesson({ document })
  expect(open.questions).toMatchObject([{ member: 'loop', choices: [{ path: '$.users[*]' }, { path: '$.groups[*]' }] }])
  expect(open.findings).toEqual([])
  expect((await rowsLesson({ document, asked: '/v1/groups?x=1' })).findings).toMatchObject([{ path: '$.groups[*]' }])
  expect((await rowsLesson({ document }, { loop: '$.groups' })).columns).toMatchObject([{ name: 'id' }])
})

const names = fc.constantFrom(
  'id',
  'name',
  'data',
  'items',
  'next',
  'cursor',
  'total',
  'page',
  'a b',
  'meta',
  '__proto__',
  '',
)
const secret = fc.stringMatching(/^[a-z0-9]{18,30}$/)
const json: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    secret,
    fc.integer(),
    fc.constantFrom(null, true),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(fc.tuple(fc.oneof({ weight: 5, arbitrary: names }, secret), tie('value')), { maxLength: 5 })
      .map((all) => Object.fromEntries(all)),
  ),
})).value

function* textsIn(value: Json): Iterable<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* textsIn(inner)
}

describe('whatever an answer is,', () => {
  test('what is learnt of it reads it', () =>
    fc.assert(
      fc.asyncProperty(json, async (document) => {
        const { findings, columns, questions } = await rowsLesson({ document })
        const [loop] = findings
        if (!loop || questions.length > 0) return
        const rows = (await compilePath(loop.path)).all(document)
        expect(rows.length).toBeGreaterThan(0)
        const shape = { loop: loop.path, ...(columns.length > 0 && { fields: fieldsOf(columns) as never }) }
        const plan = await planExtract('rows', shape)
        let read = 0
        const bytes = (async function* () {
          yield new TextEncoder().encode(JSON.stringify(document))
        })()
        for await (const batch of plan.read(bytes)) read += batch.length
        expect(read).toBe(rows.length)
        expect(plan.finish().unmatched).toEqual([])
      }),
      runs(few, 100),
    ))

  test('no value of it is shown unless somebody asks for it', () =>
    fc.assert(
      fc.asyncProperty(json, async (document) => {
        const { columns, ...lesson } = await rowsLesson({ document })
        const shown = JSON.stringify([lesson, columns.map(({ sample: _, ...column }) => column)])
        for (const text of textsIn(document)) if (text.length > 12) expect(shown).not.toContain(text)
      }),
      runs(few, 100),
    ))
})

test('in rows no number is shown, as text neither, nor a name that is somebody’s', async () => {
  const row = { amt: '1.5', count: 7, expires_on: '2026-01-01', ok: true, '491511': { ttl: '3600' } }
  const { answer } = await rowsLesson({ document: { rows: [{ id: 1, ...row }], '4915112345678': [], '2026-01-02': 3 } })
  expect(answer).not.toMatch(/\d{4}|1\.5|7/)
  expect(answer).toContain('"amt": "••••" (text, 3 characters)')
  expect(answer).toContain('"ok": true')
})
