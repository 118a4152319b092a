/** RFC 8288: web linking, the parsing of the Link header field. */
import { describe, expect, test } from 'vitest'
import { linkTo } from '../../src/sources/pagination/link_header.ts'

describe('§3: the serialisation', () => {
  test.each([
    ['<https://a.example/2>; rel="next"', 'https://a.example/2'],
    ['<https://a.example/2>;rel=next', 'https://a.example/2'],
    ['<https://a.example/2> ; rel = "next"', 'https://a.example/2'],
    ['\t<?page=2>\t;\trel="next"', '?page=2'],
    ['<>; rel="next"', ''],
    ['</1>; rel="prev", </2>; rel="next", </9>; rel="last"', '/2'],
    ['</1>; rel="prev",</2>; rel="next"', '/2'],
    [', </2>; rel="next", ,', '/2'],
    ['</2?ids=1,2,3>; rel="next"', '/2?ids=1,2,3'],
    ['</2?q=a;rel=prev>; rel="next"', '/2?q=a;rel=prev'],
    ['</2>; title="a, b; c"; rel="next"', '/2'],
    ['</2>; title="say \\"hi\\", ok"; rel="next"', '/2'],
    ['</2>; rel="next"; title*=UTF-8\'de\'n%c3%a4chstes', '/2'],
    ['</2>; crossorigin; rel="next"', '/2'],
    ['</2>; rel="next"; crossorigin', '/2'],
  ])('%s', (header, target) => {
    expect(linkTo('next', header)).toBe(target)
  })

  test.each([
    '',
    '</2>',
    '</2>; rel',
    '</2>; rel=""',
    '</2>; rel="prev"',
    '</2>; rel="nextpage"',
    '</2>; rev="next"',
    'https://a.example/2; rel="next"',
    '</2; rel="next"',
    '</1>; title="</2>; rel=\\"next\\""; rel="prev"',
    '</1>; title="; rel=next"; rel="prev"',
  ])('%j names no next page', (header) => {
    expect(linkTo('next', header)).toBeUndefined()
  })
})

describe('§3.3: the relation', () => {
  test('may be one of several', () => {
    expect(linkTo('next', '</1>; rel="first prev", </2>; rel="next last"')).toBe('/2')
    expect(linkTo('last', '</1>; rel="first prev", </2>; rel="next  last"')).toBe('/2')
  })

  test('compares without case (§2.1.1)', () => {
    expect(linkTo('next', '</2>; REL="Next"')).toBe('/2')
    expect(linkTo('NEXT', '</2>; rel=next')).toBe('/2')
  })

  test('may be an address (§2.1.2)', () => {
    expect(linkTo('https://a.example/rels/more', '</2>; rel="next https://a.example/rels/more"')).toBe('/2')
  })

  test('counts once: what comes after the first rel is ignored', () => {
    expect(linkTo('next', '</2>; rel="prev"; rel="next"')).toBeUndefined()
    expect(linkTo('prev', '</2>; rel="prev"; rel="next"')).toBe('/2')
  })
})

test('a long header that is none is read at once', () => {
  const started = performance.now()
  for (const part of ['<', '<a>; ', '<a>; b="', '<a>;a ', ' ;', '"\\']) linkTo('next', part.repeat(8000))
  expect(performance.now() - started).toBeLessThan(5000)
})
