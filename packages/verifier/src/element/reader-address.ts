/** The link at which a reader opens a badge: the credential as it was received, in the fragment. */
import { linkFragment } from '../../../../src/core/sharing/page-link.ts'
import type { Language } from '../sentences.ts'
import type { VerifiedBadge } from '../verify.ts'

export async function readerAddress(
  reader: string,
  { credential: { badge, payload } }: VerifiedBadge,
  language: Language,
): Promise<string> {
  const address = new URL(reader)
  address.hash = await linkFragment({ title: badge.name, owner: '', language, badges: [payload] })
  return address.href
}
