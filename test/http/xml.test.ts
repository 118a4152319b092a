/** XML read, and the attacks on its readers that were published. */
import { describe, expect, test } from 'vitest'
import { readXml, writeXml } from '../../src/http/xml.ts'
import { timeOf } from '../fuzz/growth.ts'

describe('XML is read', () => {
  test.each<[string, object]>([
    ['<a>x</a>', { a: 'x' }],
    [
      '\ufeff<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<!-- by hand --><a> x </a>\n<!-- end -->',
      { a: 'x' },
    ],
    ['<a b="1" c=\'2\'>x</a>', { a: { '@b': '1', '@c': '2', '#text': 'x' } }],
    ['<a><b>1</b><b>2</b><c/></a>', { a: { b: ['1', '2'], c: '' } }],
    ['<s:a xmlns:s="urn:x"><s:b>1</s:b></s:a>', { 's:a': { '@xmlns:s': 'urn:x', 's:b': '1' } }],
    // No number is made of text, no truth of a word: tokens look like both.
    [
      '<a><b>0123</b><c>1e5</c><d>true</d><e>0x1F</e><f>12345678901234567890</f></a>',
      { a: { b: '0123', c: '1e5', d: 'true', e: '0x1F', f: '12345678901234567890' } },
    ],
    ['<a><![CDATA[<b>&amp;</b>]]></a>', { a: '<b>&amp;</b>' }],
    ['<a b="&lt;&#65;&quot;">&amp;&#x42;&apos;&gt;</a>', { a: { '@b': '<A"', '#text': "&B'>" } }],
    // What nobody declared stays as it is written, and what is no character is none.
    [
      '<a>&nbsp;&foo;&#0;&#1114112;&#x110000;&#55296;&#99999999999999999999;</a>',
      { a: '&nbsp;&foo;&#0;&#1114112;&#x110000;&#55296;&#99999999999999999999;' },
    ],
    ['<a><?php evil() ?>x</a>', { a: 'x' }],
  ])('%s', (text, value) => {
    expect(readXml(text.trim())).toEqual(value)
  })

  test('what is written is read back', () => {
    const value = { order: { '@id': '7', item: ['a & b', '<c>'], note: 'x', empty: '' } }
    expect(readXml(writeXml(value))).toEqual(value)
  })

  test.each([
    '',
    'x',
    '<a>',
    '<a></b>',
    '<a/><b/>',
    'x<a/>',
    '<a b=c/>',
    '<a b/>',
    '<a b="1" b="2"/>',
    '<1a/>',
    '<a',
    '< a/>',
    '<a><b></a></b>',
    '<![CDATA[x]]>',
    '<?xml version="1.0"?>',
    '<!-- <a/> -->',
  ])('%s is not well-formed', (text) => {
    expect(readXml(text)).toBeUndefined()
  })
})

describe('published attacks', () => {
  const laughs = (levels: number) =>
    `<!DOCTYPE lolz [<!ENTITY lol0 "lol">${Array.from({ length: levels }, (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i};`.repeat(10)}">`).join('')}]><token>&lol${levels};</token>`

  test.each<[string, string]>([
    // CVE-2003-1564 and many after it; CVE-2026-26278 in this parser.
    ['a billion laughs', laughs(9)],
    ['quadratic blow-up', `<!DOCTYPE a [<!ENTITY x "${'A'.repeat(50_000)}">]><a>${'&x;'.repeat(10_000)}</a>`],
    // CWE-611.
    ['a file of this machine', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a><token>&x;</token></a>'],
    ['an address inside', '<!DOCTYPE a SYSTEM "http://127.0.0.1/x.dtd"><a><token>t</token></a>'],
    ['a parameter entity', '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1/"> %x;]><a><token>t</token></a>'],
    ['small letters', '<!doctype a [<!entity x "y">]><a><token>&x;</token></a>'],
    // CVE-2026-25896: a name that became a regular expression, and shadowed &lt;.
    ['an entity called l.', '<!DOCTYPE a [<!ENTITY l. "<img>">]><a><token>&lt;</token></a>'],
    // CVE-2023-34104.
    ['an entity whose name is a slow pattern', `<!DOCTYPE a [<!ENTITY ${'a?'.repeat(30)}${'a'.repeat(30)} "x">]><a/>`],
    // CVE-2023-26920 and others.
    ['__proto__', '<__proto__><polluted>yes</polluted></__proto__>'],
    ['__proto__ inside', '<a><__proto__><polluted>yes</polluted></__proto__></a>'],
    ['constructor', '<a><constructor><prototype><polluted>yes</polluted></prototype></constructor></a>'],
    ['a root that is too deep', `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`],
    ['more than anybody answers', `<a>${'x'.repeat(1_000_001)}</a>`],
  ])('%s: nothing is read', (_, text) => {
    const started = performance.now()
    expect(readXml(text)).toBeUndefined()
    expect(performance.now() - started).toBeLessThan(5000)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test('names that objects have anyway are names like others', () => {
    const value = readXml('<a __proto__="1"><toString>2</toString><hasOwnProperty>3</hasOwnProperty></a>') as {
      a: object
    }
    expect(Object.entries(value.a)).toEqual([
      ['toString', '2'],
      ['hasOwnProperty', '3'],
      ['@__proto__', '1'],
    ])
    expect(Object.getPrototypeOf(value.a)).toBe(Object.prototype)
  })

  // CVE-2026-25128: it threw a RangeError that nobody expected.
  test('a number that is no character is no crash', () => {
    expect(readXml('<a>&#9999999;</a>')).toEqual({ a: '&#9999999;' })
  })

  test.each<[string, (n: number) => string]>([
    ['<', (n) => '<'.repeat(n)],
    ['comments that do not end', (n) => `<a>${'<!--'.repeat(n)}`],
    ['CDATA that does not end', (n) => `<a>${'<![CDATA['.repeat(n)}`],
    ['instructions that do not end', (n) => '<?a'.repeat(n)],
    ['attributes without values', (n) => `<a ${'b '.repeat(n)}/>`],
    ['attributes that do not end', (n) => `<a ${'b="'.repeat(n)}/>`],
    ['blanks', (n) => `<a${' '.repeat(n)}b`],
    ['signs of equality', (n) => `<a ${'= '.repeat(n)}/>`],
    ['ends', (n) => '</a>'.repeat(n)],
    ['siblings', (n) => `<a>${'<b>1</b>'.repeat(n)}</a>`],
    ['text between siblings', (n) => `<a>${'<b/>x'.repeat(n)}</a>`],
    ['entities', (n) => `<a>${'&amp;'.repeat(n)}</a>`],
    ['beginnings of entities', (n) => `<a>${'&#'.repeat(n)}</a>`],
    ['names', (n) => `<r>${Array.from({ length: n / 8 }, (_, i) => `<n${i}/>`).join('')}</r>`],
    ['attributes', (n) => `<r ${Array.from({ length: n / 8 }, (_, i) => `n${i}=""`).join(' ')}/>`],
  ])('%s: the time grows with the length, and not with its square', async (_, text) => {
    const timed = (n: number) => timeOf(readXml, text(n), 2)
    await timed(1000)
    const [small, large] = [await timed(4000), await timed(40_000)]
    // A hundred times would be the square; a busy machine may take its time.
    expect(large).toBeLessThan(Math.max(300, small * 40))
  })
})
