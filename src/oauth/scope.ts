/** RFC 6749 §3.3: scopes are one text, separated by blanks. Blank means none was asked for. */
export function scopeText(scope: string | string[] | undefined): string | undefined {
  const text = Array.isArray(scope) ? scope.join(' ') : scope
  return text?.trim() ? text : undefined
}
