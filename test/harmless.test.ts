import { expect, test } from 'vitest'
import { ConfigError, ResponseError } from '../src/errors.ts'
import { harmlessCopy, oneLine } from '../src/harmless.ts'

const nasty = '\u001b[2J\u009b1Gfirst\r\nsecond\u202edesrever\u2028'

test('one line, short, without what rewrites a terminal', () => {
  expect(oneLine(nasty)).toBe('[2J 1Gfirst second desrever')
  expect(oneLine('😀'.repeat(50), 40)).toBe(`${'😀'.repeat(39)}…`)
  expect(oneLine('😀'.repeat(40), 40)).toBe('😀'.repeat(40))
  expect(oneLine(' \u0007 ')).toBeUndefined()
})

test('every text in plain data', () => {
  expect(harmlessCopy({ a: [nasty, 1, null], b: { c: 'ä  b' } })).toEqual({
    a: [' [2J 1Gfirst  second desrever ', 1, null],
    b: { c: 'ä  b' },
  })
})

test('no error says anything else, whoever made it', () => {
  const { message, data } = new ResponseError('api.failed', {
    connection: 'crm',
    url: 'https://api.example/x',
    status: 500,
    said: nasty,
  })
  expect(message + JSON.stringify(data)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]|\\[unr]/u)
})

test('line breaks of our own stay, those of a file do not', () => {
  const issue = { code: 'syntax' as const, where: 'a.yaml:1:1', pointer: '/a', problem: 'is\nwrong', advice: 'write b' }
  expect(new ConfigError('config.invalid', { file: 'a.yaml', issues: [issue, issue] }).message).toBe(
    'a.yaml:1:1  /a  is wrong → write b\na.yaml:1:1  /a  is wrong → write b',
  )
})
