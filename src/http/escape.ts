/** What a value must be turned into where it lands in a text that is written already. */

const xmlEntities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

export type Escape = 'url' | 'form' | 'json' | 'graphql' | 'xml' | 'text'

export const escapes: Record<Escape, (value: string) => string> = {
  /** In a URL (RFC 3986 §2.1). */
  url: encodeURIComponent,
  /** In a form or a query (WHATWG URL §5.2). */
  form: (value) => new URLSearchParams({ v: value }).toString().slice(2),
  /** Inside a JSON string (RFC 8259 §7). */
  json: (value) => JSON.stringify(value).slice(1, -1),
  /** Inside a string of a GraphQL document (GraphQL §2.9.4: escaped as in JSON), which is a string of JSON itself. */
  graphql: (value) => escapes.json(escapes.json(value)),
  xml: (value) => value.replace(/[&<>"']/g, (found) => xmlEntities[found] as string),
  /** In plain text; what a header cannot carry is refused. */
  text: (value) => value,
}

/** XML 1.0 §2.2: no escape makes one of these part of a document. */
export const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u
