import type { Grant, Grants, OAuthConnection } from './contract.ts'
import * as grants from './grants/index.ts'

const all: Grants = grants

/** The grant that a grant_type stands for. */
export const grantOf = ({ grant_type }: Pick<OAuthConnection, 'grant_type'>): Grant => all[grant_type] as Grant
