/** Badges by the day they were awarded: their form and their drawing. */
import { formatFor } from '#i18n/format.ts'
import { BadgeMark } from '../badge-facts.tsx'
import { badgesIn, type ShownBadge } from '../page-view.ts'
import { type BlockUi, badgeList, type DrawingProps, line } from './block-ui.ts'

export const timeline: BlockUi<'timeline'> = {
  fields: [line('title'), badgeList],
  glimpse: ({ title }) => title,
  Drawing: TimelineBlock,
}

function TimelineBlock({ view, block }: DrawingProps<'timeline'>) {
  const byDate = badgesIn(view, block.badgeIds).toSorted((a, b) =>
    awarded(b).localeCompare(awarded(a)),
  )
  if (byDate.length === 0) return null
  const format = formatFor(view.portfolio.language)
  return (
    <section className="block timeline-block">
      {block.title === '' ? null : <h2>{block.title}</h2>}
      <ol className="timeline">
        {byDate.map((shown) => (
          <li key={shown.id} className="moment">
            <span className="when">
              {awarded(shown) === '' ? view.words.timelineNoDate : format.date(awarded(shown))}
            </span>
            <span className="what">{shown.badge.name}</span>
            <span className="issuer">{shown.badge.issuer.name}</span>
            <BadgeMark view={view} shown={shown} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function awarded({ badge }: ShownBadge): string {
  return badge.awardedAt ?? badge.validFrom ?? ''
}
