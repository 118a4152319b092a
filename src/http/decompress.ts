/** Content-Encoding (RFC 9110 §8.4): what came packed is unpacked as it is read, and only so far as is reasonable. */
import { pipeline, Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw, createZstdDecompress } from 'node:zlib'

/** What we say we take. */
export const ACCEPTED = 'gzip, deflate, br, zstd'

/** Nobody packs twice on purpose, and each time is another factor of a thousand. */
const MOST_LAYERS = 2
/** A body that grew by more than this is made to fill a disk: rows of real data shrink to a fiftieth at best. */
const MOST_GROWTH = 200
/** Small bodies may be all alike. */
const GROWTH_COUNTS_FROM = 10_000_000

/** Blocks and members may hold nothing, and an endless row of them is no silence on the wire. */
const MOST_HOLLOW = 10_000_000

/** RFC 1950 §2.2: compression method 8, in the lower half of the first byte. */
const ZLIB = 8

const decoders: Record<string, (first: number) => Transform> = {
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  br: () => createBrotliDecompress(),
  zstd: () => createZstdDecompress(),
  // RFC 9110 §8.4.1.2 wants the zlib format; many servers send what should be inside it.
  deflate: (first) => ((first & 0x0f) === ZLIB ? createInflate() : createInflateRaw()),
}

/** Registered with IANA, or met. A server may write anything there, a secret that it was sent, too. */
const otherEncodings = new Set(
  'aes128gcm bzip2 compress dcb dcz exi lz4 lzma pack200-gzip snappy x-bzip2 x-compress x-snappy xz'.split(' '),
)

function whyUnknown(layers: string[]): string {
  const unknown = layers.find((layer) => !Object.hasOwn(decoders, layer))
  if (unknown === undefined) return `${layers.length} encodings, one over the other`
  return otherEncodings.has(unknown) ? unknown : 'one that is not registered'
}

export class UnknownEncoding extends Error {}
export class Overpacked extends Error {}
/** So much came, and nothing was in it. */
class Hollow extends Error {
  readonly code = `${MOST_HOLLOW / 1_000_000} MB that unpack to nothing`
}

/** The layers that a header names, outermost first; none for a body that is as it is. */
export function layersOf(field: string | string[] | undefined): string[] {
  const names = [field ?? []].flat().join(',').toLowerCase().split(',')
  return names
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
    .reverse()
}

export const isKnown = (layers: string[]) =>
  layers.length <= MOST_LAYERS && layers.every((layer) => Object.hasOwn(decoders, layer))

/**
 * The bytes inside. Throws UnknownEncoding, Overpacked, Hollow, or what zlib says of bytes that are damaged or cut. `return`
 * does not wait for whoever fills `packed`: it must be stopped by its owner.
 */
export function unpacked(packed: AsyncIterator<Uint8Array>, layers: string[]): AsyncIterator<Uint8Array> {
  if (layers.length === 0) return packed
  let [bytesIn, bytesOut, hollow] = [0, 0, 0]
  let last: Readable | undefined
  let chunks: AsyncIterator<Uint8Array> | undefined

  async function begin(): Promise<AsyncIterator<Uint8Array>> {
    const first = await packed.next()
    // A body of no bytes is often labelled gzip, and has nothing to unpack.
    if (first.done) return packed
    if (!isKnown(layers)) throw new UnknownEncoding(whyUnknown(layers))
    async function* all() {
      for (let next = first; !next.done; next = await packed.next()) {
        bytesIn += next.value.byteLength
        hollow += next.value.byteLength
        if (hollow > MOST_HOLLOW) throw new Hollow()
        yield next.value
      }
    }
    let step: Readable = Readable.from(all(), { objectMode: false })
    for (const [depth, layer] of layers.entries()) {
      const decoder = decoders[layer]?.(depth === 0 ? (first.value[0] ?? ZLIB) : ZLIB) as Transform
      // A failure reaches whoever reads the last step.
      step = pipeline(step, decoder, () => {})
    }
    last = step
    return last[Symbol.asyncIterator]()
  }

  return {
    async next() {
      chunks ??= await begin()
      const next = await chunks.next()
      if (!next.done) bytesOut += next.value.byteLength
      hollow = 0
      if (bytesOut > GROWTH_COUNTS_FROM && bytesOut > bytesIn * MOST_GROWTH) {
        last?.destroy()
        throw new Overpacked(`${MOST_GROWTH}`)
      }
      return next
    },
    async return() {
      last?.destroy()
      return { done: true, value: undefined }
    },
  }
}
