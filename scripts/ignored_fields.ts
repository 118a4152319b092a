/**
 * Disables the use of each field of the language in turn, by taking it out of a file that has it, and lists those whose
 * absence nobody notices: on the wire, in rows, in what is printed. Exit 1 where there is one.
 */
import { allFields } from '../test/fields/fields.ts'
import { reasonFor, scenarios, spokenFor, survives, unproven } from '../test/fields/index.ts'

const survivors: string[] = unproven().map((field) => `${field}: nothing shows that it is heeded`)
for (const scenario of scenarios) {
  const why = await survives(scenario)
  if (why === undefined) console.log(`${scenario.field}  ${scenario.does}`)
  else survivors.push(`${scenario.field}: ${why}`)
}
const people = allFields.filter((field) => reasonFor(field) !== undefined)
console.log(`\nFor people, heeded by nothing (${people.length}):`)
for (const field of people) console.log(`${field}  ${reasonFor(field)}`)
const others = allFields.filter((field) => !scenarios.some((scenario) => scenario.field === field) && spokenFor(field))
console.log(`\nShown with another grant of the same type (${others.length}):`)
for (const field of others) console.log(`${field}  as ${spokenFor(field)?.by}: ${spokenFor(field)?.why}`)
console.log(`\n${allFields.length} fields, ${scenarios.length} scenarios, ${survivors.length} survivors`)
for (const survivor of survivors) console.log(`SURVIVES  ${survivor}`)
process.exitCode = survivors.length === 0 ? 0 : 1
