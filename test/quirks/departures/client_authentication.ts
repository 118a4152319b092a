/** How the client has to say who it is. */
import type { Departure } from '../contract.ts'
import { fieldsOfGrant, json, refused, tokenAnswer } from '../server/by_the_book.ts'

export const clientAuthentication: Departure[] = [
  {
    name: 'secret_not_decoded',
    provider: 'Spring Security OAuth',
    what: 'What is in the Basic header is not decoded, so that a secret that was encoded as RFC 6749 wants it is wrong.',
    source: 'https://github.com/spring-attic/spring-security-oauth/issues/1826',
    quoted: ['the corresponding decoding is not applied when Basic client credentials are received'],
    client_secret: 'tea+cake/2%',
    trips: 'request',
    endpoints: {
      token: {
        wants: { client: 'raw_basic', fields: fieldsOfGrant.client_credentials },
        refuses: refused('invalid_client', 401),
        answers: (world) => json(tokenAnswer(world)),
      },
    },
    latchkey: () => ({ login: { client_authentication: 'client_secret_basic_raw' } }),
    oauth4webapi: { client: 'own', authorization: `Basic ${btoa('quirkclient:tea+cake/2%')}` },
  },
  {
    name: 'secret_in_the_body_only',
    provider: 'Zoho',
    what: 'Client id and secret are read from the body alone; the Basic header, which servers must support, is not.',
    source: 'https://www.zoho.com/assist/api/generate-access-token.html',
    quoted: [
      'For security reasons, pass the below parameters in the body of your request as form-data.',
      'client_secret Specify client-secret obtained from the connected app.',
    ],
    trips: 'request',
    endpoints: {
      token: {
        wants: { client: 'post', fields: fieldsOfGrant.client_credentials },
        refuses: json({ error: 'invalid_client' }),
        answers: (world) => json(tokenAnswer(world)),
      },
    },
    latchkey: () => ({ login: { client_authentication: 'client_secret_post' } }),
    oauth4webapi: { client: 'post' },
  },
]
