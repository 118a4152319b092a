/** A login that is not OAuth, described by whoever has its documentation before them. */
import { fieldOf, fieldWithin, isReference } from '../app/questions.ts'
import { fieldFormats } from '../field_formats.ts'
import { isJsonObject, type Json } from '../json.ts'
import type { Choice, Person } from './contract.ts'

async function methods(): Promise<Choice[]> {
  const { enum: words = [] } = (await fieldOf({ type: 'Bearer', fields: {} }, 'token_request.method')) ?? {}
  return words.map((word) => ({ value: String(word), ...(word === 'POST' && { says: 'most logins' }) }))
}

/** Where the fields of the login go; but for headers, the value is `token_request.format`. */
const formats: Choice[] = [
  { value: 'json', label: 'as JSON', says: '{"user": "…", "password": "…"}' },
  { value: 'form', label: 'as a form', says: 'user=…&password=…' },
  { value: 'query', label: 'in the address', says: '?user=…&password=…' },
  { value: 'headers', label: 'in headers', says: 'X-User: …' },
]

/** The value is `send_token.in`. */
const places: Choice[] = [
  { value: 'usual', label: 'Authorization: Bearer …' },
  { value: 'header', label: 'in another header, or with another word before it', says: 'X-Auth-Token: …' },
  { value: 'cookie', label: 'in a cookie' },
  { value: 'query', label: 'in the address', says: '?token=…' },
]

const NONE = ''
const BLANK = '(blank: there is none)'
const anything = () => undefined
const filled = (answer: string) => (answer === '' ? 'it is empty' : undefined)
const address = (answer: string) =>
  answer !== '' && fieldFormats.uri(answer) ? undefined : 'write it like https://api.example.com/login'
const duration = (answer: string) =>
  answer === '' || fieldFormats.duration(answer) ? undefined : 'write it like 30min, 24h or 14d'

/** Field of a Bearer connection → what stands there. Rejects with `Cancelled` where the person has had enough. */
export async function loginAnswers(person: Person): Promise<Map<string, string>> {
  const answers = new Map<string, string>()
  const url = { example: 'https://api.example.com/login', fault: address }
  answers.set('token_request.url', await person.text('The address of the login', '', url))
  const method = await person.choose('By which method is it asked?', await methods())
  // A GET has no body.
  const fitting = method === 'GET' ? formats.filter(({ value }) => value === 'query' || value === 'headers') : formats
  const format = await person.choose('How are the user name and the password sent?', fitting)
  answers.set('token_request.method', method)
  if (format !== 'headers') answers.set('token_request.format', format)
  const place = `token_request.${format === 'headers' ? 'headers' : 'parameters'}`
  const user = await person.text(`What is the user name called there? ${BLANK}`, 'username', { fault: anything })
  if (user !== '') {
    answers.set('username', await person.text('The user name', '', { fault: filled }))
    answers.set(fieldWithin(place, user), '${username}')
  }
  const password = await person.text(`What is the password, or the key, called there? ${BLANK}`, 'password', {
    fault: anything,
  })
  if (password !== '') {
    answers.set('password', await person.secret('The password, or the key', filled))
    answers.set(fieldWithin(place, password), '${password}')
  }
  const { found, isRenewable } = await whereInAnswer(person)
  for (const [field, answer] of found) answers.set(field, answer)
  for (const [field, answer] of isRenewable ? await renewal(person) : []) answers.set(field, answer)
  const lives = await person.text('How long does a token live? (blank: its answer says so)', '', {
    example: '24h',
    fault: duration,
  })
  if (lives !== '') answers.set('lifetime.if_unknown', lives)
  const sent = await person.choose('How is the token sent to the API?', places)
  if (sent === 'usual') return answers
  answers.set('send_token.in', sent)
  answers.set('send_token.name', await person.text('What is its name there?', '', { fault: filled }))
  if (sent === 'header')
    answers.set(
      'send_token.prefix',
      await person.text('What stands before it? (blank: nothing)', '', { fault: anything }),
    )
  return answers
}

type Answers = [field: string, answer: string][]

/** Where an answer has a refresh token; without one, the login is made anew. */
async function renewal(person: Person): Promise<Answers> {
  const url = await person.text(
    'That answer has a refresh token. The address that takes it for a new token (blank: the login is made anew)',
    '',
    { example: 'https://api.example.com/refresh', fault: (answer) => (answer === '' ? undefined : address(answer)) },
  )
  if (url === '') return []
  const name = await person.text('What is the refresh token called there?', 'refresh_token', { fault: filled })
  return [
    ['refresh_request.url', url],
    [fieldWithin('refresh_request.parameters', name), '${refresh_token}'],
  ]
}

/** From an answer that is pasted, from a path, or by itself. `isRenewable`: the answer has a refresh token. */
async function whereInAnswer(person: Person): Promise<{ found: Answers; isRenewable?: boolean }> {
  const said = await person.paste(
    'Where is the token in the answer? Paste an answer of the login (nothing of it is shown or kept), or write a JSONPath such as $.session.id, or only press Enter: then it is found by itself',
  )
  if (said.trim() === '') return { found: [] }
  const { noPath } = await import('../app/no_path.ts')
  const at = (path: string): { found: Answers } => ({ found: [['token_response.access_token', path.trim()]] })
  const byPath = async (message: string, typed: string) =>
    at(await person.text(message, typed, { example: '$.session.id', fault: noPath }))
  if (said.trim().startsWith('$')) {
    const fault = noPath(said)
    return fault ? byPath(`Not so: ${fault}. Its JSONPath`, said.trim()) : at(said)
  }
  const { tokenLesson } = await import('../learn/token_lesson.ts')
  const raw = { status: 200, content_type: '', text: said, requested_at: Date.now() }
  const chosen: Record<string, string> = {}
  let lesson = await tokenLesson(raw, { pasted: true })
  for (const { member, choices, optional } of lesson?.questions ?? []) {
    const options: Choice[] = choices.map(({ path, because }) => ({ value: path, says: because.join(', ') }))
    if (optional) options.push({ value: NONE, label: 'none of these' })
    const path = await person.choose(`Which of these is the ${member}?`, options)
    if (path !== NONE) chosen[member] = path
  }
  if (Object.keys(chosen).length > 0) lesson = await tokenLesson(raw, { chosen, pasted: true })
  if (lesson?.kind === 'token') {
    const isRenewable = lesson.findings.some(({ member }) => member === 'refresh_token')
    return { found: [...leaves(lesson.token_response, 'token_response')], isRenewable }
  }
  const { jweIn } = await import('../oauth/answer_shape.ts')
  if (jweIn(said.trim()) === undefined) return byPath('There is no token to be found in that. Its JSONPath', '')
  const key = await person.text('That is encrypted (JWE). What opens it, as a reference', '${file:answer_key.pem}', {
    fault: (answer) => (isReference(answer) ? undefined : 'write it like ${file:answer_key.pem} or ${env:ANSWER_KEY}'),
  })
  return { found: [['token_response.key', key]] }
}

function* leaves(value: Json, field: string): Iterable<[field: string, answer: string]> {
  if (!isJsonObject(value)) yield [field, String(value)]
  else for (const [name, member] of Object.entries(value)) yield* leaves(member, fieldWithin(field, name))
}
