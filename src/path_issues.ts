/** JSONPaths that cannot be read; and, as warnings, those that mean something else here than where they were tried. */

import type { ValidWorkspace, WorkspaceDocument } from './config/contract.ts'
import { issueAt } from './config/issue.ts'
import type { Pointer } from './config/pointer.ts'
import { dialectAdvice } from './extract/differences.ts'
import { checkFieldPath } from './extract/fields.ts'
import { PathError } from './extract/jsonpath.ts'
import type { Issue } from './messages.ts'

export function pathIssues(
  document: WorkspaceDocument,
  { connections, extracts }: ValidWorkspace,
): { issues: Issue[]; warnings: Issue[] } {
  const issues: Issue[] = []
  const warnings: Issue[] = []

  function check(text: string | undefined, at: Pointer) {
    if (text === undefined || text.includes('${')) return
    try {
      // `$$` is read everywhere; where it has no meaning, it is no JSONPath either and matches nothing.
      const kind = checkFieldPath(text)
      const other = kind === 'dialect' ? undefined : dialectAdvice(text)
      if (other) warnings.push(issueAt(document, at, 'value', other.problem, other.advice))
    } catch (error) {
      if (!(error instanceof PathError)) throw error
      const character = error.offset + 1 + (text.startsWith('$$') ? 1 : 0)
      issues.push(issueAt(document, at, 'value', `${error.message} (character ${character})`, error.advice))
    }
  }

  function checkPagination(pagination: object | undefined, at: Pointer) {
    for (const [name, value] of Object.entries(pagination ?? {})) {
      if ((name === 'path' || name.endsWith('_path')) && typeof value === 'string') check(value, [...at, name])
    }
  }

  for (const [name, connection] of Object.entries(connections)) {
    if (connection.type === 'REST') checkPagination(connection.pagination, ['connections', name, 'pagination'])
  }
  for (const [name, { loop, fields, pagination }] of Object.entries(extracts)) {
    const at = ['extracts', name]
    check(loop, [...at, 'loop'])
    checkPagination(pagination, [...at, 'pagination'])
    for (const [column, field] of Object.entries(fields ?? {})) {
      if (typeof field === 'string') check(field, [...at, 'fields', column])
      else check(field.path, [...at, 'fields', column, 'path'])
    }
  }
  return { issues, warnings }
}
