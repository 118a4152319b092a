/**
 * Who made an error answer, where that was not the API: a CDN, a gateway or a proxy in front of it. Their names stand in
 * the headers of every answer that passes them, so only what they put into answers of their own counts as evidence.
 */
import type { HeaderFields } from '../runtime.ts'

export interface Hop {
  kind: 'CDN' | 'gateway' | 'load balancer' | 'proxy'
  name: string
}

interface Answer {
  status: number
  /** The first value, in lower case; empty where there is none. */
  header(name: string): string
  /** The beginning of the body. */
  text: string
}

/** As much of a body as is looked at. */
const MOST = 20_000

const isGateway = ({ status }: Answer) => status === 502 || status === 503 || status === 504

/** In turn; the outermost first. */
const hops: [Hop, made: (answer: Answer) => boolean][] = [
  // RFC 9110 §15.5.8: only a proxy asks for this.
  [{ kind: 'proxy', name: '' }, ({ status, header }) => status === 407 && header('proxy-authenticate') !== ''],
  [{ kind: 'proxy', name: 'Squid' }, ({ header }) => header('x-squid-error') !== ''],
  [{ kind: 'proxy', name: 'Zscaler' }, ({ header }) => header('server').startsWith('zscaler')],
  [
    { kind: 'CDN', name: 'Cloudflare' },
    ({ status, header, text }) =>
      header('server') === 'cloudflare' &&
      // 520 to 530 are its own (developers.cloudflare.com, “Cloudflare 5xx errors”).
      (header('cf-mitigated') !== '' ||
        (status >= 520 && status <= 530) ||
        /^\s*error code: 1\d{3}|cf-error-details|\/cdn-cgi\/|<center>cloudflare<\/center>/i.test(text)),
  ],
  // Where the origin made the answer, its own `server` is passed on, and `x-cache: Error from cloudfront` stands there, too.
  [{ kind: 'CDN', name: 'Amazon CloudFront' }, ({ header }) => header('server') === 'cloudfront'],
  [{ kind: 'CDN', name: 'Akamai' }, ({ header }) => header('server') === 'akamaighost'],
  [{ kind: 'CDN', name: 'Fastly' }, ({ text }) => /^\s*Fastly error: /.test(text)],
  [
    { kind: 'CDN', name: 'Azure Front Door' },
    ({ header, text }) =>
      header('x-azure-ref') !== '' && /Our services aren't available right now|Azure Front Door/i.test(text),
  ],
  [
    { kind: 'CDN', name: 'Imperva' },
    ({ header, text }) =>
      (header('x-iinfo') !== '' || /imperva|incapsula/.test(header('x-cdn'))) &&
      /Incapsula incident ID|_Incapsula_Resource/i.test(text),
  ],
  [{ kind: 'CDN', name: 'Sucuri' }, ({ header }) => header('x-sucuri-block') !== ''],
  [{ kind: 'CDN', name: 'Vercel' }, ({ header }) => header('x-vercel-error') !== ''],
  [
    { kind: 'load balancer', name: 'AWS Elastic Load Balancing' },
    ({ header }) => header('server').startsWith('awselb/'),
  ],
  [
    { kind: 'load balancer', name: 'Azure Application Gateway' },
    ({ header }) => header('server').startsWith('microsoft-azure-application-gateway/'),
  ],
  // Other services of AWS have x-amzn-errortype, too.
  [
    { kind: 'gateway', name: 'Amazon API Gateway' },
    ({ header }) => header('x-amz-apigw-id') !== '' && header('x-amzn-errortype') !== '',
  ],
  [
    { kind: 'gateway', name: 'Azure API Management' },
    ({ header }) => header('www-authenticate').startsWith('azureapimanagementkey'),
  ],
  // What it passes on has x-kong-upstream-latency, and Kong in `via` only.
  [
    { kind: 'gateway', name: 'Kong' },
    ({ header }) =>
      header('x-kong-upstream-latency') === '' &&
      (header('x-kong-response-latency') !== '' || header('server').startsWith('kong/')),
  ],
  [
    { kind: 'gateway', name: 'Apigee' },
    ({ text }) =>
      /^\s*\{\s*"fault"\s*:\s*\{\s*"faultstring"/.test(text) && /"errorcode"\s*:\s*"[\w-]+\.[\w.-]+"/.test(text),
  ],
  // It writes its name over every answer's `server`; what it passes on says how long the API took.
  [
    { kind: 'proxy', name: 'Envoy' },
    ({ header, text }) =>
      /envoy$/.test(header('server')) &&
      header('x-envoy-upstream-service-time') === '' &&
      (header('x-envoy-ratelimited') !== '' ||
        header('x-envoy-overloaded') !== '' ||
        /^(upstream connect error|upstream request timeout|no healthy upstream|no route|RBAC: access denied|Jwt |local_rate_limited)/.test(
          text,
        )),
  ],
  [
    { kind: 'load balancer', name: 'HAProxy' },
    ({ text }) => /<h1>503 Service Unavailable<\/h1>\s*No server is available to handle this request/.test(text),
  ],
  // Its page for another status may be the API's own server.
  [
    { kind: 'proxy', name: 'nginx' },
    (answer) => isGateway(answer) && /<center>nginx(\/[\d.]+)?<\/center>/.test(answer.text),
  ],
]

/** Undefined for a success, and where the answer does not say so itself beyond doubt. */
export function answeredBy(status: number, headers: Readonly<HeaderFields>, body: string): Hop | undefined {
  if (status < 400) return undefined
  const header = (name: string) => [headers[name] ?? []].flat()[0]?.toLowerCase() ?? ''
  const answer: Answer = { status, header, text: body.slice(0, MOST) }
  return hops.find(([, made]) => made(answer))?.[0]
}
