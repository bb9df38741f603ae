/** What og.png shows, the picture that other sites draw beside the address of a page. */
import { titleOf } from '#core/portfolio/document.ts'
import { mayPicture, seenOf } from '#core/sharing/seen.ts'
import type { PageView } from '#entities/portfolio-page/page-view.ts'
import type { CardFacts } from '#entities/share-sheet/card-picture.ts'
import type { Material } from '#services/publishing/package-of.ts'

/** Of the badges those alone that a picture may show, by their last check on this device. */
export function cardOf(
  { portfolio, badges }: PageView,
  { badges: records, reports }: Material,
): CardFacts {
  const isFit = ({ id }: { readonly id: string }) => {
    const record = records.get(id)
    return record !== undefined && mayPicture(seenOf(record, reports?.get(id)))
  }
  const faces = [...badges.values()].filter(isFit).map(({ badge: { name, issuer }, picture }) => ({
    ...{ name, issuer: issuer.name ?? '', src: picture },
  }))
  return { title: titleOf(portfolio), line: '', faces, foot: '', url: portfolio.address }
}
