/** What a person pastes when the browser could not come back by itself: its address, or part of it. */
import { pastedWords } from '../callback_messages.ts'
import { oneLine } from '../harmless.ts'

export type Pasted = { parameters: URLSearchParams } | { /** One sentence; nothing that was pasted. */ reason: string }

export interface PastedHow {
  redirect_uri: string
  /** The parameter that a word alone is the value of; where there is none, only an address will do. */
  word?: string
}

/** Shorter ones are answers to a question that nobody asked. */
const SHORTEST_WORD = 4
/** Characters: what a browser takes as an address is not longer. */
const LONGEST = 64 * 1024

/**
 * Reads a whole address with query or fragment, a query alone, or a word alone; in quotes or brackets, wrapped by a
 * terminal, escaped for HTML. Parameters of the query come before those of the fragment.
 */
export function readPasted(text: string, { redirect_uri, word }: PastedHow): Pasted {
  const say = pastedWords(redirect_uri, word !== undefined)
  if (text.length > LONGEST) return { reason: say.tooLong }
  const pasted = inside(text, redirect_uri)
  if (pasted === '') return { reason: say.nothing }
  const address = addressIn(pasted, redirect_uri)
  if (address !== undefined) return readAddress(address, redirect_uri, say)
  if (isQuery(pasted)) {
    const parameters = parametersOf(pasted)
    return parameters.size === 0 ? { reason: say.bare } : { parameters }
  }
  if (/\s/.test(pasted)) return { reason: say.sentence }
  if (!/^[\x21-\x7e]+$/.test(pasted)) return { reason: say.noCode }
  if (word === undefined || pasted.length < SHORTEST_WORD) return { reason: say.tooShort }
  return { parameters: new URLSearchParams([[word, decoded(pasted)]]) }
}

function readAddress(address: string, redirect_uri: string, say: ReturnType<typeof pastedWords>): Pasted {
  const url = URL.parse(address)
  const wanted = URL.parse(redirect_uri)
  if (!url) return { reason: say.broken }
  const parameters = parametersOf(`${url.search}&${url.hash}`)
  if (url.protocol !== wanted?.protocol || url.host !== wanted.host || url.pathname !== wanted.pathname)
    return {
      reason:
        parameters.has('response_type') || parameters.has('redirect_uri') ? say.beginning : say.elsewhere(placeOf(url)),
    }
  return parameters.size === 0 ? { reason: say.bare } : { parameters }
}

const placeOf = (url: URL) => oneLine(url.host || url.protocol) ?? ''

/** An address, made whole where a browser shows less than all of it. */
function addressIn(pasted: string, redirect_uri: string): string | undefined {
  const { protocol = '', host = '', origin = '' } = URL.parse(redirect_uri) ?? {}
  if (/^[a-z][a-z\d+.-]{0,30}:\/\//i.test(pasted) || pasted.toLowerCase().startsWith(`${protocol}/`)) return pasted
  if (host !== '' && pasted.toLowerCase().startsWith(host)) return `${protocol}//${pasted}`
  if (/^\/[^?#\s]*[?#]/.test(pasted)) return `${origin}${pasted}`
  return /^[\w.-]+(:\d+)?\/[^?#\s]*[?#]/.test(pasted) ? `http://${pasted}` : undefined
}

/** A fragment may be a path with a query of its own. */
const parametersOf = (text: string) =>
  new URLSearchParams(
    text
      .split(/[?#&]+/)
      .filter((part) => part.includes('='))
      .join('&'),
  )

/** `a=b`, `a=&b=c`, `?a`; a code may end in `=`. */
const isQuery = (pasted: string) =>
  /^[?#&]|^[A-Za-z_][\w.[\]-]*=[^=]/.test(pasted) || pasted.split('&').filter((part) => /^[^=]+=/.test(part)).length > 1

/** Somebody means one pair of quotes, or two. */
const MOST_PAIRS = 4
const pair = /^(?:<(.*)>|"(.*)"|'(.*)'|`(.*)`|“(.*)”|‘(.*)’|«(.*)»|\((.*)\)|\[(.*)\])$/

/** Without what terminals, mail programs and habits put around it and into it. */
function inside(text: string, redirect_uri: string): string {
  let pasted = text
    // Escape sequences, such as those that say “this is pasted”, and characters of no width.
    .replace(/\x1b\[[\d;?]*[ -/]*[@-~]/g, '')
    .replace(/[\p{Cf}\0]/gu, '')
    .split(/[\r\n\v\f\x85\u2028\u2029]/)
    .map((line) => line.trim())
    .join('')
  for (let pairs = 0; pairs < MOST_PAIRS; pairs++)
    pasted =
      pair
        .exec(pasted)
        ?.slice(1)
        .find((part) => part !== undefined)
        ?.trim() ?? pasted
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
