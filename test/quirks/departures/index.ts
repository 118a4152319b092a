/** All of them, by what departs. */
import type { Departure } from '../contract.ts'
import { answerSpelling } from './answer_spelling.ts'
import { apiSide } from './api_side.ts'
import { lifetime } from './lifetime.ts'
import { requestShape } from './request_shape.ts'

export const groups: Record<string, Departure[]> = {
  'The token request': requestShape,
  'The answer': answerSpelling,
  'The lifetime': lifetime,
  'The API': apiSide,
}

export const departures: Departure[] = Object.values(groups).flat()
