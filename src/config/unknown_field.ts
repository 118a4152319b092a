/** What to write instead of a field that is none here: its nearest, what it is called here, or where it belongs. */
import { flatSchemas, variants } from '../generated/variants.ts'
import type { Json, JsonObject } from '../json.ts'
import { nearest } from '../nearest.ts'
import type { FieldSchema } from './issue.ts'
import { fieldKnownAs, ONE_REFERENCE, type OtherName, plain, valueKnownAs, written } from './known_as.ts'
import { referencesIn } from './references.ts'
import { ourWord } from './words.ts'

interface Unknown {
  advice: string
  /** Where it is otherwise than "is not a field here". */
  problem?: string
  /** The field that was meant: it is not missing, then. */
  instead?: string
  /** What is written there, as it can be judged under that name. */
  moved?: Json | undefined
}

/** `field` has it, `id` is the flat schema of the whole, `value` what is written there. */
export async function unknownField(
  name: string,
  value: Json,
  field: FieldSchema | undefined,
  id: string,
  top: boolean,
): Promise<Unknown> {
  const own = Object.keys(field?.properties ?? {})
  const respelt = own.find((known) => plain(known) === plain(name))
  if (respelt) return { instead: respelt, moved: value, advice: `here it is written ${respelt}` }
  const elsewhere = top ? await variantsWith(name, id) : []
  const belongsElsewhere = {
    problem: `${name} does not belong here`,
    advice:
      elsewhere.length > 3
        ? `remove it; it is a field of ${elsewhere.slice(0, 3).join(', ')} and others`
        : `it is a field of ${elsewhere.join(', ')}`,
  }
  // A field of another grant is that, whatever other products call so.
  if (elsewhere.length > 0 && id.includes('.')) return belongsElsewhere
  const inside = top ? adviceInside(name, value, field?.properties ?? {}) : undefined
  if (inside !== undefined) return { advice: inside }
  const known = fieldKnownAs(name, field?.properties, typeof value !== 'object')
  if (known) {
    const ours = valueHere(known.path, value, known.field, known.other)
    const { unit, plus, values, member } = known.other
    return {
      instead: known.path[0] ?? '',
      ...(known.path.length === 1 && { moved: ours ?? (unit || plus || values || member ? undefined : value) }),
      advice: calledHere(known.path, plus ? null : value, known.field, ours),
    }
  }
  const near = nearest(name, own)
  if (near) return { instead: near, moved: value, advice: `did you mean ${near}?` }
  if (elsewhere.length > 0) return belongsElsewhere
  return { advice: own.length > 0 ? `fields here: ${listed(own, id)}` : 'remove it' }
}

/** OpenID Connect Core §3.1.2.1, and what large providers add: parameters of the address that a login begins with. */
const OF_A_LOGIN =
  /^(display|prompt|maxage|uilocales|idtokenhint|loginhint|acrvalues|responsemode|accesstype|approvalprompt|includegrantedscopes|domainhint|hd)$/
/** All of them at once, as other products have it; where nobody logs in they belong to the token request. */
const ALL_OF_A_LOGIN =
  /^(extra|additional)(authori[sz](e|ation))?(params|parameters)$|^authori[sz](e|ation)(params|parameters)$/

/** Where something stands that is no field of a connection, by what its grant has: so its name alone would lead astray. */
function adviceInside(name: string, value: Json, fields: Record<string, FieldSchema>): string | undefined {
  const said = plain(name)
  const given = shown(value, {})
  const isBearer = fields.token !== undefined && fields.token_request !== undefined
  if (said === 'dpop' && isBearer)
    return 'remove it: a token is bound to a key where it is asked for by OAuth (RFC 9449), which is type: OAuth2'
  if (said === 'granttype' && isBearer)
    return 'remove it: token_request says all that is sent; or write type: OAuth2, whose grants are known'
  if (said === 'privatekey' && fields.assertion) return `write ${written(['assertion', 'private_key'], undefined)}`
  if (said === 'privatekey' && fields.client_authentication)
    return 'write client_authentication: {method: private_key_jwt, private_key: …}'
  const ofLogin =
    fields.authorization_request !== undefined || (typeof value === 'string' && /^(code|token|id_token)\b/.test(value))
  if (said === 'responsetype' && fields.grant_type && ofLogin)
    return 'remove it: what is asked for follows from grant_type'
  if (!fields.authorization_request) return undefined
  if (OF_A_LOGIN.test(said)) return `write ${written(['authorization_request', 'parameters', name], given)}`
  if (ALL_OF_A_LOGIN.test(said)) return `write ${written(['authorization_request', 'parameters'], given)}`
  return undefined
}

