import { validateHeaderName, validateHeaderValue } from 'node:http'
import { expect, test } from 'vitest'
import { checkHeader } from '../../src/http/header.ts'

const passes = (check: () => void) => {
  try {
    check()
    return true
  } catch {
    return false
  }
}

test('names and values are judged as Node judges them', () => {
  for (let unit = 0; unit < 300; unit++) {
    const character = String.fromCharCode(unit)
    expect([unit, passes(() => checkHeader('crm', `a${character}`, 'x'))]).toEqual([
      unit,
      passes(() => validateHeaderName(`a${character}`)),
    ])
    expect([unit, passes(() => checkHeader('crm', 'a', `x${character}`))]).toEqual([
      unit,
      passes(() => validateHeaderValue('a', `x${character}`)),
    ])
  }
})
