/** The pages that a browser shows at the redirect URI. Each is one file that loads nothing and leads nowhere. */
import { createHash } from 'node:crypto'
import { fragmentWords, type PageWords, pageFoot, pageWords, serverSays } from '../callback_messages.ts'
import { oneLine } from '../harmless.ts'
import type { CallbackPage } from './contract.ts'
import { style } from './page_style.ts'

/** The parameters are one-time secrets: they leave the address bar and the history, which are shown and synchronised. */
const forget = `history.replaceState(null,'',location.pathname)`

/** A fragment never leaves the browser by itself. The page that comes back takes the place of this one in its history. */
const handOver = `const form=document.forms[0]
form.elements.query.value=location.search.slice(1)
form.elements.fragment.value=location.hash.slice(1)
${forget}
form.submit()`

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** What goes with every page. */
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

/** The page after an arrival. */
export function renderPage({ kind, said, advice }: CallbackPage, connection: string): string {
  const { command, ...usual } = pageWords[kind](connection)
  const words: PageWords = {
    ...usual,
    ...(command !== undefined && advice === undefined && { command }),
    ...(advice !== undefined && { advice: asSentence(advice) }),
  }
  if (kind === 'refused' && said !== undefined) return html(words.title, contents(words, kind, said))
  return html(words.title, contents(said === undefined ? words : { ...words, text: asSentence(said) }, kind))
}

/** The page that fetches the fragment. It is seen only where no script runs. */
export function renderFragmentPage(connection: string): string {
  const words = fragmentWords(connection)
  const form = '<input type="hidden" name="query"><input type="hidden" name="fragment">'
  return html(
    words.title,
    `<noscript>${contents(words, 'unexpected')}</noscript>`,
    `<form method="post">${form}</form>`,
  )
}

function contents(
  { title, text, advice, command, end }: PageWords,
  kind: CallbackPage['kind'],
  quote?: string,
): string {
  const lines = [
    `<div class="card ${kind}">`,
    `<svg class="mark" viewBox="0 0 24 24" aria-hidden="true">${marks[kind]}</svg>`,
    `<h1>${breakable(title)}</h1>`,
    text && `<p>${breakable(text)}</p>`,
    quote && `<p class="whose">${serverSays}</p><blockquote dir="auto">${breakable(quote)}</blockquote>`,
    advice && `<p>${breakable(advice)}</p>`,
    command && `<p><code>${breakable(command)}</code></p>`,
    end && `<p>${escaped(end)}</p>`,
    '</div>',
  ]
  return lines.filter(Boolean).join('\n')
}

const marks: Record<CallbackPage['kind'], string> = {
  done: '<path d="M6.5 12.5l3.7 3.7 7.3-8"/>',
  refused: '<path d="M7 12h10"/>',
  failed: '<path d="M12 6.5v7M12 17.2v.3"/>',
  unexpected: '<path d="M9.2 9.4a2.9 2.9 0 1 1 4.3 2.6c-1 .6-1.5 1.1-1.5 2.1M12 17.4v.3"/>',
  over: '<path d="M12 7v5.2l3.4 2"/>',
}

const key =
  '<svg viewBox="3 2.5 19 19" aria-hidden="true"><circle cx="8" cy="12" r="4"/><path d="M12 12h9M18 12v3.5M14.8 12v2.5"/></svg>'

const html = (title: string, main: string, form = '') => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} · Latchkey</title>
<style>${style}</style>
</head>
<body>
<header>${key}Latchkey</header>
<main>
${main}
</main>
<footer>${pageFoot}</footer>
${form}<script>${form === '' ? forget : handOver}</script>
</body>
</html>
`

/** Sentences for a terminal begin small and end open. */
function asSentence(text: string): string {
  const sentence = /^[a-z]+[ ,]/.test(text) ? `${text[0]?.toUpperCase()}${text.slice(1)}` : text
  return /[.!?:…]”?$/.test(sentence) ? sentence : `${sentence}.`
}

/** Characters: a server may say very much. */
const LONGEST_TEXT = 600

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) =>
  (oneLine(text, LONGEST_TEXT) ?? '').replace(/[&<>"']/g, (character) => entities[character] ?? '')

/** Names and addresses are long words, and a phone is narrow. */
const breakable = (text: string) =>
  escaped(text).replace(/\S{24,}/g, (word) => word.replace(/[_./](?=\w)/g, (end) => `${end}<wbr>`))
