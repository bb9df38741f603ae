/** Claims about a loop of codes: whatever order, repeats and misreadings, the bytes come out as they went in, or not at all. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Collected, codeLoop, MOST_CODES, minutesFor, wholeOf, withCode } from './code-loop.ts'

const codesOf = async (bytes: Uint8Array) => {
  const made = await codeLoop(new Uint8Array(bytes))
  if (!made.ok) throw new Error('too large')
  return made.value
}
const read = (codes: readonly string[], before?: Collected) => codes.reduce(withCode, before)
const bytes = (size: number, seed = 7) =>
  Uint8Array.from({ length: size }, (_, at) => (at * seed + (at >> 8)) & 0xff)

describe('a loop of codes', () => {
  it('gives the bytes back in any order, with repeats, and not before the last came', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 3000 }),
        fc.infiniteStream(fc.nat()),
        async (sent, random) => {
          const codes = await codesOf(sent)
          const order = codes.map((code) => [random.next().value as number, code] as const)
          const mixed = order.toSorted(([one], [other]) => one - other).map(([, code]) => code)
          const [last = '', ...rest] = mixed
          const most = read([...rest, ...rest])
          expect(most && (await wholeOf(most))).toBeUndefined()
          expect(await wholeOf(read([last, last], most)!)).toEqual({ ok: true, value: sent })
        },
      ),
      { numRuns: 60 },
    )
  })

  it('takes no code in which one letter was read for another', async () => {
    const [code = ''] = await codesOf(bytes(200))
    fc.assert(
      fc.property(
        fc.nat(code.length - 1),
        fc.constantFrom(...Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:')),
        (at, letter) => {
          fc.pre(code[at] !== letter)
          const misread = read([code.slice(0, at) + letter + code.slice(at + 1)])
          expect(misread).toBeUndefined()
        },
      ),
    )
  })

  it.each(['', 'RZ1:', 'RZ1:é', 'https://example.org/', 'RZ1:000', 'RZ2:0000'])(
    'is not begun by %j',
    (text) => {
      expect(withCode(undefined, text)).toBeUndefined()
    },
  )

  it('begins anew with the codes of another, and never mixes them', async () => {
    const [first, second] = [await codesOf(bytes(1000)), await codesOf(bytes(1000, 11))]
    const mixed = read([...first.slice(0, 2), ...second])
    expect(await wholeOf(mixed!)).toEqual({ ok: true, value: bytes(1000, 11) })
  })

  it('that is put together wrongly is damaged', async () => {
    const collected = read(await codesOf(bytes(1000)))!
    const pieces = new Map([...collected.pieces, [0, bytes(470, 11)]])
    expect(await wholeOf({ ...collected, pieces })).toEqual({ ok: false, failure: 'damaged' })
  })

  it('fits in codes of version 15, in letters of which a code holds most', async () => {
    for (const code of await codesOf(bytes(5000))) {
      expect(code.length).toBeLessThanOrEqual(758)
      expect(code).toMatch(/^[0-9A-Z $%*+\-./:]+$/)
    }
  })

  it('is refused when it would take too long, with how many codes it would be', async () => {
    const most = MOST_CODES * 470
    expect(await codeLoop(bytes(most))).toMatchObject({ ok: true })
    expect(await codeLoop(bytes(most + 1))).toEqual({
      ok: false,
      failure: { kind: 'tooLarge', codes: MOST_CODES + 1 },
    })
    expect(minutesFor(48)).toBe(1)
    expect(minutesFor(MOST_CODES)).toBe(6)
  })
})
