import { expect, test } from 'vitest'
import { renderFragmentPage, renderPage } from '../../src/callback/page.ts'

const kinds = ['done', 'refused', 'failed', 'unexpected', 'over'] as const
const pages = [...kinds.map((kind) => renderPage({ kind }, 'crm')), renderFragmentPage('crm')]

test('every page names the connection in title and heading, and loads nothing', () => {
  for (const page of pages) {
    expect(page).toMatch(/<title>[^<]*\bcrm\b[^<]* · Latchkey<\/title>/)
    expect(page).toMatch(/<h1>[^<]*\bcrm\b/)
    expect(page).not.toMatch(/\bsrc=|\bhref=|\bstyle=|\bon\w+=|url\(|@import|https?:/)
    expect(page.match(/<script>/g)).toHaveLength(1)
  }
})

test('what was said stands in place of the usual sentence; of a server, as its words', () => {
  const failed = renderPage({ kind: 'failed', said: 'the server was down', advice: 'try later' }, 'crm')
  expect(failed).toContain('<p>The server was down.</p>')
  expect(failed).toContain('<p>Try later.</p>')
  expect(failed).not.toContain('gave Latchkey no token')
  const refused = renderPage({ kind: 'refused', said: 'access_denied: no' }, 'crm')
  expect(refused).toContain('The server says:</p><blockquote dir="auto">access_denied: no</blockquote>')
  expect(refused).toContain('<code>latchkey login crm</code>')
  expect(renderPage({ kind: 'refused', advice: 'ask them' }, 'crm')).not.toContain('<code>')
})

test('an address stays as it is written, and long words may be broken', () => {
  const page = renderPage({ kind: 'failed', said: 'https://login.example.com/oauth2/token answered 500' }, 'crm')
  expect(page).toContain('<p>https://<wbr>login.<wbr>example.<wbr>com/<wbr>oauth2/<wbr>token answered 500.</p>')
})

test('whatever is said is text, harmless and not endless', () => {
  const said = `</blockquote><script>alert('1')</script>" onload="x"\u202e\u0007${'long '.repeat(1000)}`
  const page = renderPage({ kind: 'refused', said, advice: said }, '<i>"crm"</i>').replaceAll('<wbr>', '')
  expect(page).toContain(
    '&lt;/blockquote&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot; onload=&quot;x&quot; long',
  )
  expect(page).toContain('<h1>&lt;i&gt;&quot;crm&quot;&lt;/i&gt; is not logged in</h1>')
  expect(page.match(/<script>/g)).toHaveLength(1)
  expect(page).not.toMatch(/[\u202e\u0007]/)
  expect(page.length).toBeLessThan(8000)
})
