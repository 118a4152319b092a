/**
 * The page on which the practice user logs in and agrees, in one step: a form without script, so that a person can fill
 * it in, and a test too.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type Provider from 'oidc-provider'

/** Where the page of one login is. */
export const loginPath = (uid: string) => `/interaction/${uid}`

/** Answers what is asked below `/interaction/`. */
export function loginPage(provider: Provider, user: { username: string; password: string }) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const { params } = await provider.interactionDetails(request, response)
      const client = String(params.client_id)
      if (request.method !== 'POST') return show(response, 200, form(client))
      const given = new URLSearchParams(await textOf(request))
      if (given.get('answer') === 'no') {
        const refused = { error: 'access_denied', error_description: 'The person said no' }
        return await provider.interactionFinished(request, response, refused)
      }
      if (given.get('username') !== user.username || given.get('password') !== user.password)
        return show(response, 401, form(client, 'That is not the name and password of the practice user.'))
      const agreed = { login: { accountId: user.username }, consent: {} }
      await provider.interactionFinished(request, response, agreed)
    } catch (error) {
      show(response, 400, `<p>${escaped((error as Error).message)}</p>`)
    }
  }
}

const form = (client: string, problem = '') => `<h1>Practice login</h1>
<p>${escaped(client)} wants to read customers and orders.</p>
<p>${problem}</p>
<form method="post">
<p><label>Name <input name="username" autocomplete="username"></label></p>
<p><label>Password <input name="password" type="password" autocomplete="current-password"></label></p>
<p><button name="answer" value="yes">Log in and agree</button> <button name="answer" value="no">Refuse</button></p>
</form>`

function show(response: ServerResponse, status: number, body: string): void {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Practice login</title>${body}</html>`
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(page)
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (found) => `&#${found.charCodeAt(0)};`)

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += chunk
  return text
}
