/**
 * Loads the chunks of the command line with what the engine compiled of them in an earlier run. That lies beside Node's
 * own compile cache, and is moved and switched off with it (NODE_COMPILE_CACHE, NODE_DISABLE_COMPILE_CACHE). Node keeps
 * what is compiled before anything has run, which is next to nothing of these chunks.
 */
const { lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs')
const { enableCompileCache } = require('node:module')
const { join } = require('node:path')
const { constants, Script } = require('node:vm')

const folder = join(__dirname, '../dist/cli')
const { directory } = enableCompileCache()
/** By version: of another one's the engine can use nothing. */
const store = directory && join(directory, `latchkey-${process.version}-${process.arch}`)
/** What is read there runs: nobody else may have written it. */
const isOurs = () => {
  const { uid, mode } = lstatSync(store, { throwIfNoEntry: false }) ?? {}
  return mode !== undefined && (process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0))
}
const isKept = store !== undefined && isOurs()
/** What is not kept yet, by its name. */
const fresh = new Map()
let count = 0

/** What chunks call `require`. Their names hold a hash of what is in them, so a name is a key. */
function load(id) {
  if (!id.startsWith('./')) return require(id)
  const filename = join(folder, id)
  const known = require.cache[filename]
  if (known) return known.exports
  const chunk = { id: filename, filename, exports: {} }
  require.cache[filename] = chunk
  compiled(filename, id.slice(2)).runInThisContext()(chunk.exports, load, chunk, filename, folder)
  return chunk.exports
}

function compiled(filename, name) {
  count++
  const cachedData = isKept ? contentOf(join(store, name)) : undefined
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, 'utf8')}\n})`,
    { filename, cachedData, importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER },
  )
  if (!cachedData || script.cachedDataRejected) fresh.set(name, script)
  return script
}

function contentOf(file) {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

process.on('exit', () => {
  // Of the first chunk alone next to nothing has run (--version), and no more of it would ever be kept.
  if (!store || count === 1 || fresh.size === 0) return
  try {
    mkdirSync(store, { recursive: true, mode: 0o700 })
    if (!isOurs()) return
    for (const [name, script] of fresh) {
      const whole = join(store, `${name}-${process.pid}`)
      writeFileSync(whole, script.createCachedData(), { mode: 0o600 })
      renameSync(whole, join(store, name))
    }
  } catch {
    // A full disk, a folder that is read-only: everything is compiled each time.
  }
})

load(`./${readFileSync(join(folder, 'first'), 'utf8')}`)
