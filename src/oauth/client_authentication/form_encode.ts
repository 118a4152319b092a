/** application/x-www-form-urlencoded, one value (RFC 6749 appendix B). */
export function formEncode(value: string): string {
  return new URLSearchParams({ '': value }).toString().slice(1)
}

/** RFC 7617 §2, UTF-8. */
export function basic(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
}
