/** Claims about certificates of which the badge came in: none is ticked for another badge. */
import { expect, it } from 'vitest'
import type { ToCollect } from '../records/to-collect.ts'
import { aBadge, badgeId } from '../testing/a-badge.ts'
import { collectedAmong } from './collected.ts'

const one = (over: Partial<ToCollect>): ToCollect => ({
  ...{ id: 'a', name: 'First aid', authority: 'Red Cross', date: '2025', url: '' },
  ...over,
})
const redCross = { id: 'https://rc.example', name: 'Red Cross', identifiers: [] }
const kept = {
  id: badgeId('kept'),
  badge: aBadge({
    id: 'https://rc.example/awards/1/',
    name: 'First aid',
    issuer: redCross,
    achievement: { id: 'https://rc.example/badges/first-aid', name: 'First aid' },
  }),
}
const isCollected = (over: Partial<ToCollect>) => collectedAmong([one(over)], [kept]).has('a')

it('a badge of the same name by the same issuer is the one, whatever the spaces and case', () => {
  expect(isCollected({ name: ' first  AID', authority: 'red cross' })).toBe(true)
})
it('an address of the badge or of its class tells too, under any name', () => {
  const other = { name: 'EHBO', authority: '' }
  expect(isCollected({ ...other, url: 'https://rc.example/awards/1' })).toBe(true)
  expect(isCollected({ ...other, url: 'https://rc.example/badges/first-aid' })).toBe(true)
  expect(isCollected({ ...other, url: 'https://rc.example/' })).toBe(false)
})
it('a name alone, or by another issuer, is no reason', () => {
  expect(isCollected({ authority: '' })).toBe(false)
  expect(isCollected({ authority: 'Other' })).toBe(false)
  expect(isCollected({ name: 'Second aid' })).toBe(false)
})
