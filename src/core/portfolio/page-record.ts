/** A portfolio as the row that keeps it. */
import type { PageId, PageRecord } from '../records/records.ts'
import { type Portfolio, titleOf } from './document.ts'

/** `updatedAt`: ISO 8601. */
export function pageRecord(id: PageId, portfolio: Portfolio, updatedAt: string): PageRecord {
  return { id, title: titleOf(portfolio), content: portfolio, updatedAt }
}
