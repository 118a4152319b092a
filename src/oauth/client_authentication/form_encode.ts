/** application/x-www-form-urlencoded, one value (RFC 6749 appendix B). */
export function formEncode(value: string): string {
  return new URLSearchParams({ '': value }).toString().slice(1)
}
