/** Noise is handled by taking turns: what is compared ran within one round, and the median of the rounds' ratios counts. */

export const quantile = (q: number, numbers: number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.round(q * (numbers.length - 1))] as number

export const median = (numbers: number[]) => quantile(0.5, numbers)

/** Every contestant once a round, each round beginning with another; their results by name, in the order of the rounds. */
export async function inTurns<Name extends string>(
  rounds: number,
  contestants: Record<Name, () => number | Promise<number>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(contestants) as Name[]
  const results = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = 0; round < rounds; round++) {
    const first = round % names.length
    for (const name of [...names.slice(first), ...names.slice(0, first)]) results[name].push(await contestants[name]())
  }
  return results
}

/** Round by round, one measured against the other. */
export const ratios = (numbers: number[], to: number[]) =>
  numbers.map((number, round) => number / (to[round] as number))
