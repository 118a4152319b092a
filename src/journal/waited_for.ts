import type { HttpResponse } from '../runtime.ts'
import type { JobFacts } from './contract.ts'

/** What the time until the head of an answer was there went to; `whole` in milliseconds, from before it was sent. */
export function waitedFor({ connected_after }: HttpResponse, whole: number): NonNullable<JobFacts['timings']> {
  if (connected_after === undefined) return { first_byte: whole }
  return { connect: Math.min(connected_after, whole), first_byte: Math.max(0, whole - connected_after) }
}
