/** What a badge says beyond its name: folded away on the page, and all of it one tap from there. */
import type { ReactNode } from 'react'
import type { AchievementResult, Badge, Evidence } from '#core/badge/badge.ts'
import { otherLanguages, shownIn } from '#core/badge/shown.ts'
import type { Endorsement } from '#core/portfolio/endorsements.ts'
import { formatFor } from '#i18n/format.ts'
import { SafeLink } from '../safe-link/safe-link.tsx'
import { Description } from './description.tsx'
import type { PageView, ShownBadge } from './page-view.ts'
import { Prose } from './prose.tsx'

interface Props {
  readonly view: PageView
  readonly shown: ShownBadge
}

export function BadgeWords({ view, shown }: Props) {
  const { says } = view.words
  const { badge } = shown
  const rows = rowsOf(shown, view)
  return (
    <>
      {rows.length === 0 ? null : (
        <details className="more">
          <summary>{says.more}</summary>
          <dl>
            {rows.map(([term, words]) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <OtherLanguages view={view} badge={badge} />
    </>
  )
}

type Row = readonly [term: string, words: ReactNode]

/** What the issuer says of it, under the words of the page: its criteria, level and evidence among them. */
export function rowsOf({ badge, endorsements = [] }: ShownBadge, view: PageView): readonly Row[] {
  const { says } = view.words
  const { achievement, evidence, narrative, results } = badge
  const { criteria, alignments, tags, study } = achievement
  const rows: readonly (readonly [keyof typeof says, ReactNode])[] = [
    ['narrative', prose(narrative)],
    ['criteria', prose(criteria?.narrative)],
    ['results', listed(results.map((result) => resultOf(result, badge)))],
    ['credits', listed(creditsOf(badge))],
    ['level', listed([study.eqf && `EQF ${study.eqf}`, study.nlqf && `NLQF ${study.nlqf}`])],
    ['outcome', prose(study.learningOutcome)],
    ['evidence', itemsOf(evidence)],
    ['endorsements', saidBy(endorsements, view)],
    ['alignments', listed(alignments.map(({ code, name }) => joined(code, name)))],
    ['field', listed([achievement.fieldOfStudy, achievement.specialization])],
    ['tags', listed(tags)],
  ]
  return rows.flatMap(([key, words]) => (words === null ? [] : [[says[key], words] as const]))
}

const prose = (text: string | undefined) => (text ? <Prose text={text} /> : null)

const joined = (...parts: readonly (string | undefined)[]) =>
  [...new Set(parts)].filter(Boolean).join(' · ')

function listed(items: readonly (string | undefined)[]): ReactNode {
  return items.some(Boolean) ? joined(...items) : null
}

/** The value, or the level that was reached by its name in the rubric. */
function resultOf(result: AchievementResult, { achievement }: Badge): string {
  const description = achievement.resultDescriptions.find(({ id }) => id === result.describedBy)
  const level = description?.levels.find(({ id }) => id === result.achievedLevel)?.name
  const says = joined(result.value, level ?? result.achievedLevel, result.status)
  return description?.name ? `${description.name}: ${says}` : says
}

function creditsOf({ achievement: { study } }: Badge): readonly string[] {
  const { ects, creditsEarned, creditsAvailable } = study
  const of = creditsAvailable === undefined ? '' : ` / ${creditsAvailable}`
  return [
    ects === undefined ? '' : `${ects} EC`,
    creditsEarned === undefined ? of.slice(3) : `${creditsEarned}${of}`,
  ]
}

function itemsOf(evidence: Badge['evidence']): ReactNode {
  if (evidence.length === 0) return null
  return (
    <ul>
      {evidence.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered
        <li key={at}>
          <EvidenceItem item={item} />
        </li>
      ))}
    </ul>
  )
}

function saidBy(endorsements: readonly Endorsement[], view: PageView): ReactNode {
  if (endorsements.length === 0) return null
  const format = formatFor(view.portfolio.language)
  return (
    <ul>
      {endorsements.map(({ by, says, on }) => (
        <li key={`${by} ${says}`}>
          <strong>{by}</strong> {on ? format.date(on) : null}
          <Prose text={says} />
        </li>
      ))}
    </ul>
  )
}

function EvidenceItem({ item }: { readonly item: Evidence }) {
  const { id = '', name, description = '', narrative = '', genre, audience } = item
  return (
    <>
      <SafeLink bare href={id}>
        {name ?? id}
      </SafeLink>
      <Description text={description} />
      <Prose text={narrative} />
      <Description text={joined(genre, audience)} />
    </>
  )
}

/** Its name and description once more in each other language it has. */
function OtherLanguages({ view, badge }: { readonly view: PageView; readonly badge: Badge }) {
  const { portfolio, words } = view
  const others = otherLanguages(badge, portfolio.language)
  const format = formatFor(portfolio.language)
  return others.map((tag) => {
    const { name, issuer, achievement } = shownIn(badge, tag)
    return (
      <details key={tag} className="more" lang={tag}>
        <summary lang={portfolio.language}>
          {words.says.also} {format.language(tag)}
        </summary>
        <p>
          <strong dir="auto">{name}</strong> <span dir="auto">{issuer.name}</span>
        </p>
        <Description text={achievement.description ?? ''} />
        <Prose text={achievement.criteria?.narrative ?? ''} />
      </details>
    )
  })
}