const wordOf = (topic: string | undefined, value: Json) =>
  topic !== undefined && typeof value === 'string' ? ourWord(topic, value) : undefined

/** As many names as can be looked through. */
const MANY = 12

function listed(names: string[], id: string): string {
  if (names.length <= MANY) return names.join(', ')
  const [type = id] = Object.entries(variants.connection ?? {}).find(([, entry]) => idsIn(entry).includes(id)) ?? []
  return `${names.slice(0, MANY).join(', ')} …; latchkey schema ${type} shows all`
}

const idsIn = (entry: string | Record<string, string>) => (typeof entry === 'string' ? [entry] : Object.values(entry))

const valueHere = (path: string[], value: Json, field: FieldSchema, other: OtherName) =>
  wordOf(path.join('.') === 'grant_type' ? 'grant' : field.variants_of, value) ?? valueKnownAs(value, other, field)

function calledHere(path: string[], value: Json, field: FieldSchema, ours: Json | undefined): string {
  const name = path.join('.')
  if (ours !== undefined) return `here it is called ${name}: write ${written(path, ours)}`
  return path.length === 1
    ? `here it is called ${name}`
    : `here it is called ${name}: write ${written(path, shown(value, field))}`
}

/**
 * The field of `part` that another product, or a slip of the pen, calls otherwise than `discriminator`; its value is our
 * word where it is somebody's for one.
 */
export async function respelt(
  family: string,
  discriminator: string,
  topic: string,
  part: JsonObject,
): Promise<{ name: string; value: Json; advice: string } | undefined> {
  const ids = Object.values(variants[family] ?? {}).flatMap(idsIn)
  for (const id of ids) {
    const { properties = {} } = ((await flatSchemas[id]?.())?.default ?? {}) as FieldSchema
    const field = properties[discriminator]
    if (!field) continue
    for (const [name, value] of Object.entries(part)) {
      const known = fieldKnownAs(name, { [discriminator]: { known_as: field.known_as ?? [] } }) !== undefined
      if (!known && (Object.hasOwn(properties, name) || !nearest(name, [discriminator]))) continue
      const word = wordOf(topic, value)
      const advice = known ? `here it is called ${discriminator}` : `did you mean ${discriminator}?`
      return {
        name,
        value: word ?? value,
        advice: word && known ? `${advice}: write ${discriminator}: ${word}` : advice,
      }
    }
  }
  return undefined
}

/** What is written in the place of a secret may be one, and so may any text. */
function shown(value: Json, field: FieldSchema): Json | undefined {
  if ('writeOnly' in field) return undefined
  if (typeof value === 'number' || typeof value === 'boolean') return value
  return typeof value === 'string' && referencesIn(value).length === 1 && ONE_REFERENCE.test(value) ? value : undefined
}

/** Which other words of the same family have this field, or another product's word for it: `grant_type: password`. */
async function variantsWith(name: string, id: string): Promise<string[]> {
  const found: string[] = []
  for (const family of Object.values(variants)) {
    const flat = Object.entries(family).flatMap(([word, entry]) =>
      typeof entry === 'string'
        ? [[word, entry] as const]
        : Object.entries(entry).map(([grant, sub]) => [`${word} with grant_type: ${grant}`, sub] as const),
    )
    if (!flat.some(([, sub]) => sub === id)) continue
    // Within one type, only its grants: an OAuthToken's user does not want to hear of Basic.
    const type = id.split('.')[0]
    const siblings = flat.filter(([, sub]) => sub !== id && (!id.includes('.') || sub.split('.')[0] === type))
    for (const [label, sub] of siblings) {
      const schema = (await flatSchemas[sub]?.())?.default as FieldSchema | undefined
      if (Object.hasOwn(schema?.properties ?? {}, name)) found.push(label)
    }
  }
  return found
}
