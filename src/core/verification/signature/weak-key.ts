/** Tells keys with which anybody can sign, so that what they signed proves nothing (docs/spec/judging.md 7). */
import { fromBase64url, hex } from '../../kernel/bytes.ts'
import type { PublicJwk } from '../keys/key.ts'

/** True for RSA that is short or known to be broken, and for Ed25519 points of small order. */
export function isWeak(jwk: PublicJwk): boolean {
  if (jwk.kty === 'RSA') return isWeakRsa(jwk)
  return jwk.crv === 'Ed25519' && isSmallOrder(jwk)
}

const MIN_RSA_BITS = 2048

function isWeakRsa(jwk: PublicJwk): boolean {
  const [n, e] = [integer(jwk.n), integer(jwk.e)]
  if (n === undefined || e === undefined) return true
  if (n.toString(2).length < MIN_RSA_BITS || e < 3n || e % 2n === 0n || n % 2n === 0n) return true
  const remainders = PRIMES.map((prime) => [prime, Number(n % BigInt(prime))] as const)
  return remainders.some(([, rest]) => rest === 0) || isRoca(remainders)
}

function integer(text: string | undefined): bigint | undefined {
  const bytes = fromBase64url(text ?? '')
  return bytes === undefined || bytes.length === 0 ? undefined : BigInt(`0x${hex(bytes)}`)
}

/** The odd primes up to 701: all of them go into every ROCA modulus of 2048 bits or more. */
const PRIMES: readonly number[] = Array.from({ length: 700 }, (_, at) => at + 3).filter(
  (number) => number <= 701 && isPrime(number),
)

function isPrime(number: number): boolean {
  for (let factor = 2; factor * factor <= number; factor += 1)
    if (number % factor === 0) return false
  return true
}

const GENERATOR = 65_537

/**
 * Keys of a widely sold chip can be factored (CVE-2017-15361, "ROCA"). Their moduli are powers of 65537
 * to every small prime, which another key is by chance less than once in 2^100.
 */
function isRoca(remainders: readonly (readonly [number, number])[]): boolean {
  return remainders.every(([prime, rest]) => isPower(rest, prime))
}

function isPower(rest: number, prime: number): boolean {
  const step = GENERATOR % prime
  let power = 1
  do {
    if (power === rest) return true
    power = (power * step) % prime
  } while (power !== 1)
  return false
}

/** The y of the points whose order divides 8, two of them also as they may be written beyond the prime. */
const SMALL_ORDER: ReadonlySet<string> = new Set([
  `01${'00'.repeat(31)}`,
  '00'.repeat(32),
  `ec${'ff'.repeat(30)}7f`,
  `ed${'ff'.repeat(30)}7f`,
  `ee${'ff'.repeat(30)}7f`,
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
])

/** A signature by such a point fits many texts, with no secret at all; WebCrypto lets it pass. */
function isSmallOrder(jwk: PublicJwk): boolean {
  const bytes = fromBase64url(jwk.x ?? '') ?? new Uint8Array()
  const y = Uint8Array.from(bytes, (byte, at) => (at === 31 ? byte & 0x7f : byte))
  return SMALL_ORDER.has(hex(y))
}
