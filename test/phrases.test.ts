import { expect, test } from 'vitest'
import { lookAt } from '../src/phrases.ts'

test.each([
  ['', 'latchkey request crm'],
  ['/customers', 'latchkey request crm /customers'],
  ['/customers?page=2&sort=id', "latchkey request crm '/customers?page=2&sort=id'"],
  ['/items/${region}', 'latchkey request crm PATH'],
  ["/items?q='a'", 'latchkey request crm PATH'],
  ['/items?q=\u001b[31m', 'latchkey request crm PATH'],
  ['/items?page=2&api_key=k-12345', 'latchkey request crm PATH'],
])('what shows the answer of %s', (path, command) => {
  expect(lookAt('crm', path)).toBe(command)
})
