/** docs/connectors.md: its table, from connectors/. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { listed } from '../../src/app/catalogue.ts'
import type { Connector } from '../../src/config/contract.ts'

const page = 'docs/connectors.md'
const [BEGIN, END] = ['<!-- generated: npm run generate -->\n', '<!-- end -->\n']

export async function connectorTable(root: string): Promise<[path: string, text: string]> {
  const files = (await readdir(join(root, 'connectors'))).sort()
  const texts = await Promise.all(files.map((file) => readFile(join(root, 'connectors', file), 'utf8')))
  const rows = texts.map((text) => {
    const connector = parse(text) as Connector
    const { name, version, title, connects_by, reads, verified } = listed(connector)
    const facts = verified ? 'all' : `not ${(connector.unverified ?? []).join(', ')}`
    return `| \`${name}@${version}\` | [${title}](${connector.documentation}) | ${connects_by.join(', ')} | ${reads.join(', ')} | ${facts} |\n`
  })
  const text = await readFile(join(root, page), 'utf8')
  const [before = '', after = ''] = [text.split(BEGIN)[0], text.split(END)[1]]
  const head =
    '| use | | connects by | extracts | held against whole pages or packages of the provider |\n|---|---|---|---|---|\n'
  return [page, `${before}${BEGIN}\n${head}${rows.join('')}\n${END}${after}`]
}
