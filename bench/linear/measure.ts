/** Measures how much longer a scanner takes for sixteen times as much: the same in Node and in a browser. */
import { SCANNERS, type Scanner } from './scanners.ts'

export interface Growth {
  readonly name: string
  /** how many times as long */
  readonly times: number
  /** milliseconds of the large text, once */
  readonly ms: number
}

const TIMES = 16
const ROUNDS = 7
/** A clock that is deliberately coarse still tells twenty of these apart. */
const LEAST_MS = 2

async function milliseconds(scanner: Scanner, made: unknown, often: number): Promise<number> {
  const start = performance.now()
  for (let at = 0; at < often; at += 1) await scanner.read(made as never) // made for this very scanner
  return performance.now() - start
}

/** How often the small text is read, so that the clock can tell. */
async function oftenEnough(scanner: Scanner, small: unknown): Promise<number> {
  let often = 1
  while (often < 100_000 && (await milliseconds(scanner, small, often)) < LEAST_MS) often *= 2
  return often
}

/** Other work can only add to a time, so the least of several is the truest. */
export async function growth(scanner: Scanner): Promise<Growth> {
  const [small, large] = [scanner.size, scanner.size * TIMES].map(scanner.make)
  const often = TIMES * (await oftenEnough(scanner, small))
  let [least, ms] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let round = 0; round < ROUNDS; round += 1) {
    least = Math.min(least, (await milliseconds(scanner, small, often)) / often)
    ms = Math.min(ms, (await milliseconds(scanner, large, often / TIMES)) / (often / TIMES))
  }
  const name = `${scanner.file}, ${scanner.what}`
  return { name, times: ms / least, ms }
}

export async function allGrowths(): Promise<readonly Growth[]> {
  const all: Growth[] = []
  for (const scanner of SCANNERS) all.push(await growth(scanner))
  return all
}
