/** What an answer without a token says is wrong: RFC 6749 §5.2, or what servers have instead. */
import { isJsonObject, type Json, type JsonObject, objectIn } from '../json.ts'
import type { Parsed } from './answer_shape.ts'
import { topOf, wrappersIn } from './places.ts'
import { errorSpellings, signsOfSuccess } from './spellings.ts'
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

/** Undefined where it says nothing of the kind, or says that all is well. */
export function errorOf(answer: Parsed, status: number, { paths, codes }: Mapping): AnsweredError | undefined {
  const { error_code, error_message } = paths
  const usual = usualWords(answer, status)
  const theirs = error_code ? textOf(error_code.first(answer)) : usual?.error
  // A code that says that all is well is none, whatever stands beside it.
  if (status < 300 && error_code && theirs !== undefined && isSuccess(theirs) && !Object.hasOwn(codes, theirs))
    return undefined
  const said = error_message ? textOf(error_message.first(answer)) : usual?.error_description
  // Where the file says where to look, nothing there is nothing wrong.
  if (theirs === undefined && said === undefined && !(usual?.failed && !error_code)) return undefined
  const error = theirs !== undefined && Object.hasOwn(codes, theirs) ? codes[theirs] : theirs
  return {
    kind: 'error',
    ...(error !== undefined && { error }),
    ...(error !== theirs && theirs !== undefined && { server_error: theirs }),
    ...(said !== undefined && { error_description: said }),
  }
}

interface ServerError {
  error?: string | undefined
  error_description?: string | undefined
  /** It says that it failed, in whatever words. */
  failed?: true
}

/** In the answer itself, else in one of its wrappers: the first that has a code, or else a sentence. */
function usualWords({ value, xml }: Parsed, status: number): ServerError | undefined {
  // Salesforce and others answer with a list of errors.
  const first = Array.isArray(value) ? (value.find(isJsonObject) ?? null) : value
  const top = topOf({ value: first, ...(xml && { xml }) })
  if (!top) return undefined
  const words = unwrapped(top.object)
  if (words.error === undefined && !words.failed) {
    for (const { object } of wrappersIn(top)) {
      const inner = wordsOf(
        object,
        errorSpellings.code.filter((name) => name !== 'code'),
      )
      if (inner.error !== undefined) return { error_description: words.error_description, ...inner }
    }
  }
  if (status >= 300 || words.error !== undefined || words.failed) return words
  // The words of a server that is content are no error, nor is what any object of an API may have.
  const { error, errors } = top.object
  const isSaid =
    [error, errors].some((one) => isJsonObject(one) || (Array.isArray(one) && one.length > 0)) ||
    sentenceIn(top.object, errorSpellings.message) !== undefined
  return isSaid && !saysSuccess(top.object) ? words : undefined
}

/** Gateways wrap the answer from behind them: {"message": "{\"error\":\"invalid_grant\"}"}. Unwrapped once. */
function unwrapped(answer: JsonObject): ServerError {
  const outer = wordsOf(answer)
  const { error_description: text = '' } = outer
  const wrapped = /^\s*\{/.test(text) ? objectIn(text) : undefined
  const inner = wrapped && wordsOf(wrapped)
  const said = (inner?.error ?? inner?.error_description) ? inner?.error_description : outer.error_description
  return { ...outer, error: outer.error ?? inner?.error, error_description: said }
}

function wordsOf(answer: JsonObject, names: readonly string[] = errorSpellings.code): ServerError {
  // Facebook and others nest: {"error": {"code", "message"}}; Marketo and others have a list of such.
  const nested = [answer.error, answer.errors].map(firstIn).find(isJsonObject)
  const inner = nested && {
    error: codeIn(nested, [...errorSpellings.code.filter((name) => name !== 'error'), 'type', 'status', 'error']),
    error_description: sentenceIn(nested),
  }
  const failed = answer.error === true || errorSpellings.failed.some((name) => isNo(own(answer, name)))
  const error_description = sentenceIn(answer)
  const alone = error_description === undefined && !failed
  return {
    error: inner?.error ?? codeIn(answer, alone ? names.filter((name) => name !== 'code') : names),
    error_description: (inner ? (inner.error_description ?? error_description) : error_description) ?? listed(answer),
    ...(failed && { failed: true as const }),
  }
}

const own = (answer: JsonObject, name: string) => (Object.hasOwn(answer, name) ? answer[name] : undefined)

function codeIn(answer: JsonObject, names: readonly string[]): string | undefined {
  for (const name of names) {
    const code = textIn(own(answer, name))
    if (code !== undefined && !isSuccess(code)) return code
  }
  return undefined
}

function sentenceIn(
  answer: JsonObject,
  names: readonly string[] = [...errorSpellings.message, ...errorSpellings.beside],
): string | undefined {
  for (const name of names) {
    const said = textIn(firstIn(own(answer, name)))
    if (said !== undefined) return said
  }
  return undefined
}

const listed = ({ error, errors }: JsonObject) =>
  [error, errors]
    .flatMap((one) => (Array.isArray(one) ? one : []))
    .map(textOf)
    .find((said) => said !== undefined)

const firstIn = (value: Json | undefined) => (Array.isArray(value) ? value[0] : value)

/** An XML element with attributes has its text in `#text`. */
const textIn = (value: Json | undefined) => textOf(isJsonObject(value) ? value['#text'] : value)

const isNo = (value: Json | undefined) => value === false || /^false$/i.test(textIn(value) ?? '')

const isSuccess = (code: string) => /^\s*(0+|2\d\d|success|succeeded|ok|true|false|none|null)\s*$/i.test(code)

const saysSuccess = (answer: JsonObject) =>
  signsOfSuccess.some((name) => {
    const said = own(answer, name)
    return said === true || (said !== false && isSuccess(textIn(said) ?? ''))
  })
