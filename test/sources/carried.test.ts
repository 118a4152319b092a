import { expect, test } from 'vitest'
import type { HttpRequest } from '../../src/runtime.ts'
import { carriedBy } from '../../src/sources/carried.ts'

const unsigned: HttpRequest = {
  method: 'POST',
  url: 'https://api.example/v1/x?a=1',
  headers: { accept: '*/*', cookie: 'theme=dark' },
  body: '{"page":"first"}',
}

test.each<[Partial<HttpRequest>, string[]]>([
  [{}, []],
  [{ url: 'https://api.example/v1/x?a=1&key=a%2Fb+c' }, ['a/b c']],
  [{ url: 'https://api.example/v1/of-me/x?a=1' }, ['of-me']],
  [{ url: 'https://me:secret@api.example/v1/x?a=1' }, ['me', 'secret']],
  [{ headers: { ...unsigned.headers, authorization: 'Bearer abc' } }, ['abc']],
  [{ headers: { ...unsigned.headers, 'x-keys': ['one', 'two'] } }, ['one', 'two']],
  [{ headers: { ...unsigned.headers, cookie: 'theme=dark; sid=a=b' } }, ['a=b']],
  [{ headers: { ...unsigned.headers, 'cache-control': 'no-store', 'content-type': 'application/json' } }, []],
  [{ body: '{"page":"first","login":{"key":"abc"}}' }, ['abc']],
  [{ body: 'page=first&key=a%2Fb' }, ['a/b']],
])('signing that changes %j carries %j', (changes, carried) => {
  expect(carriedBy(unsigned, { ...unsigned, ...changes })).toEqual(carried)
})
