/** Badges by the day they were awarded. */
import { formatFor } from '#i18n/format.ts'
import { Art, awardedOn, BadgeMark, startsYear, Year } from '../badge-facts.tsx'
import { badgesIn } from '../page-view.ts'
import { fieldOf, Line } from '../written.tsx'
import { type BlockUi, badgeList, type DrawingProps } from './block-ui.ts'

export const timeline: BlockUi<'timeline'> = { fields: [badgeList], Drawing: TimelineBlock }

function TimelineBlock({ view, block }: DrawingProps<'timeline'>) {
  const byDate = badgesIn(view, block.badgeIds).toSorted((a, b) =>
    awardedOn(b).localeCompare(awardedOn(a)),
  )
  if (byDate.length === 0 && !view.pen) return null
  const format = formatFor(view.portfolio.language)
  return (
    <section className="block timeline-block">
      <Line view={view} of={fieldOf(block, 'title')} as="h2" />
      <ol className="timeline">
        {byDate.map((shown, at) => (
          <li
            key={shown.id}
            className={startsYear(shown, byDate[at - 1]) ? 'moment year-starts' : 'moment'}
          >
            <Year of={shown} />
            <Art shown={shown} />
            <span className="when">
              {awardedOn(shown) === '' ? view.words.timelineNoDate : format.date(awardedOn(shown))}
            </span>
            <span className="what" dir="auto">
              {shown.badge.name}
            </span>
            <span className="issuer" dir="auto">
              {shown.badge.issuer.name}
            </span>
            <BadgeMark view={view} shown={shown} />
          </li>
        ))}
      </ol>
    </section>
  )
}
