/** Claims about going to a place by itself: after opening and after a change, and never in a hurry. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  AT_REST,
  BETWEEN,
  begun,
  changed,
  dueAt,
  ended,
  opened,
  PATIENCE,
  type Pace,
  QUIET,
  SLOWEST,
} from './pace.ts'

const NOW = 1_800_000_000_000

describe('a device that keeps in step by itself', () => {
  it('goes nowhere without a reason', () => {
    expect(dueAt(AT_REST)).toBeUndefined()
    expect(dueAt(ended(begun(opened(AT_REST, NOW)), 'well', NOW))).toBeUndefined()
  })

  it('goes when it is opened, and not again for having been away for a moment', () => {
    expect(dueAt(opened(AT_REST, NOW))).toBe(NOW)
    const visited = ended(begun(opened(AT_REST, NOW)), 'well', NOW)
    expect(dueAt(opened(visited, NOW + 1000))).toBe(NOW + BETWEEN)
  })

  it('waits until the writing has stopped, but not for ever', () => {
    const every = QUIET / 2
    let pace = changed(AT_REST, NOW)
    expect(dueAt(pace)).toBe(NOW + QUIET)
    for (let at = NOW; at <= NOW + PATIENCE; at += every) pace = changed(pace, at)
    expect(dueAt(pace)).toBe(NOW + PATIENCE)
  })

  it('is told of what is written while it is there', () => {
    const pace = ended(changed(begun(changed(AT_REST, NOW)), NOW + QUIET), 'well', NOW + QUIET + 1)
    expect(dueAt(pace)).toBe(NOW + 2 * QUIET)
  })

  it('stops where only the person can help, until they come back', () => {
    const stuck = changed(ended(begun(opened(AT_REST, NOW)), 'never', NOW), NOW)
    expect(dueAt(stuck)).toBeUndefined()
    expect(dueAt(opened(stuck, NOW + BETWEEN))).toBeGreaterThanOrEqual(NOW)
  })

  it('waits twice as long after each failure, an hour at most, whatever else happens', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.array(fc.tuple(fc.constantFrom(opened, changed), fc.nat(10_000_000)), { maxLength: 20 }),
        (failures, events) => {
          let pace: Pace = { ...AT_REST, failures, last: NOW }
          let now = NOW
          pace = ended(pace, 'later', now)
          for (const [event, passed] of events) {
            now += passed
            pace = event(pace, now)
          }
          const wait = (dueAt(pace) ?? 0) - NOW
          expect(wait).toBeGreaterThanOrEqual(Math.min(SLOWEST, 60_000 * 2 ** failures))
          if (events.length === 0) expect(wait).toBeLessThanOrEqual(SLOWEST)
        },
      ),
    )
  })
})
