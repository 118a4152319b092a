/** What an answer without a token says is wrong: RFC 6749 §5.2, or what servers have instead. */
import { isJsonObject, type Json, type JsonObject, objectIn } from '../json.ts'
import type { Parsed } from './answer_shape.ts'
import { topOf } from './places.ts'
import type { Mapping } from './token_mapping.ts'

export interface AnsweredError {
  kind: 'error'
  error?: string
  /** The server's own word, where the file says what that means. */
  server_error?: string
  error_description?: string
}

/**
 * Text that says something. Whole numbers count; beyond 2^53 the digits are lost. Blank and null are "not there".
 */
export function textOf(value: Json | undefined): string | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : undefined
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

interface ServerError {
  error: string | undefined
  error_description: string | undefined
}

export function errorOf(answer: Parsed, { paths, codes }: Mapping): AnsweredError | undefined {
  const { error_code, error_message } = paths
  const top = topOf(answer)?.object
  const usual = top ? unwrapped(top) : { error: undefined, error_description: undefined }
  const theirs = error_code ? textOf(error_code.first(answer)) : usual.error
  const said = error_message ? textOf(error_message.first(answer)) : usual.error_description
  if (theirs === undefined && said === undefined) return undefined
  const error = theirs !== undefined && Object.hasOwn(codes, theirs) ? codes[theirs] : theirs
  return {
    kind: 'error',
    ...(error !== undefined && { error }),
    ...(error !== theirs && theirs !== undefined && { server_error: theirs }),
    ...(said !== undefined && { error_description: said }),
  }
}

/** Gateways wrap the answer from behind them: {"message": "{\"error\":\"invalid_grant\"}"}. Unwrapped once. */
function unwrapped(answer: JsonObject): ServerError {
  const outer = wordsOf(answer)
  const { error_description: text = '' } = outer
  const wrapped = /^\s*\{/.test(text) ? objectIn(text) : undefined
  const inner = wrapped && wordsOf(wrapped)
  const said = (inner?.error ?? inner?.error_description) ? inner?.error_description : outer.error_description
  return { error: outer.error ?? inner?.error, error_description: said }
}

function wordsOf(answer: JsonObject): ServerError {
  const { error, error_description, message } = answer
  // Facebook and others nest: {"error": {"code", "message"}}.
  const inner = isJsonObject(error) ? error : undefined
  return {
    error: textOf(inner ? (inner.code ?? inner.type ?? inner.status) : error),
    error_description:
      textOf(error_description) ?? textOf(inner?.message) ?? textOf(message) ?? textOf(answer.error_message),
  }
}
