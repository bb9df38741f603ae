/** The line that the share log gets when something leaves. */
import type { ShareRecord } from '#core/records/records.ts'

export function shareOf(
  form: ShareRecord['form'],
  title: string,
  badgeIds: ShareRecord['badgeIds'],
): ShareRecord {
  const madeAt = new Date().toISOString()
  return { id: crypto.randomUUID(), madeAt, form, title, badgeIds, detail: '' }
}
