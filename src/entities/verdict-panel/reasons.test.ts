/** Claims about the order of reasons: nobody reads five ticks before the one cross. */
import { expect, it } from 'vitest'
import type { Check } from '#core/verification/report.ts'
import { inOrderOfReasons, parted } from './reasons.ts'

const GOOD: readonly Check[] = [
  { id: 'shape', answer: 'complete' },
  { id: 'signature', answer: 'valid' },
  { id: 'issuer', answer: 'bound' },
  { id: 'revocation', answer: 'active' },
  { id: 'validity', answer: 'unlimited' },
]
const order = (checks: readonly Check[]) => inOrderOfReasons(checks).map(({ id }) => id)
const spoiled = (...spoils: readonly Check[]) =>
  GOOD.map((check) => spoils.find(({ id }) => id === check.id) ?? check)

it('leaves what was all answered well in the order of the questions', () => {
  expect(inOrderOfReasons(GOOD)).toEqual(GOOD)
})

it('puts what fails before everything else', () => {
  expect(order(spoiled({ id: 'validity', answer: 'reversed' }))[0]).toBe('validity')
})

it('puts what could not be asked before the date that has passed', () => {
  const answers = spoiled(
    { id: 'validity', answer: 'expired' },
    { id: 'revocation', answer: 'unreachable' },
  )
  expect(order(answers).slice(0, 2)).toEqual(['revocation', 'validity'])
})

it('puts an issuer that is nothing but a key first, although its answer is good', () => {
  expect(order(spoiled({ id: 'issuer', answer: 'selfAsserted' }))[0]).toBe('issuer')
})

it('folds no reason that fails or misses, and of a good badge nothing that was proved', () => {
  const asks: Check = { id: 'validity', answer: 'expired' }
  const untested: Check = { id: 'recipient', answer: 'untested' }
  expect(parted(spoiled(asks)).first).toEqual([asks])
  expect(parted([...GOOD, untested])).toEqual({ first: GOOD, rest: [untested] })
  expect(parted([untested])).toEqual({ first: [], rest: [untested] })
})

it('shows each reason once: what is not said first unfolds', () => {
  const all = spoiled(
    { id: 'issuer', answer: 'selfAsserted' },
    { id: 'revocation', answer: 'unreachable' },
  )
  const { first, rest } = parted(all)
  expect([...first, ...rest]).toHaveLength(all.length)
  expect(new Set([...first, ...rest])).toEqual(new Set(all))
})
