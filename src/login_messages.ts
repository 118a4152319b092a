/** What a person reads in the terminal while a login waits for them: part of messages.ts, under the same rules. */
import { inWords } from './phrases.ts'
import { MASK } from './redact.ts'

export const loginWords = {
  another: 'Somebody came back from another login; still waiting for this one.',
  pastedAnother: 'That is the answer to another login: paste the one that this address led to.',
  /** An error that does not say whose it is, so that anybody may have made it: nothing of it is repeated. */
  nobodys:
    'An error came back that does not say which login it means; still waiting for this one. If the browser shows an error of the server, Ctrl-C ends this login.',
  /** `wrong`: what is wrong with it. */
  pastedWrong: (wrong: string) => `That was not used: ${wrong}. Paste the address that this login ends at.`,
  cancelled: (name: string) => `The login of ${name} was cancelled; nothing was changed.`,

  /** `within`: seconds in which it must be opened. */
  begin(
    name: string,
    url: string,
    {
      opened,
      listens,
      redirect_uri,
      within,
    }: {
      opened: boolean
      listens: boolean
      redirect_uri: string
      within?: number
    },
  ): string {
    const soon = within === undefined ? '' : ` within ${inWords(within * 1000)}`
    const first = opened
      ? url.includes(MASK)
        ? `Log in to ${name} in the browser window that has opened. If there is none, latchkey login ${name} --no-browser shows this address with what is secret in it:`
        : `Log in to ${name} in the browser window that has opened. If there is none, open this address${soon}:`
      : `To log in to ${name}, open this address in a browser${soon}:`
    const then = listens
      ? 'Waiting for you to come back. If the browser is on another machine, paste the address that it ends at here.'
      : /^urn:/i.test(redirect_uri)
        ? 'Then paste the code that the page shows here.'
        : `Then paste the address that the browser ends at here, even if it shows no page; it begins with ${redirect_uri}`
    return `${first}\n\n  ${url}\n\n${then}\n`
  },

  /** RFC 8628 §3.3. The code is shown even where the address holds it: who has both can compare them. */
  device(
    name: string,
    {
      verification_uri,
      user_code,
      complete,
      opened,
      within,
    }: {
      verification_uri: string
      user_code: string
      complete?: string
      opened: boolean
      within?: number
    },
  ): string {
    const first = opened
      ? `Log in to ${name} in the browser window that has opened, and compare the code with this one. On any other machine or phone:`
      : `To log in to ${name}, on this or any other machine or phone:`
    const rows = [
      `  open          ${verification_uri}`,
      `  enter         ${user_code}`,
      ...(complete === undefined || complete === verification_uri ? [] : [`  or open just  ${complete}`]),
    ]
    const soon = within === undefined ? '' : ` The code is good for ${inWords(within * 1000)}.`
    return `${first}\n\n${rows.join('\n')}\n\nWaiting until you have said yes there.${soon}\n`
  },
}
