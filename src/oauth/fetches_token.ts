import type { Connection } from '../generated/language.ts'
import type { TokenConnection } from './contract.ts'

/** True where a connection brings a token that it fetches, or renews, and not only one that somebody typed. */
export const fetchesToken = (connection: Connection): connection is TokenConnection =>
  'grant_type' in connection ||
  (connection.type === 'Bearer' && (connection.token_request !== undefined || connection.refresh_request !== undefined))
