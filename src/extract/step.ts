/** One step of a path, as RFC 9535 spells it: `$.data`, `$["soap:Body"]`, `$[0]`. A double-quoted name is JSON's. */
export const stepTo = (path: string, step: string | number): string =>
  typeof step === 'number'
    ? `${path}[${step}]`
    : `${path}${/^[A-Za-z_]\w*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`}`
