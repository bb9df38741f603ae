/** A badge in the language of a page, and called something that is ours where it has no name. */
import type { Badge } from '#core/badge/badge.ts'
import { namelessness, shownIn, spokenAt } from '#core/badge/shown.ts'
import { type PageWords, type ShownBadge, say } from './page-view.ts'

export function called(
  badge: Badge,
  language: string,
  words: PageWords,
): Pick<ShownBadge, 'badge' | 'names'> {
  const shown = shownIn(badge, language)
  const name = shown.name || ourName(shown, words)
  const wordings = spokenAt(badge, 'name') ?? []
  const names = [...new Set([name, badge.name, ...wordings.map(({ text }) => text)])]
  return { badge: { ...shown, name }, names }
}

function ourName(badge: Badge, { nameless }: PageWords): string {
  const { kind = 'other', type = '', issuer = '' } = namelessness(badge) ?? {}
  const isTyped = kind === 'other' && type !== ''
  const what = isTyped ? say(nameless.typed, { type }) : nameless[kind]
  return issuer === '' ? what : say(nameless.of, { what, issuer })
}
