/** The credentials of `Authorization: Basic` (RFC 7617 §2), UTF-8, without the scheme. */
export function basicCredentials(username: string, password: string): string {
  return Buffer.from(`${username}:${password}`).toString('base64')
}
