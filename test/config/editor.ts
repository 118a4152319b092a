/** What an editor shows of a file: yaml-language-server's own engine on the published schema, in this process. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { getLanguageService } from 'yaml-language-server'
import { packageFolder } from '../../src/node_runtime.ts'

const schema = readFileSync(join(packageFolder(), 'schemas/latchkey.schema.json'), 'utf8')
const uri = 'file:///work/latchkey.yaml'

const service = getLanguageService({
  // A file names its schema by a path; the engine asks for it here.
  schemaRequestService: async (address: string) => {
    if (!address.endsWith('latchkey.schema.json')) throw new Error(`there is no ${address}`)
    return schema
  },
  workspaceContext: { resolveRelativePath: (path: string, resource: string) => new URL(path, resource).href },
} as never)
service.configure({ validate: true, hover: true, completion: true, hoverSchemaSource: false })

/** The first line that names the schema, as README.md gives it. */
export const firstLine = '# yaml-language-server: $schema=latchkey.schema.json\n'

/** Parsed documents are kept by address and version. */
let version = 0
const documentOf = (text: string) => TextDocument.create(uri, 'yaml', ++version, text)

/** The text without its first `|`, and where that stood. */
function at(marked: string) {
  const offset = marked.indexOf('|')
  const document = documentOf(marked.slice(0, offset) + marked.slice(offset + 1))
  return { document, position: document.positionAt(offset) }
}

/** What is offered where the cursor `|` is. */
export async function completions(marked: string) {
  const { document, position } = at(firstLine + marked)
  const { items } = await service.doComplete(document, position, false)
  return items.map(({ label, documentation }) => ({ label, documentation }))
}

/** What is shown of what the cursor `|` is on. */
export async function hover(marked: string): Promise<string> {
  const { document, position } = at(firstLine + marked)
  const shown = await service.doHover(document, position)
  return JSON.stringify(shown?.contents ?? '')
}

/** `line message` of what is marked as wrong, the line after the one that names the schema being 1. */
export async function diagnostics(text: string): Promise<string[]> {
  const found = await service.doValidation(documentOf(firstLine + text), false)
  return found.map(({ range, message }) => `${range.start.line} ${message}`)
}
