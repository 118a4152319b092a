import { nearest } from '../nearest.ts'
import { type Chosen, fieldsBelow, fieldWithin, isField, stepsOf } from './questions.ts'

/** What init itself writes, and no answer says. */
const OWN = ['use', 'type', 'authentication', 'variables']

/** The field that somebody most likely means who names one that there is not; `asked`: those that are asked for. */
export async function nearestField(
  chosen: Chosen,
  field: string,
  asked: readonly string[],
): Promise<string | undefined> {
  const steps = stepsOf(field)
  let depth = 0
  while (depth < steps.length - 1 && (await isField(chosen, wayTo(steps.slice(0, depth + 1))))) depth++
  const outer = depth === 0 ? undefined : wayTo(steps.slice(0, depth))
  const known = new Map<string, string>()
  for (const one of [...(await fieldsBelow(chosen, outer)), ...asked]) {
    const [name = '', ...around] = stepsOf(one).reverse()
    // Of a hole its own name is enough.
    const fits = around.join() === steps.slice(0, depth).reverse().join() || (!outer && around.join() === 'variables')
    if (fits && !OWN.includes(one) && !known.has(name)) known.set(name, one)
  }
  const near = known.get(nearest(steps[depth] ?? '', known.keys()) ?? '')
  const whole = near && steps.slice(depth + 1).reduce(fieldWithin, near)
  return whole !== undefined && (await isField(chosen, whole)) ? whole : near
}

const wayTo = (steps: readonly string[]): string => steps.reduce(fieldWithin)
