/** What a login in a browser needs of the machine. Knows addresses and parameters, and nothing of what they mean. */

/** A browser that came back to the redirect URI. */
export interface Arrival {
  /** Parameters of the query (and, where it is asked for, then those of the fragment), in order, repeats kept. */
  parameters: URLSearchParams
  /**
   * Shows a page to the person who waits in front of the browser, and resolves when it is sent. The first one counts.
   * Never rejects: a browser that has gone is nobody's fault.
   */
  reply(page: CallbackPage): Promise<void>
}

export interface Callback {
  /**
   * Resolves each time somebody comes back to the redirect URI; the promise stays the same one until it does. Rejects
   * with the signal's reason when the signal ends it, with an AbortError after `close()`.
   */
  arrival(): Promise<Arrival>
  /**
   * Stops listening at once; a page that is being sent is finished first. Whoever has no page yet is shown that the
   * login is over.
   */
  close(): Promise<void>
}

export interface CallbackPage {
  /**
   * `done`: logged in. `refused`: the person or the server said no. `failed`: something went wrong afterwards.
   * `unexpected`: not the answer to this login, which goes on. `over`: nobody waits any more.
   */
  kind: 'done' | 'refused' | 'failed' | 'unexpected' | 'over'
  /** `refused`: the server's own words. Otherwise one sentence of ours, in place of the usual one. No secrets. */
  said?: string
  /** What to do next, in place of the usual sentence. */
  advice?: string
}

export interface ListenHow {
  /** Its name, for the page and for errors. */
  connection: string
  /** The answer is in the fragment, which a browser does not send: a page fetches it. */
  fragment?: boolean
  signal?: AbortSignal
  /** Milliseconds in which a browser must have said what it wants. */
  patience?: number
}
