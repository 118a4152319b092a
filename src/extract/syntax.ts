/** The only import of json-p3: RFC 9535's syntax tree, and the evaluator behind it. */
import { FunctionExpressionType, JSONPathEnvironment, JSONPathQuery, jsonpath, TokenKind } from 'json-p3'
import type { Json } from '../json.ts'

export { JSONPathError, JSONPathLexerError, JSONPathSyntaxError } from 'json-p3'
export const { expressions, selectors } = jsonpath
export type Query = JSONPathQuery
export type Segment = jsonpath.JSONPathSegment
export type Selector = jsonpath.JSONPathSelector
export type Expression = jsonpath.expressions.FilterExpression

// It stops `..` at 50 levels unless told otherwise; far deeper than this its nested generators run out of stack.
const environment = new JSONPathEnvironment({ maxRecursionDepth: 1000 })

type Test = (text: Json, pattern: Json) => boolean

/** Its own `match` and `search` run the pattern by a machine that can be made to take for ever. */
export function setRegularExpressions(functions: { match: Test; search: Test }): void {
  const { ValueType, LogicalType } = FunctionExpressionType
  for (const [name, call] of Object.entries(functions)) {
    environment.functionRegister.set(name, { argTypes: [ValueType, ValueType], returnType: LogicalType, call })
  }
}

/** Throws JSONPathError, or RangeError where the text is nested too deeply for its parser. */
export const parseQuery = (text: string): Query => environment.compile(text)

/** A query of its own from some segments of one. */
export const queryOf = (segments: Segment[]): Query => new JSONPathQuery(environment, segments)

export const isDescendant = (segment: Segment) => segment.token.kind === TokenKind.DDOT
