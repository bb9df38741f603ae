/** Claims about the mark that a holder is told a reader will see. */
import { expect, it } from 'vitest'
import type { Check } from '../verification/report.ts'
import { readerLines, readerMark } from './reader-mark.ts'

const BY_KEY: readonly Check[] = [
  { id: 'shape', answer: 'complete' },
  { id: 'signature', answer: 'valid' },
  { id: 'issuer', answer: 'selfAsserted' },
  { id: 'revocation', answer: 'active' },
  { id: 'validity', answer: 'current' },
]
const listed = (...lists: string[]): Check => ({
  id: 'trust',
  answer: 'listed',
  detail: { lists },
})

it('does not depend on whose address the badge is on', () => {
  const bound = BY_KEY.map(
    (check): Check => (check.id === 'issuer' ? { id: 'issuer', answer: 'bound' } : check),
  )
  expect(readerMark({ checks: [...bound, { id: 'recipient', answer: 'notYours' }] })).toBe('valid')
})

it('is no better for an issuer that only the holder put on a list of their own', () => {
  expect(readerMark({ checks: [...BY_KEY, listed('own')] })).toBe('issuerUnproven')
  expect(readerMark({ checks: [...BY_KEY, listed('own', 'DCC')] })).toBe('valid')
})

it('names the list of somebody else, never the own list of the holder', () => {
  const lines = (...lists: string[]) =>
    readerLines({ checks: [...BY_KEY, listed(...lists)], remarks: [] })
  expect(lines('own')).toEqual([{ says: 'key', holes: {} }])
  expect(lines('own', 'DCC')).toEqual([{ says: 'list', holes: { list: 'DCC' } }])
})
