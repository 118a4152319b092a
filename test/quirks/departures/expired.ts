/** How the API says that the token has ended, where that is not by 401. */
import type { Answer, Departure } from '../contract.ts'
import { api, json, text } from '../server/by_the_book.ts'

type Given = Pick<Departure, 'name' | 'provider' | 'what' | 'source' | 'quoted'>

/** What is refused otherwise is refused by the book. */
const told = (given: Given, expired: Answer, ...signals: Record<string, string | number>[]): Departure => ({
  ...given,
  trips: 'renewal',
  endpoints: { api: { ...api, expired } },
  latchkey: () => ({ api: { expired_when: signals } }),
})

export const expired: Departure[] = [
  told(
    {
      name: 'expired_inside_200',
      provider: 'Marketo',
      what: 'That the token has ended is said by error 602 inside status 200.',
      source: 'https://experienceleague.adobe.com/en/docs/experience-cloud-kcs/kbarticles/ka-28813',
      quoted: ['602* Access token expired The Access Token included in the call is no longer valid due to expiration.'],
    },
    json({ requestId: 'e42b#14272d07d78', success: false, errors: [{ code: '602', message: 'Access token expired' }] }),
    { path: '$.errors[0].code', equals: 602 },
  ),
  told(
    {
      name: 'expired_as_400',
      provider: 'HaloPSA',
      what: 'An expired token is sometimes answered with 400.',
      source: 'https://github.com/n8n-io/n8n/issues/16857',
      quoted: ['it seems to not always send a 401, sometimes it sends a 400 on expired token'],
    },
    json('', 400),
    { status: 400 },
  ),
  told(
    {
      name: 'expired_as_403',
      provider: 'Microsoft Fabric',
      what: 'An expired token is answered with 403 and nothing else.',
      source: 'https://github.com/n8n-io/n8n/issues/17450',
      quoted: ['403 - "" (empty response body)'],
    },
    json('', 403),
    { status: 403 },
  ),
  told(
    {
      name: 'expired_as_404',
      provider: 'Atlassian',
      what: 'The gateway answers an expired token with 404.',
      source: 'https://github.com/n8n-io/n8n/pull/37776',
      quoted: ['answers 404 on v2 paths and 403 on v1 paths for an expired token, instead of the 401'],
    },
    json({ timestamp: '2026-09-07T10:00:00Z', status: 404, error: 'Not Found' }, 404),
    { status: 404 },
  ),
  told(
    {
      name: 'expired_as_500',
      provider: 'Bungie',
      what: 'An expired token is answered with 500, and with ErrorCode 99 inside.',
      source: 'https://github.com/Bungie-net/api/issues/1588',
      quoted: [
        'in case the access token is expired the API usually sends a HTTP 500 error code',
        '{"ErrorCode":99,"ThrottleSeconds":0,"ErrorStatus":"WebAuthRequired","Message":"Please sign-in to continue.","MessageData":{}}',
      ],
    },
    json({ ErrorCode: 99, ErrorStatus: 'WebAuthRequired', Message: 'Please sign-in to continue.' }, 500),
    { status: 500, path: '$.ErrorCode', equals: 99 },
  ),
  told(
    {
      name: 'expired_as_a_word',
      provider: 'Slack',
      what: 'Status 200 has ok: false and the word token_expired inside.',
      source: 'https://github.com/slackapi/bolt-js/issues/1968',
      quoted: ["data: { ok: false, error: 'token_expired', response_metadata: {} }"],
    },
    json({ ok: false, error: 'token_expired' }),
    { path: '$.error', equals: 'token_expired' },
  ),
  told(
    {
      name: 'expired_as_a_page',
      provider: 'ArcGIS Server',
      what: 'An expired token is answered with status 200 and an HTML page that says Invalid Token.',
      source: 'https://github.com/Esri/resource-proxy/issues/301',
      quoted: [
        'when the tile service tokens expired the response was text/html response (code 200) with HTML content for a web page displaying "Invalid Token"',
      ],
    },
    text('<html><head><title>Error</title></head><body>Invalid Token</body></html>', 'text/html'),
    { status: 200, pattern: 'Invalid Token' },
  ),
]
