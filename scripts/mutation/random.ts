/** Numbers that look random and repeat for the same seed, so that a finding can be reproduced. */
export type Random = (below: number) => number

/** mulberry32: small, fast, good enough to pick places in a text. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

/** One of them. */
export function pick<T>(list: readonly T[], random: Random): T {
  const chosen = list[random(list.length)]
  if (chosen === undefined) throw new Error('nothing to pick from')
  return chosen
}
