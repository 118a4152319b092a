import { expect, test } from 'vitest'
import { fingerprint } from '../../src/oauth/fingerprint.ts'

test('is the beginning of the SHA-256 of the token, as sha256sum prints it', () => {
  expect(fingerprint('abc')).toBe('ba7816bf') // FIPS 180-4, example 1
  expect(fingerprint('abd')).not.toBe(fingerprint('abc'))
})
