/**
 * A path with one step more, as RFC 9535 spells it: `$.data`, `$['soap:Body']`, `$[0]`. What is no plain name is written as
 * in normalized paths (§2.7).
 */
export const stepTo = (path: string, step: string | number): string =>
  typeof step === 'number'
    ? `${path}[${step}]`
    : `${path}${/^[A-Za-z_]\w*$/.test(step) ? `.${step}` : `['${escaped(step)}']`}`

/** Within single quotes; otherwise the escapes are JSON's. */
const escaped = (name: string) => JSON.stringify(name).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")
