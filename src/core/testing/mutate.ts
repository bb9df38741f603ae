/** Spoils bytes in the ways files get spoilt, repeatably: the same seed gives the same spoilt file. */

export type Random = () => number

/** Mulberry32: small, even, and the same everywhere. Numbers from 0 up to but not including 1. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function pick<T>(random: Random, from: readonly [T, ...T[]]): T {
  return from[Math.floor(random() * from.length)] ?? from[0]
}

type Mutation = (bytes: Uint8Array, at: number, random: Random) => Uint8Array

const INTERESTING = [0, 1, 0x7f, 0x80, 0xff, 0x22, 0x3c, 0x5b, 0x7b] as const
const TOKENS = [
  '{"a":',
  '[[[[',
  '<openbadges:assertion verify="',
  '<!ENTITY a "',
  ']]>',
  '&#x0;',
  '..',
  '\0\0',
] as const

const MUTATIONS: readonly [Mutation, ...Mutation[]] = [
  (bytes, at, random) => replaced(bytes, at, Math.floor(random() * 256)),
  (bytes, at, random) => replaced(bytes, at, pick(random, INTERESTING)),
  (bytes, at) => replaced(bytes, at, (bytes[at] ?? 0) ^ 1),
  (bytes, at) => bytes.subarray(0, at),
  (bytes, at, random) => cut(bytes, at, at + Math.floor(random() * 64)),
  (bytes, at, random) => insert(bytes, at, bytes.subarray(at, at + Math.floor(random() * 512))),
  (bytes, at, random) => insert(bytes, at, new Uint8Array(Math.floor(random() * 4096))),
  (bytes, at, random) =>
    insert(bytes, at, Buffer.from(pick(random, TOKENS).repeat(1 + random() * 200))),
  (bytes, at) => insert(bytes, at, Uint8Array.of(0xff, 0xff, 0xff, 0xff)),
]

/** One to eight mutations, one after the other. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  let spoilt = bytes
  for (let left = 1 + Math.floor(random() * 8); left > 0; left -= 1) {
    spoilt = pick(random, MUTATIONS)(spoilt, Math.floor(random() * (spoilt.length + 1)), random)
  }
  return new Uint8Array(spoilt)
}

function replaced(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice()
  copy[at] = value
  return copy
}

function cut(bytes: Uint8Array, from: number, to: number): Uint8Array {
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
}

function insert(bytes: Uint8Array, at: number, extra: Uint8Array): Uint8Array {
  return Buffer.concat([bytes.subarray(0, at), extra, bytes.subarray(at)])
}
