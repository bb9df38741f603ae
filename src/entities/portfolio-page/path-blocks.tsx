/** Blocks that show growth: stairs towards a larger badge, skills with the badges that name them, and a timeline. */
import type { BlockOf } from '#core/portfolio/block.ts'
import { skillsIn } from '#core/portfolio/skills.ts'
import { isProof } from '#core/verification/report.ts'
import { formatFor } from '#i18n/format.ts'
import { Art, BadgeMark, BadgeNames, OwnText } from './badge-facts.tsx'
import { badgesIn, type PageView, type ShownBadge } from './page-view.ts'

interface Props<Kind extends 'stairs' | 'skills' | 'timeline'> {
  readonly view: PageView
  readonly block: BlockOf<Kind>
}

export function StairsBlock({ view, block }: Props<'stairs'>) {
  return (
    <section className="block stairs-block">
      <div className="stairs-words">
        {block.title === '' ? null : <h2>{block.title}</h2>}
        <OwnText view={view} text={block.text} />
      </div>
      <ol className="stairs">
        {block.steps.map((step, at) => {
          const shown = step.badgeId === undefined ? undefined : view.badges.get(step.badgeId)
          return (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: two steps may have one name, or show one badge
              key={at}
              className={isFilled(shown) ? 'stair' : 'stair stair-open'}
            >
              {shown ? <Art shown={shown} /> : <div className="art art-open" />}
              <span className="stair-name">{shown?.badge.name ?? step.name}</span>
              {shown ? <BadgeMark view={view} shown={shown} /> : null}
              <span className="visually-hidden">{stepWord(view, shown)}</span>
              <span className="tread" />
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** A stair is hatched when its badge is still to earn, or was checked and is no proof. */
function isFilled(shown: ShownBadge | undefined): boolean {
  return shown !== undefined && (shown.mark === undefined || isProof(shown.mark))
}

/** Without a check a step says no more than that a badge was put on it. */
function stepWord({ words }: PageView, shown: ShownBadge | undefined): string {
  if (shown === undefined) return words.toEarn
  return isProof(shown.mark) ? words.earned : words.held
}

export function SkillsBlock({ view, block }: Props<'skills'>) {
  const skills = skillsIn(badgesIn(view, block.badgeIds))
  if (skills.length === 0) return null
  return (
    <section className="block skills-block">
      {block.title === '' ? null : <h2>{block.title}</h2>}
      <ul className="skills">
        {skills.map((skill) => (
          <li key={skill.name} className="skill">
            <span className="skill-name">{skill.name}</span>
            {skill.frameworks.length > 0 ? (
              <span className="framework">{skill.frameworks.join(', ')}</span>
            ) : null}
            <div>
              <BadgeNames view={view} word={view.words.skillProof} badges={skill.proved} />
              <BadgeNames view={view} word={view.words.named} badges={skill.named} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function TimelineBlock({ view, block }: Props<'timeline'>) {
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
