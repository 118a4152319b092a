import { checkPath, PathError } from '../extract/jsonpath.ts'
import { besideBody } from '../oauth/answer_path.ts'

/** Why a text leads nowhere in a token answer, nor to what stands beside it; undefined where it does. */
export function noPath(text: string): string | undefined {
  const path = text.trim()
  if (!path.startsWith('$')) return 'it begins with $'
  if (besideBody(path)) return undefined
  try {
    checkPath(path)
    return undefined
  } catch (error) {
    if (!(error instanceof PathError)) throw error
    return error.message
  }
}
