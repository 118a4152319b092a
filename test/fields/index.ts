/** Every scenario, and the fields that have none, each with its reason. */
import { blocks } from './blocks.ts'
import { computed } from './computed.ts'
import { connector } from './connector.ts'
import { described } from './described.ts'
import { extract } from './extract.ts'
import { allFields, fieldAt } from './fields.ts'
import { spokenForBy } from './grants.ts'
import { job } from './job.ts'
import { keys } from './keys.ts'
import { oauth } from './oauth.ts'
import { pagination } from './pagination.ts'
import { proof } from './proof.ts'
import { rest } from './rest.ts'
import { faultOf, type Scenario } from './scenario.ts'
import { workspace } from './workspace.ts'

export const scenarios: Scenario[] = [
  ...workspace,
  ...rest,
  ...extract,
  ...pagination,
  ...oauth,
  ...proof,
  ...blocks,
  ...described,
  ...keys,
  ...computed,
  ...connector,
  ...job,
]

/** What ends so changes nothing, and must not: it is written for people. */
export const forPeople: Record<string, string> = {
  '.description': 'for whoever reads the file: what it is there for, in their own words',
  'connector.name':
    'for whoever reads the connector: it is found by the name of its file, which test/connectors.test.ts compares',
  'connector.title': 'for whoever chooses a connector',
  'connector.documentation': 'for whoever chooses a connector: where its provider describes the API',
  'connector.verified':
    'for whoever chooses a connector: whether each of its facts was held against a whole page of the provider',
  'connector.unverified':
    'for whoever chooses a connector: which of its facts were not; test/connectors.test.ts asks for it',
  'connector.sources': 'for whoever doubts a fact: where it was read; test/connectors.test.ts asks for it',
  'connector.sources[].url': 'for whoever doubts a fact: the page',
  'connector.sources[].of': 'for whoever doubts a fact: what the page says; test/connectors.test.ts asks for it',
  'connector.sources[].licence': 'for whoever doubts a fact: the licence of a package, or of data that others made',
  'connector.sources[].files': 'for whoever doubts a fact: where in a package; test/connectors.test.ts asks for it',
  'connector.sources[].read':
    'for whoever doubts a fact: what a person judged; test/checked.test.ts has it written, test/cli/connectors.test.ts told',
  'connector.sources[].checked': 'for whoever doubts a fact: when the page was last read',
  'connector.connections[].title': 'for whoever chooses a way to connect',
  'connector.connections[].ask':
    'for whoever fills a connector in: what is to be asked of them; test/cli/init.test.ts has it asked',
  'connector.connections[].meanings':
    'for whoever fills a connector in: what belongs in a field; test/cli/init.test.ts has it told',
  'connector.connections[].token.refresh_token':
    'for whoever chooses a way to connect: what a renewal does; test/cli/connectors.test.ts has it told',
  'connector.connections[].token.refresh_token_lifetime':
    'for whoever chooses a way to connect: how often they have to log in; test/cli/connectors.test.ts has it told',
  'connector.without': 'for whoever misses something: why; test/cli/connectors.test.ts has it told',
  'connector.scopes': 'for whoever writes scope: what each lets one do; test/cli/connectors.test.ts has it told',
  'connector.extracts':
    'written into the file by latchkey init, and read from there; test/cli/init.test.ts has it written',
}

export const reasonFor = (field: string): string | undefined =>
  Object.entries(forPeople).find(([ending]) => field.endsWith(ending))?.[1]

/** The scenario's field that speaks for this one, and why it may. */
export const spokenFor = (field: string, proven: readonly Scenario[] = scenarios) => spokenForBy(proven, field)

/** Fields with neither a scenario, of their own or of another grant’s, nor a reason. */
export const unproven = (fields: readonly string[] = allFields, proven: readonly Scenario[] = scenarios): string[] => {
  const shown = new Set(proven.map(({ field }) => field))
  return fields.filter((field) => !shown.has(field) && reasonFor(field) === undefined && !spokenFor(field, proven))
}

/**
 * Why a scenario does not show that its field is heeded; nothing where it does. First whether it is about the field that
 * it names, then with and without it.
 */
export async function survives(scenario: Scenario): Promise<string | undefined> {
  const { field, given, at } = scenario
  const last = field.split('.').at(-1)
  if (fieldAt(given, at) !== field && fieldAt(given, `${at}.${last}`) !== field)
    return `at ${at} stands ${fieldAt(given, at) ?? 'no field'}`
  return faultOf(scenario)
}
