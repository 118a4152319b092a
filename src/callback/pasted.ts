/** What a person pastes when the browser could not come back by itself: its address, or part of it. */
import { pastedWords } from '../callback_messages.ts'
import { oneLine } from '../harmless.ts'

/** `bare`: a word alone. The reason is one sentence, and repeats nothing of what was pasted. */
export type Pasted = { parameters: URLSearchParams; bare: boolean } | { reason: string }

export interface PastedHow {
  redirect_uri: string
  /** Parameters of which one must be there; the first is what a person is asked for. */
  wanted: readonly [string, ...string[]]
  /** A word alone is the value of the first. Without it only an address will do. */
  word?: boolean
}

/** Shorter ones are answers to a question that nobody asked. */
const SHORTEST_WORD = 4
/** Characters: what a browser takes as an address is not longer. */
const LONGEST = 64 * 1024

/**
 * Reads a whole address with query or fragment, a query alone, or a word alone; in quotes or brackets, wrapped by a
 * terminal, escaped for HTML. Parameters of the query come before those of the fragment.
 */
export function readPasted(text: string, { redirect_uri, wanted, word = false }: PastedHow): Pasted {
  const say = pastedWords(redirect_uri, wanted[0], word)
  if (text.length > LONGEST) return { reason: say.tooLong }
  const pasted = inside(text, redirect_uri)
  if (pasted === '') return { reason: say.nothing }
  const address = addressIn(pasted, redirect_uri)
  const url = URL.parse(address ?? redirect_uri)
  if (!url) return { reason: say.broken }
  const parameters = parametersOf(address === undefined ? pasted : url.search + url.hash)
  if (address !== undefined && !isSamePlace(url, redirect_uri)) {
    const begins = parameters.has('response_type') || parameters.has('redirect_uri')
    return { reason: begins ? say.beginning : say.elsewhere(oneLine(url.host || url.protocol) ?? '') }
  }
  if (wanted.some((name) => parameters.get(name))) return { parameters, bare: false }
  const isQuery = /^[?#&]/.test(pasted) || (pasted.includes('&') && pasted.includes('='))
  if (address !== undefined || isQuery) return { reason: say.without }
  if (/\s/.test(pasted)) return { reason: say.sentence }
  if (!/^[\x21-\x7e]+$/.test(pasted)) return { reason: say.otherCharacters }
  if (!word || pasted.length < SHORTEST_WORD) return { reason: say.tooShort }
  return { parameters: new URLSearchParams([[wanted[0], decoded(pasted)]]), bare: true }
}

function isSamePlace(url: URL, redirect_uri: string): boolean {
  const there = URL.parse(redirect_uri)
  return url.protocol === there?.protocol && url.host === there.host && url.pathname === there.pathname
}

/** An address, made whole where a browser shows less than all of it. */
function addressIn(pasted: string, redirect_uri: string): string | undefined {
  const { protocol = '', host = '', origin = '' } = URL.parse(redirect_uri) ?? {}
  if (/^[a-z][a-z\d+.-]{0,60}:\/(\/|[^\s?#]*[?#])/i.test(pasted)) return pasted
  if (host !== '' && pasted.toLowerCase().startsWith(host)) return `${protocol}//${pasted}`
  if (/^\/[^?#\s]*[?#]/.test(pasted)) return `${origin}${pasted}`
  return /^[\w.-]+(:\d+)?\/[^?#\s]*[?#]/.test(pasted) ? `http://${pasted}` : undefined
}

/** Of the query and then of the fragment, which may be a path with a query of its own. */
function parametersOf(text: string): URLSearchParams {
  const parts = text.split('#').map((part) => part.replace(/^\/[^?]*/, '').replace(/^[?&]+/, ''))
  const pairs = parts.flatMap((part) => part.split('&')).filter((pair) => pair.includes('='))
  return new URLSearchParams(pairs.join('&'))
}

/** Somebody means one pair of quotes, or two. */
const MOST_PAIRS = 4
const pair = /^(?:<.*>|".*"|'.*'|`.*`|“.*”|‘.*’|«.*»|\(.*\)|\[.*\])$/

/** Without what terminals, mail programs and habits put around it and into it. */
function inside(text: string, redirect_uri: string): string {
  let pasted = text
    // Escape sequences, such as those that say “this is pasted”, and characters of no width.
    .replace(/\x1b\[[\d;?]*[ -/]*[@-~]/g, '')
    .replace(/[\p{Cf}\0]/gu, '')
    .split(/[\r\n\v\f\x85\u2028\u2029]/)
    .map((line) => line.trim())
    .join('')
  for (let pairs = 0; pairs < MOST_PAIRS && pair.test(pasted); pairs++) pasted = pasted.slice(1, -1).trim()
  pasted = pasted.replace(/&(?:amp|#38|#x26);/gi, '&')
  if (!/\s/.test(pasted) || pasted.startsWith(redirect_uri)) return pasted
  // `Location: http://…`, `curl 'http://…'`.
  const at = pasted.indexOf(redirect_uri)
  return at === -1 ? pasted : (/^[^\s"'<>`]+/.exec(pasted.slice(at))?.[0] ?? '')
}

/** A word that was taken out of an address is still encoded as there. */
function decoded(word: string): string {
  try {
    return decodeURIComponent(word)
  } catch {
    return word
  }
}
