/** What a person reads in the browser after a login, and about its way back: part of messages.ts, under the same rules. */

/** Of a page, from top to bottom. */
export interface PageWords {
  title: string
  text?: string
  advice?: string
  /** To be typed; follows the advice. */
  command?: string
  end?: string
}

const again = (connection: string) => ({
  advice: 'To try again, go back to the terminal and run:',
  command: `latchkey login ${connection}`,
})

export const pageWords = {
  done: (connection: string): PageWords => ({
    title: `${connection} is logged in`,
    advice: 'You can close this window and go back to the terminal.',
  }),
  refused: (connection: string): PageWords => ({
    title: `${connection} is not logged in`,
    text: 'The login was refused, so Latchkey got no access. Nothing has changed.',
    ...again(connection),
  }),
  failed: (connection: string): PageWords => ({
    title: `${connection} is not logged in`,
    text: 'You were logged in here, but the server then gave Latchkey no token.',
    end: 'You can close this window: the terminal says what to do.',
  }),
  unexpected: (connection: string): PageWords => ({
    title: `This is not the login that ${connection} waits for`,
    text: 'It may come from an old tab, from an earlier attempt, or from somebody else. Nothing was done with it.',
    advice: 'Latchkey still waits: go on in the window that was opened last, or look at the terminal.',
  }),
  over: (connection: string): PageWords => ({
    title: `The login of ${connection} is over`,
    text: 'Nobody waits for it any more: it was finished, given up, or took too long.',
    advice: 'Look at the terminal. To log in anew, run there:',
    command: `latchkey login ${connection}`,
  }),
}

/** The page that fetches the fragment, where it cannot. */
export const fragmentWords = (connection: string): PageWords => ({
  title: `One more step for ${connection}`,
  text: 'The answer of the server stands in the address of this page, and this browser runs no JavaScript that could hand it over.',
  advice: 'Copy the whole address from the address bar and paste it into the terminal.',
})

/** What stands at the foot of each page: whose it is. */
export const pageFoot = 'Shown by Latchkey on this computer.'
/** Before the words of a server. */
export const serverSays = 'The server says:'

/** Why nobody can be called back there, and what to do. */
export const cannotListen = {
  elsewhere: (redirect_uri: string) => ({
    why: `cannot be called back at ${redirect_uri}: only http on 127.0.0.1, [::1] or localhost, with a port, can be listened on`,
    advice:
      'write redirect_uri: http://127.0.0.1:53682/callback and enter it at the provider too, or paste the address that the browser ends at',
  }),
  taken: (redirect_uri: string) => ({
    why: `cannot be called back at ${redirect_uri}: another program listens there`,
    advice:
      'end that program (perhaps another login that still waits), or write a redirect_uri with another port and enter it at the provider too',
  }),
  notAllowed: (redirect_uri: string) => ({
    why: `cannot be called back at ${redirect_uri}: this user may not listen on that port`,
    advice: 'write a redirect_uri with a port above 1023, and enter it at the provider too',
  }),
  noAddress: (redirect_uri: string) => ({
    why: `cannot be called back at ${redirect_uri}: this machine has no such address`,
    advice: 'write 127.0.0.1 in redirect_uri, and enter it at the provider too',
  }),
  failed: (redirect_uri: string, code: string) => ({
    why: `cannot be called back at ${redirect_uri} (${code})`,
    advice: 'write a redirect_uri with another port and enter it at the provider too',
  }),
}

/** Why what was pasted will not do: what it looks like, and what is wanted. `word`: whether that alone would do. */
export const pastedWords = (redirect_uri: string, wanted: string, word: boolean) => {
  const name = wanted.replaceAll('_', ' ')
  const paste = `paste the whole address where the browser ended (${redirect_uri}?…)${word ? `, or the ${name} alone` : ''}.`
  return {
    nothing: `That is empty: ${paste}`,
    tooLong: `That is longer than any address: ${paste}`,
    sentence: `That has spaces in it, so it is no address${word ? ` and no ${name}` : ''}: ${paste}`,
    otherCharacters: `That has characters which no address${word ? ` and no ${name}` : ''} has: ${paste}`,
    tooShort: word ? `That is too short for a ${name}: ${paste}` : `That is no address: ${paste}`,
    broken: `That begins like an address, but is none: ${paste}`,
    beginning: `That is the address where the login begins: open it in a browser, log in there, then ${paste}`,
    elsewhere: (place: string) => `That is an address of ${place}, and this login ends elsewhere: ${paste}`,
    without: `That has no ${name} in it: ${paste}`,
  }
}
