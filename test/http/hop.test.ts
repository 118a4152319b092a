import { describe, expect, test } from 'vitest'
import { answeredBy } from '../../src/http/hop.ts'
import type { HeaderFields } from '../../src/runtime.ts'

type Case = [name: string, status: number, headers: HeaderFields, body: string]

const cloudflarePage = '<html><head><title>Attention Required! | Cloudflare</title></head><div id="cf-error-details">'
const apigee = '{"fault":{"faultstring":"Invalid ApiKey","detail":{"errorcode":"oauth.v2.InvalidApiKey"}}}'

test.each<Case>([
  ['CDN Cloudflare', 403, { server: 'cloudflare', 'cf-ray': '8a' }, cloudflarePage],
  ['CDN Cloudflare', 403, { server: 'cloudflare', 'cf-mitigated': 'challenge' }, '<html>'],
  ['CDN Cloudflare', 403, { server: 'cloudflare' }, 'error code: 1020'],
  ['CDN Cloudflare', 522, { server: 'cloudflare' }, ''],
  ['CDN Amazon CloudFront', 403, { server: 'CloudFront', 'x-cache': 'Error from cloudfront' }, '<html>'],
  ['CDN Akamai', 403, { server: 'AkamaiGHost' }, '<H1>Access Denied</H1>'],
  ['CDN Fastly', 500, { 'x-served-by': 'cache-fra' }, 'Fastly error: unknown domain: api.example'],
  ['CDN Azure Front Door', 503, { 'x-azure-ref': '0x' }, "<h2>Our services aren't available right now</h2>"],
  ['CDN Imperva', 403, { 'x-iinfo': '1-2' }, '<iframe>Request unsuccessful. Incapsula incident ID: 1</iframe>'],
  ['CDN Sucuri', 403, { 'x-sucuri-block': 'EVRU' }, ''],
  ['CDN Vercel', 404, { 'x-vercel-error': 'DEPLOYMENT_NOT_FOUND' }, ''],
  ['load balancer AWS Elastic Load Balancing', 503, { server: 'awselb/2.0' }, '<center><h1>503'],
  ['load balancer Azure Application Gateway', 502, { server: 'Microsoft-Azure-Application-Gateway/v2' }, ''],
  [
    'load balancer HAProxy',
    503,
    {},
    '<html><body><h1>503 Service Unavailable</h1>\nNo server is available to handle this request.',
  ],
  [
    'gateway Amazon API Gateway',
    403,
    { 'x-amz-apigw-id': 'a=', 'x-amzn-errortype': 'ForbiddenException' },
    '{"message":"Forbidden"}',
  ],
  ['gateway Azure API Management', 401, { 'www-authenticate': 'AzureApiManagementKey realm="x"' }, '{}'],
  ['gateway Kong', 401, { server: 'kong/3.4.2', 'x-kong-response-latency': '1' }, '{"message":"Unauthorized"}'],
  ['gateway Apigee', 401, {}, apigee],
  ['proxy Envoy', 503, { server: 'istio-envoy' }, 'upstream connect error or disconnect/reset before headers'],
  ['proxy Envoy', 429, { server: 'envoy', 'x-envoy-ratelimited': 'true' }, ''],
  ['proxy nginx', 502, { server: 'nginx' }, '<hr><center>nginx/1.25.3</center>'],
  ['proxy Squid', 503, { 'x-squid-error': 'ERR_DNS_FAIL 0' }, '<html>'],
  ['proxy Zscaler', 403, { server: 'Zscaler/6.2' }, '<html>'],
  ['proxy ', 407, { 'proxy-authenticate': 'Basic realm="corp"' }, ''],
])('the %s answered %i itself: %j', (name, status, headers, body) => {
  const hop = answeredBy(status, headers, body)
  expect(`${hop?.kind} ${hop?.name}`).toBe(name)
})

describe('nothing is said of', () => {
  test.each<Case>([
    ['an API behind Cloudflare', 403, { server: 'cloudflare', 'cf-ray': '8a' }, '{"message":"needs the scope x"}'],
    ['a page of the API behind Cloudflare', 500, { server: 'cloudflare' }, '<html><title>Oops</title>'],
    [
      'an API behind CloudFront',
      403,
      { server: 'nginx', 'x-cache': 'Error from cloudfront', via: '1.1 x.cloudfront.net' },
      '',
    ],
    [
      'an API behind Kong',
      401,
      { via: 'kong/3.4.2', 'x-kong-upstream-latency': '7', 'x-kong-proxy-latency': '1' },
      '{}',
    ],
    ['an API behind Envoy', 503, { server: 'envoy', 'x-envoy-upstream-service-time': '9' }, 'no healthy upstream'],
    ['an API behind Envoy that is short', 403, { server: 'envoy' }, 'no'],
    ['a service of AWS', 400, { 'x-amzn-errortype': 'ValidationException', 'x-amzn-requestid': 'a' }, '{}'],
    ['an API on nginx', 404, { server: 'nginx' }, '<center>nginx</center>'],
    ['an API with a fault of its own', 400, {}, '{"fault":{"faultstring":"no such order"}}'],
    ['an answer that is none of these', 418, {}, 'I am a teapot'],
    ['a success', 200, { server: 'AkamaiGHost' }, ''],
  ])('%s', (_name, status, headers, body) => {
    expect(answeredBy(status, headers, body)).toBeUndefined()
  })
})
