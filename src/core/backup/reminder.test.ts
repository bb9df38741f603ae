/** Claims about reminders: by changes, by age, and never because of a wrong clock (D-03). */
import { describe, expect, it } from 'vitest'
import { backupThatCounts, isReminderDue } from './reminder.ts'

const NOW = Date.parse('2026-03-31T12:00:00Z')
const unsaved = { at: '2026-03-01T00:00:00Z', badges: 1, pages: 0, collections: 0, stacks: 0 }
const since = (oldest: string, badges = 1) => ({ ...unsaved, badges, oldest })

describe('a reminder', () => {
  it('comes when one badge stands open for thirty days, not a day earlier', () => {
    expect(isReminderDue(since('2026-03-01T12:00:00Z'), 30, NOW)).toBe(true)
    expect(isReminderDue(since('2026-03-02T12:00:00Z'), 30, NOW)).toBe(false)
  })

  it('comes at once after ten changes of any kind', () => {
    const today = since('2026-03-31T11:00:00Z', 7)
    expect(isReminderDue({ ...today, pages: 1, collections: 1, stacks: 1 }, 30, NOW)).toBe(true)
    expect(isReminderDue({ ...today, pages: 1, stacks: 1 }, 30, NOW)).toBe(false)
  })

  it('never comes when nothing changed, or when the person switched it off', () => {
    expect(isReminderDue(since('', 0), 30, NOW)).toBe(false)
    expect(isReminderDue(since('2020-01-01T00:00:00Z', 50), 0, NOW)).toBe(false)
  })
})

describe('a backup with a date of the future', () => {
  it('does not count, and one of a moment ago on a clock that is a little fast does', () => {
    expect(backupThatCounts('2036-01-01T00:00:00Z', NOW)).toBe('')
    expect(backupThatCounts('2026-03-31T12:10:00Z', NOW)).toBe('2026-03-31T12:10:00Z')
    expect(backupThatCounts('', NOW)).toBe('')
  })
})
