/** Whatever can be read. A source turns a question into answers, page after page, and has each read into rows. */
import type { Credential } from '../credentials/contract.ts'
import type { ReadRows, Row } from '../extract/contract.ts'
import type { Connection, Extract as ExtractConfig } from '../generated/language.ts'
import type { Recorder } from '../journal/contract.ts'
import type { HttpResponse, Runtime, Send } from '../runtime.ts'
import type { TokenStore } from '../stores/contract.ts'
import type { Place } from './parameter.ts'
import type { TemplateValue } from './templated.ts'

/** What an extract asks of its source. */
export interface Ask {
  /** The extract's name, for messages. */
  extract: string
  request?: NonNullable<ExtractConfig['request']>
  pagination?: Exclude<ExtractConfig['pagination'], undefined>
  /** What the first request says of where to begin, as a parameter or where it writes `${cursor}`: `incremental`. */
  since?: { in: Place; parameter?: string; value: string | number }
}

/** How reading came to its end; recorded, because a run that stops early must not look complete. */
export interface End {
  pages: number
  stopped: string
  /** There was more to read. */
  cut?: true
}

export interface Source {
  /** Every page's rows, in batches; the next page is asked for when they are taken. Throws ResponseError, TokenError, ExtractError. */
  rows(ask: Ask, read: ReadRows): AsyncGenerator<Row[], End>
  /** One answer as it is, nothing read from it. Throws ResponseError, TokenError. */
  answer(request?: Ask['request']): Promise<HttpResponse>
}

/** What a source is handed. */
export interface SourceWorld extends Pick<Runtime, 'clock' | 'random' | 'emit' | 'openFile' | 'findFiles' | 'secrets'> {
  /** The connection's name in the file. */
  name: string
  send: Send
  recorder: Recorder
  /** What all share who work with this file. */
  store(): Promise<TokenStore>
  /** Ends the waiting between two attempts; `send` has it anyway. */
  signal?: AbortSignal
  /** Whose credential is sent, and its name; absent where none is. `templateValue`: what the templates in a request stand for. */
  credential?: { name: string; credential: Credential; templateValue?: TemplateValue }
}

/** Every connection can be opened as a source, or says why not. */
export type OpenSource<C extends Connection = Connection> = (connection: C, world: SourceWorld) => Source
