/** SHA-256 without waiting (FIPS 180-4), for texts so short that asking WebCrypto takes longer than hashing. */

/** The first 32 bits of the fractional parts of the roots of the first primes. */
const fraction = (root: number) => ((root - Math.floor(root)) * 2 ** 32) | 0

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = []
  for (let number = 2; primes.length < count; number += 1)
    if (primes.every((prime) => number % prime !== 0)) primes.push(number)
  return primes
}

const K = Int32Array.from(firstPrimes(64), (prime) => fraction(Math.cbrt(prime)))
const START = Int32Array.from(firstPrimes(8), (prime) => fraction(Math.sqrt(prime)))

const words = new Int32Array(64)

/** The 32 bytes of the digest. */
export function sha256Now(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const state = START.slice()
  const padded = withLength(bytes)
  const view = new DataView(padded.buffer)
  for (let block = 0; block < padded.length; block += 64) compress(state, view, block)
  const digest = new DataView(new ArrayBuffer(32))
  for (const [at, word] of state.entries()) digest.setInt32(at * 4, word)
  return new Uint8Array(digest.buffer)
}

/** The message, a one bit, zeros, and its length in bits: whole blocks of 64 bytes. */
function withLength(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array((((bytes.length + 8) >> 6) + 1) << 6)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(padded.length - 4, bytes.length << 3)
  return padded
}

const turned = (word: number, by: number) => (word >>> by) | (word << (32 - by))

function compress(state: Int32Array, view: DataView, block: number): void {
  for (let at = 0; at < 16; at += 1) words[at] = view.getInt32(block + at * 4)
  for (let at = 16; at < 64; at += 1) {
    const before = word(words, at - 15)
    const near = word(words, at - 2)
    const one = turned(before, 7) ^ turned(before, 18) ^ (before >>> 3)
    const other = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10)
    words[at] = (word(words, at - 16) + one + word(words, at - 7) + other) | 0
  }
  rounds(state)
}

const word = (of: Int32Array, at: number) => of[at] ?? 0

/** Without lists, which would take most of the time: this is most of the work of telling blank nodes apart. */
function rounds(state: Int32Array): void {
  let a = word(state, 0)
  let b = word(state, 1)
  let c = word(state, 2)
  let d = word(state, 3)
  let e = word(state, 4)
  let f = word(state, 5)
  let g = word(state, 6)
  let h = word(state, 7)
  for (let at = 0; at < 64; at += 1) {
    const high = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    const chosen = (e & f) ^ (~e & g)
    const first = (h + high + chosen + word(K, at) + word(words, at)) | 0
    const low = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
    const most = (a & b) ^ (a & c) ^ (b & c)
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + low + most) | 0
  }
  state[0] = word(state, 0) + a
  state[1] = word(state, 1) + b
  state[2] = word(state, 2) + c
  state[3] = word(state, 3) + d
  state[4] = word(state, 4) + e
  state[5] = word(state, 5) + f
  state[6] = word(state, 6) + g
  state[7] = word(state, 7) + h
}
