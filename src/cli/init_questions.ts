/** The questions of `latchkey init`, asked of a person. */
import { findConnectors } from '../app/catalogue.ts'
import type { InitAsked } from '../app/init_file.ts'
import { chosenOf, credentialsOf, faultIn, patterns, type Question, questionsOf } from '../app/questions.ts'
import type { Connector, Connectors } from '../config/contract.ts'
import type { Choice, Person } from './contract.ts'

const OTHER = 'another'
const LOGIN = 'login'

/** What an API wants that has no connector, as its documentation says it; the value is the type. */
const ways: Choice[] = [
  {
    value: 'OAuthToken',
    label: 'OAuth 2.0, without a person',
    says: 'I was given a token address, a client id and a client secret',
  },
  { value: 'OAuth2', label: 'OAuth 2.0, in a browser', says: 'somebody logs in and agrees' },
  { value: 'Bearer', label: 'a token that I have', says: 'often called personal access token' },
  {
    value: LOGIN,
    label: 'a login that is not OAuth',
    says: 'an address that takes a user name and a password, and answers with a token',
  },
  { value: 'ApiKey', label: 'a key', says: 'sent in a header, the address or a cookie' },
  { value: 'Basic', label: 'a user name and a password', says: 'as a browser asks for them' },
]

/** Rejects with `Cancelled` where the person has had enough. */
export async function asked(person: Person, connectors: Connectors): Promise<InitAsked> {
  const all = (await findConnectors(connectors)).filter(({ name }) => !Object.values(patterns).includes(name))
  const choices = all.map(({ name, title }) => ({ value: name, label: title, says: name }))
  const other = { value: OTHER, label: 'Another API', says: 'one that is not in this list' }
  const name = await person.search('What do you connect to?', [other, ...choices])
  const connector = all.find((one) => one.name === name)
  return connector ? ready(person, connector) : anotherApi(person, connectors)
}

async function ready(person: Person, connector: Connector): Promise<InitAsked> {
  const choices = credentialsOf(connector).map(({ title, type, ask = [] }, at) => ({
    value: String(at),
    label: title ?? type,
    says: `wants ${ask.join(', ')}`,
  }))
  const place = choices.length > 1 ? await person.choose('How do you connect?', choices) : '0'
  const chosen = chosenOf(connector, credentialsOf(connector)[Number(place)])
  const name = await nameFor(person, connector.name)
  return { chosen, name, answers: await answersTo(person, await questionsOf(chosen)) }
}

async function anotherApi(person: Person, connectors: Connectors): Promise<InitAsked> {
  const way = await person.choose('How does it know you?', ways)
  const name = await nameFor(person, 'api')
  const connector = (await connectors.read(patterns[way === LOGIN ? 'Bearer' : way] ?? '')) as Connector
  // Of two grants the one with a person is the second.
  const chosen = chosenOf(connector, credentialsOf(connector).at(-1))
  if (way !== LOGIN) return { chosen, name, answers: await answersTo(person, await questionsOf(chosen)) }
  const { loginAnswers } = await import('./login_questions.ts')
  const login = await loginAnswers(person)
  const fetched: typeof chosen = { ...chosen, way: { type: 'Bearer', fields: {} } }
  const others = await answersTo(person, await questionsOf(fetched))
  return { chosen: fetched, name, answers: new Map([...login, ...others]) }
}

const nameFor = (person: Person, usual: string) =>
  person.text('What do you call it? (its name in the file)', usual, {
    fault: (name) => (/^[A-Za-z_][A-Za-z0-9_-]*$/.test(name) ? undefined : 'letters, digits, _ and -, a letter first'),
  })

async function answersTo(person: Person, all: Question[]): Promise<Map<string, string>> {
  const answers = new Map<string, string>()
  for (const question of all) {
    const { field, title, meaning, example, reference, usual = '', isSecret, optional } = question
    const more = optional && usual === '' ? ' (may be left blank)' : reference ? `; or where it is: ${reference}` : ''
    const message = `${title}: ${meaning}${more}`
    const fault = (answer: string) => faultIn(question, answer)
    const answer = isSecret ? person.secret(message, fault) : person.text(message, usual, { example, fault })
    answers.set(field, await answer)
  }
  return answers
}
