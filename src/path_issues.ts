/** JSONPaths that cannot be read; and, as warnings, those that mean something else here than where they were tried. */

import type { ValidWorkspace, WorkspaceDocument } from './config/contract.ts'
import { issueAt } from './config/issue.ts'
import type { Pointer } from './config/pointer.ts'
import { looksSecret } from './config/secret_fields.ts'
import type { Pagination } from './generated/language.ts'
import { isJsonObject, type Json, type JsonObject } from './json.ts'
import type { Issue } from './messages.ts'
import { besideBody } from './oauth/answer_path.ts'

/**
 * Names, indexes and `[*]` (RFC 9535 §2.3.1–2.3.3), which mean the same everywhere and need no parser: most files hold
 * nothing else. `.length` elsewhere is a count.
 */
const PLAIN_PATH = /^\$\$?(?:\.(?!length$)[A-Za-z_]\w*|\[(?:\*|0|[1-9]\d{0,8})\])*$/

/** Looks at files with other mistakes too, so it trusts nothing. */
export async function pathIssues(
  document: WorkspaceDocument,
  { connections, extracts }: ValidWorkspace,
): Promise<{ issues: Issue[]; warnings: Issue[] }> {
  const issues: Issue[] = []
  const warnings: Issue[] = []

  async function check(text: unknown, at: Pointer) {
    if (typeof text !== 'string' || text.trim() === '' || text.includes('${')) return
    if (PLAIN_PATH.test(text)) return
    const [{ dialectAdvice }, { checkFieldPath }, { checkPatterns, PathError }] = await Promise.all([
      import('./extract/differences.ts'),
      import('./extract/fields.ts'),
      import('./extract/jsonpath.ts'),
    ])
    try {
      // `$$` is read everywhere; where it has no meaning, it is no JSONPath either and matches nothing.
      const kind = checkFieldPath(text)
      await checkPatterns(text.replace(/^\$\$/, '$'))
      const other = kind === 'dialect' ? undefined : dialectAdvice(text)
      if (other) warnings.push(issueAt(document, 'better_otherwise', at, 'value', other.problem, other.advice))
    } catch (error) {
      if (!(error instanceof PathError)) throw error
      const character = error.offset + 1 + (text.startsWith('$$') ? 1 : 0)
      // What was put into the wrong place may be a secret.
      const advice = looksSecret(text) && error.advice.includes(text) ? 'write a path, as $.data[*].name' : error.advice
      issues.push(issueAt(document, 'wrong_path', at, 'value', `${error.message} (character ${character})`, advice))
    }
  }

  async function checkPagination(pagination: object | undefined, at: Pointer) {
    for (const [name, value] of Object.entries(pagination ?? {})) {
      if ((name === 'path' || name.endsWith('_path')) && typeof value === 'string') await check(value, [...at, name])
      if (name === 'stop_when') await checkSignals(value, [...at, name])
    }
  }

  async function checkSignals(signals: unknown, at: Pointer) {
    for (const [index, signal] of (Array.isArray(signals) ? signals : []).entries()) {
      if (!isJsonObject(signal)) continue
      await check(signal.path, [...at, index, 'path'])
      for (const name of ['pattern', 'header_pattern']) await checkPattern(signal[name], [...at, index, name])
    }
  }

  async function checkPattern(text: unknown, at: Pointer) {
    if (typeof text !== 'string' || !text.startsWith('/') || text.includes('${')) return
    const { regularExpressionOf } = await import('./extract/written_pattern.ts')
    const expression = regularExpressionOf(text)
    if (expression === undefined) return
    const { isPattern } = await import('./extract/regular_expressions.ts')
    if (isPattern(expression)) return
    const { noPattern } = await import('./extract/jsonpath.ts')
    const advice = `${noPattern}; or write it as text, without the slashes`
    issues.push(issueAt(document, 'wrong_value', at, 'value', 'this is no regular expression', advice))
  }

  /** All but two words, a key and what error codes mean. */
  async function checkTokenResponse(written: unknown, at: Pointer) {
    const own = isJsonObject(written) ? written : {}
    const { format: _, expires_in_unit: __, key: ___, error, extra, steps, ...members } = own
    const { codes: ____, ...ofError } = isJsonObject(error) ? error : {}
    const blocks: [Json | undefined, Pointer][] = [
      [members, at],
      [ofError, [...at, 'error']],
      [extra, [...at, 'extra']],
    ]
    for (const [block, place] of blocks)
      for (const [name, path] of Object.entries(isJsonObject(block) ? block : {}))
        await checkAnswerPath(path, [...place, name])
    await checkSteps(steps, [...at, 'steps'])
  }

  async function checkSteps(steps: Json | undefined, at: Pointer) {
    for (const [index, step] of (Array.isArray(steps) ? steps : []).entries())
      if (isJsonObject(step) && isJsonObject(step.extra))
        for (const [name, path] of Object.entries(step.extra))
          await checkAnswerPath(path, [...at, index, 'extra', name])
  }

  /** Beside the body there are headers and cookies. */
  async function checkAnswerPath(text: unknown, at: Pointer) {
    const [, root] = (typeof text === 'string' && /^\s*\$(headers?|cookies?)\b/i.exec(text)) || []
    if (root === undefined) return check(text, at)
    if (besideBody(String(text))) return
    const advice = 'beside the body there are $headers.NAME and $cookies.NAME, with the name as the server writes it'
    issues.push(issueAt(document, 'wrong_path', at, 'value', 'this names no header and no cookie', advice))
  }

  /** Where a loop can lead anywhere, nobody can tell how many the API put on a page, nor which was the last of them. */
  async function checkCount(loop: unknown, pagination: Pagination | undefined, at: Pointer) {
    if (typeof loop !== 'string' || loop.includes('${') || PLAIN_PATH.test(loop) || !pagination) return
    if (!wantsCount(pagination)) return
    const { compileLoop } = await import('./extract/loop.ts')
    const compiled = await compileLoop(loop).catch(() => undefined)
    if (!compiled || compiled.page) return
    const problem = `which array a page is cannot be told from this loop, and pagination ${pagination.type} has to count it`
    const advice =
      'write the path to the array and what stands in it, such as $.data[*]; or how many there are in all, and size'
    issues.push(issueAt(document, 'wrong_path', at, 'value', problem, advice))
  }

  for (const [name, connection] of Object.entries(connections)) {
    const { expired_when, retry, failed_when } = connection as unknown as JsonObject
    for (const [given, ...at] of [
      [expired_when, 'expired_when'],
      [isJsonObject(retry) ? retry.when : undefined, 'retry', 'when'],
      [failed_when, 'failed_when'],
    ] as [Json | undefined, ...string[]][])
      await checkSignals(given, ['connections', name, ...at])
    if (connection.type === 'REST') await checkPagination(connection.pagination, ['connections', name, 'pagination'])
    for (const block of ['token_request', 'refresh_request'] as const) {
      const asked = (connection as unknown as JsonObject)[block]
      if (isJsonObject(asked)) await checkSteps(asked.steps, ['connections', name, block, 'steps'])
    }
    if ('token_response' in connection)
      await checkTokenResponse(connection.token_response, ['connections', name, 'token_response'])
  }
  for (const [name, { connection, loop, fields, pagination }] of Object.entries(extracts)) {
    const at = ['extracts', name]
    await check(loop, [...at, 'loop'])
    await checkPagination(pagination, [...at, 'pagination'])
    const isNamed = typeof connection === 'string' && Object.hasOwn(connections, connection)
    const asked = isNamed ? connections[connection] : undefined
    await checkCount(loop, pagination ?? (asked?.type === 'REST' ? asked.pagination : undefined), [...at, 'loop'])
    for (const [column, field] of Object.entries(isJsonObject(fields) ? fields : {})) {
      const whole = [...at, 'fields', column]
      if (isJsonObject(field)) await check(field.path, [...whole, 'path'])
      else await check(field, whole)
    }
  }
  return { issues, warnings }
}

/** Whether its end, or its next step, is told by what is on a page. */
function wantsCount(pagination: Pagination): boolean {
  if (pagination.type === 'cursor') return pagination.row_path !== undefined
  if (pagination.type === 'page_number') return pagination.total_pages_path === undefined
  if (pagination.type !== 'offset') return false
  return pagination.total_path === undefined || pagination.size === undefined
}
