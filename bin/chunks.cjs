/**
 * Loads the chunks of the command line with what the engine compiled of them in earlier runs. That lies in the user's cache
 * folder (XDG Base Directory Specification: $XDG_CACHE_HOME, else ~/.cache), or where NODE_COMPILE_CACHE says, and nowhere
 * with NODE_DISABLE_COMPILE_CACHE. Node's own compile cache is none for this: it keeps what is compiled before anything has
 * run, which is next to nothing of these chunks, and lies where every user of the machine may have made it.
 */
const fs = require('node:fs')
const { homedir } = require('node:os')
const { dirname, isAbsolute, join, resolve } = require('node:path')
const { constants, Script } = require('node:vm')

const folder = join(__dirname, '../dist/cli')
/** Its name holds a hash of all that it leads to. */
const first = fs.readFileSync(join(folder, 'first'), 'utf8')
const store = attempted(storeOf)
const kept = attempted(() => packIn(privateFolder(store))) ?? new Map()
/** What is not kept yet, by its name. */
const fresh = new Map()
let count = 0

/** Nothing here is worth an error: without it everything is compiled. */
function attempted(work) {
  try {
    return work()
  } catch {
    return undefined
  }
}

/** Of another version the engine can use nothing. */
function storeOf() {
  const { NODE_DISABLE_COMPILE_CACHE, NODE_COMPILE_CACHE, XDG_CACHE_HOME = '', HOME } = process.env
  if (NODE_DISABLE_COMPILE_CACHE) return undefined
  const usual = isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : join(HOME || homedir(), '.cache')
  const base = NODE_COMPILE_CACHE ? resolve(NODE_COMPILE_CACHE) : join(usual, 'latchkey')
  return isAbsolute(base) ? join(base, `latchkey-${process.version}-${process.arch}`) : undefined
}

/**
 * Where a folder really is. What is read there runs, so nobody but this user may write into it or put another in its place;
 * root may do that anywhere. Throws where somebody else may, or it is not there.
 */
function privateFolder(path) {
  const real = fs.realpathSync.native(path)
  // On Windows no mode says who may; there it is below the user's own profile.
  const user = process.geteuid?.()
  for (let at = real; user !== undefined; at = dirname(at)) {
    const { uid, mode } = fs.lstatSync(at)
    const isOwned = uid === user || (uid === 0 && at !== real)
    // In a sticky folder nobody moves what is another's.
    const isOpen = (mode & 0o022) !== 0 && (at === real || (mode & 0o1000) === 0)
    if (!isOwned || isOpen) throw new Error(`others may write into ${at}`)
    if (at === dirname(at)) break
  }
  return real
}

/**
 * All that is kept of this build: a line of JSON, then the data of each chunk. The engine compares no more of a source than
 * its length, and runs what is damaged until it crashes: so the time of the source and a sum over the data stand beside it.
 */
function packIn(place) {
  const file = fs.readFileSync(join(place, first))
  const end = file.indexOf('\n')
  const begin = aligned(end + 1)
  const entries = JSON.parse(file.toString('latin1', 0, end))
  return new Map(
    entries.map(([name, time, sum, at, length]) => [
      name,
      { time, sum, data: file.subarray(begin + at, begin + at + length), length },
    ]),
  )
}

function writePack(place, pack) {
  let at = 0
  const entries = []
  const pieces = []
  for (const [name, { time, data }] of pack) {
    entries.push([name, time, sumOf(data), at, data.length])
    pieces.push(data, Buffer.alloc(aligned(data.length) - data.length))
    at += aligned(data.length)
  }
  const index = `${JSON.stringify(entries)}\n`
  const part = join(place, `${first}-${process.pid}-${Date.now()}`)
  try {
    const whole = Buffer.concat([Buffer.from(index.padEnd(aligned(index.length), '\n')), ...pieces])
    fs.writeFileSync(part, whole, { flag: 'wx', mode: 0o600 })
    fs.renameSync(part, join(place, first))
  } catch {
    fs.rmSync(part, { force: true })
  }
}

/** As the engine wants data, if it is not to copy it. */
function aligned(offset) {
  return (offset + 7) & ~7
}

/** Over a part of each block that a disk writes at once: what a crash has left empty changes it. */
function sumOf(data) {
  const words = new Int32Array(data.buffer, data.byteOffset, data.length >> 2)
  let sum = data.length
  for (let at = 0; at < words.length; at += 16) sum = (Math.imul(sum, 31) + words[at]) | 0
  return sum
}

function timeOf(filename) {
  return fs.statSync(filename).mtimeMs
}

/** What chunks call `require`. */
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
  const entry = kept.get(name)
  const isWhole = entry && attempted(() => entry.time === timeOf(filename) && entry.sum === sumOf(entry.data))
  const cachedData = isWhole ? entry.data : undefined
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) {${fs.readFileSync(filename, 'utf8')}\n})`,
    { filename, cachedData, importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER },
  )
  if (!cachedData || script.cachedDataRejected) fresh.set(name, script)
  return script
}

process.on('exit', () => {
  // Of the first chunk alone next to nothing has run (--version), and no more of it would ever be kept.
  if (!store || count === 1 || fresh.size === 0) return
  attempted(() => {
    fs.mkdirSync(store, { recursive: true, mode: 0o700 })
    const place = privateFolder(store)
    // Others may have kept more meanwhile.
    const pack = attempted(() => packIn(place)) ?? new Map()
    for (const [name, script] of fresh)
      pack.set(name, { time: timeOf(join(folder, name)), data: script.createCachedData() })
    writePack(place, pack)
    sweep(place)
  })
})

/** What nobody has written for so long is of another build, or was left by a crash; and if not, it is soon made again. */
function sweep(place) {
  const month = 30 * 24 * 3600 * 1000
  for (const name of fs.readdirSync(place)) {
    const path = join(place, name)
    if (Date.now() - timeOf(path) > month) fs.rmSync(path, { force: true })
  }
}

load(`./${first}`)
