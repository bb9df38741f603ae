/**
 * A verdict as shape, word and colour together; two facts stand after one another, never merged into one word. No
 * translator of a browser may find another word for it.
 */
import { useTranslation } from 'react-i18next'
import { isUnproven, leadOf, type Mark } from '#core/verification/report.ts'
import { TONE_OF_MARK, type Tone } from '#core/verification/tone.ts'
import tones from './tone.module.css'
import { ToneIcon } from './tone-icon.tsx'
import styles from './verdict-mark.module.css'

export interface VerdictMarkProps {
  readonly mark: Mark
  readonly size?: 'small' | 'large'
}

export function VerdictMark({ mark, size = 'small' }: VerdictMarkProps) {
  const { t } = useTranslation('verification')
  const look = [styles.mark, size === 'large' && styles.large]
  const lead = <Shaped tone={TONE_OF_MARK[mark]} look={look} word={t(`verdict.${leadOf(mark)}`)} />
  if (!isUnproven(mark)) return lead
  return (
    <span className={styles.two}>
      {lead} <Shaped tone="caution" look={[...look, styles.follows]} word={t(`also.${mark}`)} />
    </span>
  )
}

interface ShapedProps {
  readonly tone: Tone
  readonly look: readonly (string | false | undefined)[]
  readonly word: string
}

function Shaped({ tone, look, word }: ShapedProps) {
  return (
    <span translate="no" className={[...look, tones[tone]].filter(Boolean).join(' ')}>
      <ToneIcon tone={tone} />
      {word}
    </span>
  )
}
