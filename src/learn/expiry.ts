/** Where an answer says how long its token lasts, and what that number counts. */
import { stepTo } from '../extract/step.ts'
import { claimsOf } from '../jwt/decode.ts'
import { OF_THE_JWT } from '../oauth/lifetime.ts'
import { momentOf, type Unit } from '../oauth/written_times.ts'
import { type Candidate, clearOf, expiries } from './candidates.ts'
import type { Draft } from './draft.ts'
import type { Pupil, Written } from './token_lesson.ts'
import { named, unitsOf } from './unit.ts'

const members = ['expires_at', 'expires_in'] as const

export async function learnExpiry(pupil: Pupil, said: Written, access: Candidate, requested_at: number): Promise<void> {
  const { draft, leaves, read, notes } = pupil
  const candidates = expiries(leaves, 'expiry', access)
  const response = await read()
  if (response.kind !== 'token') return
  const { expiry_source, spelled } = response.token
  const own = members.find((member) => (spelled[member] ?? member) === expiry_source)
  const isDecided = draft.chosen.expires_in !== undefined || draft.chosen.expires_at !== undefined
  if (own && expiry_source !== undefined && !isDecided) {
    const path = expiry_source.startsWith('$') ? expiry_source : stepTo('$', expiry_source)
    const known = leaves.find((leaf) => leaf.path === path)
    draft.settle(own, candidates, { by: said[own] ? 'file' : 'default', path, value: known?.value ?? null }, clearOf)
  } else {
    const isTold = expiry_source !== undefined
    // Where the token itself says it, what may say it again is not asked about.
    const moments = candidates.filter(saysWhen)
    const durations = candidates.filter((candidate) => !saysWhen(candidate))
    for (const [member, of] of [
      ['expires_at', moments],
      ['expires_in', durations],
    ] as const) {
      if (members.some((one) => draft.has(one)) && draft.chosen[member] === undefined) continue
      if (!isTold || clearOf(of) || draft.chosen[member] !== undefined) draft.settle(member, of, undefined, clearOf)
    }
  }
  learnUnit(draft, said, leaves, lifetimeOf(access, requested_at))
  await keepReadable(pupil, notes)
  if (!members.some((member) => draft.has(member)) && expiry_source === OF_THE_JWT)
    notes.push('the token is a JWT and says itself when it ends')
  await learnRefreshExpiry(pupil, access)
}

const saysWhen = ({ value }: Pick<Candidate, 'value'>) => momentOf(value) !== undefined

/** Milliseconds, by what the token says of itself. */
function lifetimeOf({ value }: Candidate, requested_at: number): number | undefined {
  const { exp, iat, nbf } = (typeof value === 'string' && claimsOf(value)) || {}
  const from = [iat, nbf, requested_at / 1000].find((moment) => typeof moment === 'number')
  return typeof exp === 'number' && typeof from === 'number' && exp > from ? (exp - from) * 1000 : undefined
}

function learnUnit(draft: Draft, said: Written, leaves: Pupil['leaves'], lifetime: number | undefined): void {
  const finding = draft.findings.find(({ member }) => member === 'expires_in')
  const leaf = leaves.find(({ path }) => path === finding?.path)
  const current: Unit = said.expires_in_unit ?? 's'
  const { expires_in_unit: chosen } = draft.chosen
  if (!finding || !leaf) return
  if (chosen !== undefined) {
    if (chosen !== current) draft.find('expires_in_unit', 'chosen', { path: chosen, because: [] })
    return
  }
  const standard = leaf.name === 'expires_in' || current !== 's'
  const choices = unitsOf(leaf.value, leaf.name, { lifetime, standard })
  const [likeliest, ...others] = choices
  if (!likeliest) return
  const isOwn = current !== 's' && !likeliest.because.startsWith("the token's own")
  if (others.length > 0 && !isOwn)
    draft.ask(
      'expires_in_unit',
      choices.map(({ unit, because }) => ({ path: unit, because: [because] })),
    )
  else if (likeliest.unit !== current && !isOwn)
    draft.find('expires_in_unit', 'learnt', { path: likeliest.unit, because: [likeliest.because] })
  else if (!isOwn) finding.because = [...finding.because, likeliest.because]
}

/** A name that speaks of an end may stand before something that nobody can read. */
async function keepReadable({ draft, read, leaves }: Pupil, notes: string[]): Promise<void> {
  for (const { member, path } of draft.writes.filter(
    ({ member }) => member === 'expires_at' || member === 'expires_in',
  )) {
    const response = await read()
    if (response.kind === 'token' && response.token.expiry_source === path) continue
    draft.forget(member)
    draft.forget('expires_in_unit')
    const name = leaves.find((leaf) => leaf.path === path)?.name
    if (name !== undefined) notes.push(`${path} seems to say when the token ends, but not in a way that can be read`)
  }
}

async function learnRefreshExpiry({ draft, leaves, read, notes }: Pupil, access: Candidate): Promise<void> {
  const response = await read()
  if (response.kind !== 'token' || response.token.refresh_token_expires_at !== undefined) return
  const found = clearOf(expiries(leaves, 'refreshExpiry', access))
  if (!found) return
  const member = saysWhen(found) ? 'refresh_token_expires_at' : 'refresh_token_expires_in'
  draft.find(member, 'learnt', found)
  const again = await read()
  if (again.kind !== 'token' || again.token.refresh_token_expires_at === undefined) draft.forget(member)
  const unit = draft.findings.find((finding) => finding.member === 'expires_in_unit')?.path as Unit | undefined
  if (unit !== undefined && draft.has('refresh_token_expires_in'))
    notes.push(`expires_in_unit is for both: ${found.path} is taken as ${named[unit]}, too`)
}
