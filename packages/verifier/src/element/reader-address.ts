/** The link at which a reader opens a badge: the credential as it was received, in the fragment. */
import { linkFragment } from '../../../../src/core/sharing/page-link.ts'
import { type Input, read } from '../read.ts'
import type { Language } from '../sentences.ts'

export async function readerAddress(
  reader: string,
  input: Input,
  language: Language,
): Promise<string> {
  const { credentials } = await read(input)
  const badges = credentials.map(({ payload }) => payload)
  const title = credentials[0]?.badge.name ?? ''
  const address = new URL(reader)
  address.hash = await linkFragment({ title, owner: '', language, badges })
  return address.href
}
