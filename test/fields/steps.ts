/** Calls before and after the token call: `steps` of token_request, refresh_request and token_response. */
import type { JsonObject } from '../../src/json.ts'
import type { OddRequest } from '../servers/odd.ts'
import { json, readToken, type Scenario, type Seen } from './scenario.ts'

const one = { name: 'team', value: 'scarlet', sensitive: true }
const url = '${var:login}/step'
const token = { access_token: 'issued-token', expires_in: 60, refresh_token: 'next-time' }
const answers = {
  login: (request: OddRequest) => json(request.url.startsWith('/step') ? { tenant: 'acme', renewal: 'later' } : token),
}

const queryOf = (request: OddRequest | undefined) =>
  Object.fromEntries(new URL(request?.url ?? '', 'http://x').searchParams)
const formOf = (request: OddRequest | undefined) => Object.fromEntries(new URLSearchParams(request?.body))
const stepIn = ({ login }: Seen) => login.find((request) => request.url.startsWith('/step'))

const renewed: NonNullable<Scenario['drive']> = async ({ open, pass }) => {
  const workspace = await open()
  await workspace.token('login')
  pass(120_000)
  return workspace.token('login')
}

type File = (more: JsonObject) => JsonObject

/** `file`: a connection `login` with a token call, and these fields besides. */
export function ofSteps(flat: string, file: File): Scenario[] {
  const scenario = (
    field: string,
    does: string,
    step: JsonObject,
    shows: (request: OddRequest | undefined, seen: Seen) => unknown,
    is: unknown,
    more: Partial<Scenario> = {},
  ): Scenario => ({
    field: `${flat}.token_request.steps[].${field}`,
    does,
    at: `file.connections.login.token_request.steps.0.${field.replace('[]', '.0')}`,
    given: { file: file({ token_request: { steps: [{ url, ...step }] } }), answers },
    drive: readToken,
    shows: (seen) => shows(stepIn(seen), seen),
    is,
    ...more,
  })
  /** The server says it back, and it is not shown. */
  const hidden = (step: JsonObject, block = 'token_request'): Partial<Scenario> => ({
    given: {
      file: file({ [block]: { steps: [{ url, ...step }] } }),
      answers: {
        login: ({ url, body, headers }) =>
          `${url}${body}${headers.team}`.includes('scarlet')
            ? json({ error: 'no', error_description: 'not scarlet' }, { status: 500 })
            : json(token),
      },
    },
    shows: ({ error }) => error?.message.includes('“no: not ••••”'),
  })
  const named = (place: 'headers' | 'parameters' | 'query', read: (request: OddRequest | undefined) => unknown) => [
    scenario(place, `are sent: ${place}`, { [place]: { team: 'red' } }, read, 'red'),
    scenario(`${place}[].name`, 'is its name', { [place]: [one] }, read, 'scarlet', { instead: 'group' }),
    scenario(`${place}[].value`, 'is its value', { [place]: [one] }, read, 'scarlet', { instead: 'blue' }),
    scenario(`${place}[].sensitive`, 'hides it', { [place]: [one] }, read, true, hidden({ [place]: [one] })),
  ]
  const extra = { extra: { tenant: '$.tenant' } }
  const kept = (_: unknown, { result }: Seen) => ((result as JsonObject).extra as JsonObject).tenant
  const before = { file: file({ token_request: { steps: [{ url, ...extra }] } }), answers }
  const after = { file: file({ token_response: { steps: [{ url, ...extra }] } }), answers }
  const renewing = { file: file({ refresh_request: { steps: [{ url, ...extra }] } }), answers }
  // What a step sends is written in one place; whose address it is, and what of it is hidden, is told by the file.
  const ofOthers = [
    ['token_response', readToken],
    ['refresh_request', renewed],
  ] as const
  const elsewhere = ofOthers.flatMap(([block, drive]): Scenario[] => {
    const field = (name: string) => ({
      field: `${flat}.${block}.steps[].${name}`,
      at: `file.connections.login.${block}.steps.0.${name.replace('[]', '.0')}`,
      drive,
    })
    return [
      {
        ...field('url'),
        does: 'is where it goes',
        given: { file: file({ [block]: { steps: [{ url: '${var:other}/x' }] } }), answers },
        shows: ({ other }) => other.length,
        is: 1,
        instead: url,
      },
      ...(['headers', 'parameters', 'query'] as const).map((place): Scenario => {
        const { given, shows } = hidden({ [place]: [one] }, block) as Pick<Scenario, 'given' | 'shows'>
        return { ...field(`${place}[].sensitive`), does: 'hides it', given, shows, is: true }
      }),
    ]
  })
  return [
    ...elsewhere,
    scenario('url', 'is where it goes', {}, (_, { other }) => other.length, 1, {
      given: { file: file({ token_request: { steps: [{ url: '${var:other}/x' }] } }), answers },
      instead: url,
    }),
    scenario('method', 'is its method', { method: 'PUT' }, (request) => request?.method, 'PUT'),
    scenario(
      'format',
      'is how its body is written',
      { format: 'json', body: { a: 1 } },
      (request) => request?.body,
      '{"a":1}',
    ),
    ...named('headers', (request) => request?.headers.team),
    ...named('parameters', (request) => queryOf(request).team),
    ...named('query', (request) => queryOf(request).team),
    scenario('body', 'is all of it', { body: 'id=${client_id}' }, (request) => formOf(request).id, 'reporting'),
    scenario('extra', 'keeps what it brings', extra, kept, 'acme'),
    ...(
      [
        ['token_request', 'are made before the token call', before, readToken],
        ['token_response', 'are made after it', after, readToken],
        ['refresh_request', 'are made before a renewal', renewing, renewed],
      ] as const
    ).flatMap(([block, does, given, drive]): Scenario[] => [
      {
        field: `${flat}.${block}.steps`,
        does,
        at: `file.connections.login.${block}.steps`,
        given,
        drive,
        shows: ({ login }) => login.filter((request) => request.url.startsWith('/step')).length,
        is: 1,
      },
      ...(block === 'token_request'
        ? []
        : [
            {
              field: `${flat}.${block}.steps[].extra`,
              does: 'keeps what it brings',
              at: `file.connections.login.${block}.steps.0.extra`,
              given,
              drive,
              shows: (seen: Seen) => kept(undefined, seen),
              is: 'acme',
            },
          ]),
    ]),
  ]
}
