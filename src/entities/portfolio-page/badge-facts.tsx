/** The parts every drawing of a badge shares: its art, its facts, its mark, and whose words stand beside it. */
import { isExample } from '#core/badge/example.ts'
import type { OwnCapsule } from '#core/portfolio/redact.ts'
import { isProof, isUnproven, leadOf } from '#core/verification/report.ts'
import { TONE_OF_MARK } from '#core/verification/tone.ts'
import { OWN_LIST } from '#core/verification/trust-lists.ts'
import { formatFor } from '#i18n/format.ts'
import { DrawnPlaceholder } from '../badge-art/drawn-placeholder.tsx'
import { SafeLink } from '../safe-link/safe-link.tsx'
import { ToneIcon } from '../verdict-mark/tone-icon.tsx'
import { type PageView, type ShownBadge, say } from './page-view.ts'
import { Prose } from './prose.tsx'

interface BadgeProps {
  readonly view: PageView
  readonly shown: ShownBadge
}

/** Decorative: the name stands beside it. */
export function Art({ shown }: { readonly shown: ShownBadge }) {
  const { badge, picture } = shown
  return (
    <div className="art">
      {picture === undefined ? (
        <DrawnPlaceholder name={badge.name} issuer={badge.issuer.name ?? ''} />
      ) : (
        <img src={picture} alt="" />
      )}
    </div>
  )
}

export function awardedOn({ badge }: ShownBadge): string {
  return badge.awardedAt ?? badge.validFrom ?? ''
}

const yearOf = (shown: ShownBadge) => /^\d{4}/.exec(awardedOn(shown))?.[0] ?? ''

/** A badge of another year than the one before it; in a theme of years it begins a new row. */
export function startsYear(shown: ShownBadge, before: ShownBadge | undefined): boolean {
  return before === undefined || yearOf(before) !== yearOf(shown)
}

/** Drawn large in a theme of years only; the date beside it says it too. */
export function Year({ of }: { readonly of: ShownBadge }) {
  return (
    <span className="year" aria-hidden="true">
      {yearOf(of)}
    </span>
  )
}

export function IssuerLine({ view, shown }: BadgeProps) {
  const { portfolio, words } = view
  const format = formatFor(portfolio.language)
  const { awardedAt, validUntil, issuer } = shown.badge
  const facts = [
    awardedAt && format.date(awardedAt),
    validUntil && say(words.until, { date: format.date(validUntil) }),
  ].filter(Boolean)
  return (
    <>
      <p className="issuer" dir="auto">
        {issuer.name || words.unknownIssuer}
      </p>
      {facts.length > 0 ? <p className="dates">{facts.join(' · ')}</p> : null}
    </>
  )
}

/** Only there when the reader's own browser gave a verdict; an example is told as such in every view. */
export function BadgeMark({ view, shown }: BadgeProps) {
  if (isExample(shown.badge)) return <span className="example">{view.words.answer.example}</span>
  if (!shown.mark) return null
  const { verdict } = view.words
  const tone = TONE_OF_MARK[shown.mark]
  return (
    <span className="marks" translate="no">
      <span className={`mark tone-${tone}`}>
        <ToneIcon tone={tone} /> {verdict[leadOf(shown.mark)]}
      </span>
      {isUnproven(shown.mark) ? (
        <span className="mark tone-caution">
          <ToneIcon tone="caution" /> {verdict[shown.mark]}
        </span>
      ) : null}
    </span>
  )
}

interface NamesProps {
  readonly view: PageView
  /** what these badges are to what stands above them */
  readonly word: string
  readonly badges: readonly ShownBadge[]
}

/** Badges by name; one that is no proof carries its mark, where the reader's browser gave one. */
export function BadgeNames({ view, word, badges }: NamesProps) {
  if (badges.length === 0) return null
  return (
    <p className="proof">
      {word}{' '}
      {badges.map((shown, at) => (
        <span key={shown.id} className="named">
          <bdi>{shown.badge.name}</bdi>
          {at < badges.length - 1 ? ',' : ''}
          {isProof(shown.mark) ? null : <BadgeMark view={view} shown={shown} />}{' '}
        </span>
      ))}
    </p>
  )
}

/** Words that no issuer signed stand under their owner's name, wherever the page came from. */
export function OwnLabel({ view: { words, portfolio } }: { readonly view: PageView }) {
  return <p className="own-label">{say(words.own, { name: portfolio.name || words.owner })}</p>
}

/** Who issued it: from the reader's own browser, like the mark. */
export function Standing({ view: { words, portfolio }, shown }: BadgeProps) {
  const { standing = [], badge } = shown
  if (isExample(badge)) return null
  const format = formatFor(portfolio.language)
  return standing.map(({ says, holes: { list = '', date = '', since = '', ...holes } }) => {
    const named = { list: list === OWN_LIST ? words.standing.own : list }
    const filled = {
      ...holes,
      ...named,
      date: date && format.date(date),
      since: since && format.date(since),
    }
    return (
      <p key={says} className="standing">
        {say(words.standing[says], filled)}
      </p>
    )
  })
}

/** What the owner says beside the badge, marked as the owner's. */
export function OwnSide({ view, shown }: BadgeProps) {
  const { reflection, evidence, capsule } = shown.own
  if (reflection === '' && evidence.length === 0 && !capsule) return null
  return (
    <div className="own">
      <OwnLabel view={view} />
      <Prose text={reflection} />
      {evidence.length > 0 ? (
        <ul className="evidence">
          {evidence.map((item) => (
            <li key={item.id}>
              <SafeLink bare href={item.url ?? ''}>
                {item.title}
              </SafeLink>
              <Prose text={item.text ?? ''} />
              <EvidenceFile view={view} digest={item.file} />
            </li>
          ))}
        </ul>
      ) : null}
      {capsule ? <Seen view={view} capsule={capsule} /> : null}
    </div>
  )
}

/** What the owner says that websites showed: never more than their word, whatever they kept of it. */
function Seen({ view, capsule }: { readonly view: PageView; readonly capsule: OwnCapsule }) {
  const { words, portfolio } = view
  const name = portfolio.name || words.owner
  const date = formatFor(portfolio.language).date(capsule.keptAt)
  return (
    <>
      <p>{say(capsule.seenValid ? words.seen.valid : words.seen.shown, { name, date })}</p>
      <p>{say(words.seen.honest, { name })}</p>
      <details className="more">
        <summary>{words.seen.files}</summary>
        <ul className="evidence">
          {capsule.kept.map(({ url, file }) => (
            <li key={url}>
              {url} <EvidenceFile view={view} digest={file} />
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

/** A reader that has only the words of a portfolio shows the title alone. */
function EvidenceFile({
  view,
  digest,
}: {
  readonly view: PageView
  readonly digest?: string | undefined
}) {
  const file = view.files.get(digest ?? '')
  return file ? (
    <a download={file.name} href={file.href}>
      {say(view.words.file, { name: file.name })}
    </a>
  ) : null
}
