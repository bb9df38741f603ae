/** The vacancy as it was pasted, with the words that made us think of a skill marked in it. */
import { useTranslation } from 'react-i18next'
import type { Matched } from '#core/matching/match.ts'
import type { Span } from '#core/matching/terms.ts'
import styles from './matching.module.css'

export interface VacancyTextProps {
  readonly text: string
  readonly matched: readonly Matched[]
}

/** Pieces of the text in order, each marked or not. */
function piecesOf(text: string, spans: readonly Span[]) {
  const byStart = new Map(spans.map((span) => [span.start, span]))
  const sorted = [...byStart.values()].sort((a, b) => a.start - b.start)
  const ends = [0, ...sorted.map(({ end }) => end)]
  const pieces = sorted.flatMap(({ start, end }, at) => [
    { start: ends[at] ?? 0, text: text.slice(ends[at], start), isMarked: false },
    { start, text: text.slice(start, end), isMarked: true },
  ])
  const last = ends.at(-1) ?? 0
  return [...pieces, { start: last, text: text.slice(last), isMarked: false }]
}

export function VacancyText({ text, matched }: VacancyTextProps) {
  const { t } = useTranslation('matching')
  const pieces = piecesOf(
    text,
    matched.flatMap(({ spans }) => spans),
  )
  return (
    <section className={styles.vacancy}>
      <h2>{t('text')}</h2>
      <p dir="auto">
        {pieces.map(({ start, text, isMarked }) =>
          isMarked ? <mark key={start}>{text}</mark> : text,
        )}
      </p>
    </section>
  )
}
