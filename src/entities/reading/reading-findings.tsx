/** Three columns under the counts: what is proved, by whom, and what nobody checked, each with what can be done about it. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#i18n/format.ts'
import { useStandingWords } from '#i18n/words.ts'
import { ToneIcon } from '../verdict-mark/tone-icon.tsx'
import styles from './findings.module.css'
import type { Finding, Findings, IssuerFinding, Proved, Unchecked } from './findings.ts'

export interface ReadingFindingsProps {
  readonly findings: Findings
  /** what the reader proved beside the badges: that some are on an address */
  readonly proved?: ReactNode
  /** the first line of what is not checked: never left out */
  readonly person: ReactNode
  /** lines that nobody's signature is under */
  readonly own?: ReactNode
  /** below the line that it is about */
  readonly actions?: Readonly<Partial<Record<Unchecked, ReactNode>>>
}

/** Most badges named in one line. */
const MOST_NAMES = 5

export function ReadingFindings(props: ReadingFindingsProps) {
  const { findings, proved, person, own, actions = {} } = props
  const { t } = useTranslation('reader')
  const { issuers, fromNobody, unchecked } = findings
  const isAbout = [issuers, fromNobody, unchecked].some(({ length }) => length > 0)
  const isEmpty = isAbout && findings.proved.length === 0 && !proved
  return (
    <div className={styles.columns}>
      <Column title={t('found.proved')} icon={<Solid />}>
        {proved}
        {findings.proved.map((one) => (
          <ProvedLine key={one.says} one={one} />
        ))}
        {isEmpty ? <li>{t('found.nothing')}</li> : null}
      </Column>
      <Column title={t('found.by')} icon={<Globe />}>
        {findings.issuers.map((issuer) => (
          <IssuerLine key={JSON.stringify(issuer)} issuer={issuer} />
        ))}
        <Nobody count={findings.fromNobody.length} />
      </Column>
      <Column title={t('found.unchecked')} icon={<ToneIcon tone="unknown" />}>
        {person}
        {findings.unchecked.map((one) => (
          <UncheckedLine key={one.says} one={one} action={actions[one.says]} />
        ))}
        {own}
        {findings.issuers.some(isUnlisted) ? <li>{t('found.recognised')}</li> : null}
      </Column>
    </div>
  )
}

interface ColumnProps {
  readonly title: string
  readonly icon: ReactNode
  readonly children: ReactNode
}

function Column({ title, icon, children }: ColumnProps) {
  return (
    <section className={styles.column}>
      <h2>
        {icon} {title}
      </h2>
      <ul className={styles.lines}>{children}</ul>
    </section>
  )
}

function ProvedLine({ one: { says, names } }: { readonly one: Finding<Proved> }) {
  const { t } = useTranslation('reader')
  const named = useNamed()
  return <li>{t(`found.${says}`, { count: names.length, names: named(names) })}</li>
}

interface UncheckedLineProps {
  readonly one: Finding<Unchecked>
  readonly action: ReactNode
}

function UncheckedLine({ one: { says, names }, action }: UncheckedLineProps) {
  const { t } = useTranslation('reader')
  const named = useNamed()
  return (
    <li>
      {t(`found.${says}`, { count: names.length, names: named(names) })} {action}
    </li>
  )
}

function IssuerLine({ issuer: { name, count, standing } }: { readonly issuer: IssuerFinding }) {
  const { t } = useTranslation('reader')
  const say = useStandingWords()
  const isByKey = standing.some(({ says }) => says === 'key')
  return (
    <li className={styles.issuer}>
      {isByKey ? <ToneIcon tone="half" /> : null}
      <span>
        <strong dir="auto">{name || t('found.unnamedIssuer')}</strong>{' '}
        {t('found.badges', { count })}
        <span className={styles.standing}>{say(standing)}</span>
      </span>
    </li>
  )
}

function Nobody({ count }: { readonly count: number }) {
  const { t } = useTranslation('reader')
  if (count === 0) return null
  return (
    <li className={styles.issuer}>
      <ToneIcon tone="unknown" />
      <span>{t('found.nobody', { count })}</span>
    </li>
  )
}

/** On no list of somebody else: whether a school is what it calls itself is a question of its own. */
const isUnlisted = ({ standing }: IssuerFinding) =>
  !standing.some(({ says }) => says.startsWith('list'))

function useNamed(): (names: readonly string[]) => string {
  const format = useFormat()
  return (names) => format.list(names.slice(0, MOST_NAMES))
}

const Solid = () => (
  <svg viewBox="0 0 16 16" aria-hidden="true">
    <circle cx="8" cy="8" r="7.5" fill="currentColor" />
    <path fill="none" stroke="var(--ground)" strokeWidth="1.9" d="m4.6 8.2 2.3 2.3 4.5-4.6" />
  </svg>
)

const Globe = () => (
  <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
    <circle cx="8" cy="8" r="7" />
    <path d="M1 8h14M8 1c4.5 4.6 4.5 9.4 0 14M8 1C3.5 5.6 3.5 10.4 8 15" />
  </svg>
)
