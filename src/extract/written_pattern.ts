/**
 * The regular expression that a pattern of the file is: what stands between slashes, an `i` behind them making capitals
 * no difference. Undefined for a pattern that is text.
 */
export function regularExpressionOf(pattern: string): string | undefined {
  const [, expression, flag] = /^\/(.+)\/(i?)$/s.exec(pattern) ?? []
  return expression === undefined ? undefined : flag ? `(?i)${expression}` : expression
}
