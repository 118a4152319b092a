/**
 * schemas/ → src/generated/ and the schema that editors read; connectors/ → the table in docs/. Run by `npm run generate`; a test runs it again and
 * compares, so the committed files are always what these say.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { banner } from './generate/banner.ts'
import { bundle } from './generate/bundle.ts'
import { comingFrom } from './generate/coming_from.ts'
import { connectorTable } from './generate/connector_table.ts'
import { families, readSchemas } from './generate/flatten.ts'
import { variantsCode } from './generate/tables.ts'
import { typesCode } from './generate/typescript.ts'
import { validatorCode } from './generate/validators.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
/** For editors; the one file in schemas/ that nobody writes by hand. */
const bundleFile = 'latchkey.schema.json'

/** Everything generated: path from the root → text. */
export async function generate(): Promise<Map<string, string>> {
  const flats = families(await readSchemas(join(root, 'schemas'), bundleFile))
  const files = new Map<string, string>()
  for (const flat of flats) {
    files.set(`src/generated/validators/${flat.id}.ts`, validatorCode(flat))
    files.set(
      `src/generated/schemas/${flat.id}.ts`,
      `// ${banner}\nexport default ${JSON.stringify(flat.schema, null, 2)}\n`,
    )
  }
  files.set('src/generated/language.ts', await typesCode(flats))
  files.set('src/generated/variants.ts', variantsCode(flats))
  files.set(`schemas/${bundleFile}`, `${JSON.stringify(bundle(flats), null, 2)}\n`)
  for (const [path, text] of await comingFrom(root, flats)) files.set(path, text)
  files.set(...(await connectorTable(root)))
  return files
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = await generate()
  await rm(join(root, 'src/generated'), { recursive: true, force: true })
  for (const [path, text] of files) {
    const file = join(root, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
  console.log(`${files.size} files written below ${relative(process.cwd(), root) || '.'}`)
}
