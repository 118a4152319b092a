/** How the answer is written, and what it says of itself. */
import type { Departure } from '../contract.ts'
import { json, text, tokenAnswer, tokenEndpoint } from '../server/by_the_book.ts'
import type { World } from '../server/world.ts'

const form = (world: World, members: Record<string, string>) =>
  String(new URLSearchParams({ access_token: world.token(), ...members }))

export const answerFormat: Departure[] = [
  {
    name: 'form_as_text',
    provider: 'IBM SmartCloud',
    what: 'The answer is a form, and says that it is plain text.',
    source: 'https://github.com/ruby-oauth/oauth2/pull/126',
    quoted: ['returns the access token response as a query string but with a content type of ‘text/plain’'],
    trips: 'answer',
    endpoints: {
      token: {
        ...tokenEndpoint('client_credentials'),
        answers: (world) => text(form(world, { token_type: 'Bearer', expires_in: '7200' })),
      },
    },
    expect: { expires_in: 7200 },
  },
  {
    name: 'form_with_expires',
    provider: 'Facebook',
    what: 'The answer is a form of access_token and expires.',
    source: 'https://github.com/daviddesberg/PHPoAuthLib/issues/147',
    quoted: ['Facebook gives us a query string', "$token->setLifeTime($data['expires']);"],
    trips: 'answer',
    endpoints: {
      token: {
        ...tokenEndpoint('client_credentials'),
        answers: (world) => text(form(world, { expires: '5183814' }), 'text/plain; charset=UTF-8'),
      },
    },
    expect: { expires_in: 5_183_814 },
  },
  {
    name: 'json_as_javascript',
    provider: 'Dropbox',
    what: 'The answer is JSON, and says that it is text/javascript.',
    source: 'https://github.com/dart-archive/oauth2/issues/10',
    quoted: ['content-type was "text/javascript", expected "application/json"'],
    trips: 'answer',
    endpoints: {
      token: {
        ...tokenEndpoint('client_credentials'),
        answers: (world) =>
          text(JSON.stringify({ access_token: world.token(), token_type: 'bearer', uid: 'UID' }), 'text/javascript'),
      },
    },
    expect: { expires_in: null },
  },
  {
    name: 'created',
    provider: 'Harvest',
    what: 'A token is answered with status 201.',
    source: 'https://github.com/pow-auth/assent/pull/112',
    quoted: ['is using HTTP status code `201 Created` for the access token response'],
    trips: 'answer',
    endpoints: {
      token: { ...tokenEndpoint('client_credentials'), answers: (world) => json(tokenAnswer(world), 201) },
    },
    expect: { expires_in: 3600 },
  },
  {
    name: 'xml',
    provider: 'Concur',
    what: 'The answer is XML, whatever is asked for, and its date says no zone.',
    source: 'https://github.com/oauth-io/oauthd/issues/183',
    quoted: [
      '<Access_Token> <Instance_Url>https://www.concursolutions.com/</Instance_Url> <Token>*********access token********</Token> <Expiration_date>6/1/2017 2:24:46 PM</Expiration_date> <Refresh_Token>*******My Refresh token*****</Refresh_Token> </Access_Token>',
    ],
    grant: 'refresh_token',
    trips: 'answer',
    endpoints: {
      token: {
        ...tokenEndpoint('refresh_token'),
        answers: (world) =>
          text(
            `<Access_Token>
  <Instance_Url>https://www.concursolutions.com/</Instance_Url>
  <Token>${world.token()}</Token>
  <Expiration_date>6/1/2027 2:24:46 PM</Expiration_date>
  <Refresh_Token>${world.refresh()}</Refresh_Token>
</Access_Token>`,
            'application/xml',
          ),
      },
    },
    expect: { expires_in: null, refresh_token: true },
    latchkey: () => ({
      login: {
        token_response: { access_token: '$.Access_Token.Token', refresh_token: '$.Access_Token.Refresh_Token' },
      },
    }),
  },
]
