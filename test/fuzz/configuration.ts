/** Files that nobody would write are valid, or told to be wrong: in place, soon, and without quoting a secret. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDocument, stringify, visit } from 'yaml'
import { anything, canary, mutated, opens, sentencesAbout, spliced, whole } from './files.ts'
import { anyCharacter, runs } from './properties.ts'

/** Where the canary has become the name of a field, it is no secret, and is told. */
function isName(text: string): boolean {
  let found = false
  visit(parseDocument(text, { logLevel: 'silent' }), {
    Pair(_, { key }) {
      if (String(key).includes(canary)) found = true
    },
  })
  return found
}
const quotesNothing = async (text: string) => {
  const sentences = await sentencesAbout(text)
  if (sentences.join('\n').includes(canary)) expect({ sentences, named: isName(text) }).toMatchObject({ named: true })
}

export function configurationProperties(how: { seed: number; times?: number }) {
  test('the whole file is valid as it is, and its secrets are warned about', async () => {
    const sentences = await sentencesAbout(stringify(whole))
    expect(sentences.filter((sentence) => sentence.includes('a secret is written into the file'))).toHaveLength(9)
    expect(sentences).toHaveLength(10) // and the password grant
    await opens(stringify(whole))
  })

  describe('valid, or told in place, soon and without quoting a secret:', () => {
    test('any text', () =>
      fc.assert(
        fc.asyncProperty(fc.oneof(fc.string(), fc.string({ unit: anyCharacter })), quotesNothing),
        runs(how, 200),
      ))

    test('any tree as a file', () =>
      fc.assert(
        fc.asyncProperty(anything, (value) => quotesNothing(stringify(value))),
        runs(how, 200),
      ))

    test('any tree in each place of a file', () =>
      fc.assert(
        fc.asyncProperty(anything, fc.constantFrom('connections', 'extracts', 'variables', 'c'), (value, place) =>
          quotesNothing(
            JSON.stringify({
              version: 1,
              connections: { c: place === 'c' ? value : {} },
              ...(place !== 'c' && { [place]: value }),
            }),
          ),
        ),
        runs(how, 200),
      ))

    test('a whole file with one thing changed', () =>
      fc.assert(
        fc.asyncProperty(mutated, (value) => quotesNothing(stringify(value))),
        runs(how, 200),
      ))

    test('a whole file with bytes put in or taken out', () =>
      fc.assert(fc.asyncProperty(spliced(stringify(whole)), quotesNothing), runs(how, 200)))

    test('the same as JSON', () =>
      fc.assert(fc.asyncProperty(spliced(JSON.stringify(whole, null, 1)), quotesNothing), runs(how, 200)))
  })
}
