/** The pages that a browser shows at the redirect URI. Each is one file that loads nothing and goes nowhere. */
import { createHash } from 'node:crypto'
import { fragmentWords, type PageWords, pageFoot, pageWords, serverSays } from '../callback_messages.ts'
import { oneLine } from '../harmless.ts'
import type { CallbackPage } from './contract.ts'

/** The parameters are one-time secrets: they go out of address bar and history, which are shown and synchronised. */
const forget = `history.replaceState(null,'',location.pathname)`

/** A fragment never leaves the browser by itself. The page that comes back takes the place of this one in its history. */
const handOver = `const form=document.forms[0]
form.elements.query.value=location.search.slice(1)
form.elements.fragment.value=location.hash.slice(1)
${forget}
form.submit()`

const style = `body{font:1rem/1.5 system-ui,sans-serif}`

/** Of a page after an arrival. */
export function renderPage({ kind, said, advice }: CallbackPage, connection: string): string {
  const usual = pageWords[kind](connection)
  const words = advice === undefined ? usual : { title: usual.title, text: usual.text, advice: asSentence(advice) }
  if (said === undefined) return document(words, { mark: kind })
  if (kind === 'refused') return document(words, { mark: kind, quote: said })
  return document({ ...words, text: asSentence(said) }, { mark: kind })
}

/** Of the page that fetches the fragment. */
export const renderFragmentPage = (connection: string): string => document(fragmentWords(connection), { form: true })

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** What goes with every page (RFC 9700 §4.2.4: no third party, no referrer). */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    `script-src ${hashOf(forget)} ${hashOf(handOver)}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
}

function document(
  words: PageWords,
  { mark, quote, form }: { mark?: CallbackPage['kind']; quote?: string; form?: true },
) {
  const { title, text, advice, command } = words
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} · Latchkey</title>
<style>${style}</style>
</head>
<body>
<main${mark === undefined ? '' : ` class="${mark}"`}>
<h1>${escaped(title)}</h1>
<p>${escaped(text)}</p>
${quote === undefined ? '' : `<p>${serverSays}</p><blockquote>${escaped(quote)}</blockquote>`}
<p>${escaped(advice)}</p>
${command === undefined ? '' : `<p><code>${escaped(command)}</code></p>`}
</main>
<footer>${pageFoot}</footer>
${form ? `<form method="post" hidden><input type="hidden" name="query"><input type="hidden" name="fragment"></form>\n<script>${handOver}</script>` : `<script>${forget}</script>`}
</body>
</html>
`
}

/** Our own sentences begin small and end open, as a terminal has them. */
function asSentence(text: string): string {
  const sentence = /^[a-z]+[ ,]/.test(text) ? text[0]?.toUpperCase() + text.slice(1) : text
  return /[.!?:…”]$/.test(sentence) ? sentence : `${sentence}.`
}

const LONGEST_TEXT = 600

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) =>
  (oneLine(text, LONGEST_TEXT) ?? '').replace(/[&<>"']/g, (character) => entities[character] ?? '')
