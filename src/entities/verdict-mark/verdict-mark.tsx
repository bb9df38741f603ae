/** A verdict as shape, word and colour together. */
import { useTranslation } from 'react-i18next'
import type { Mark } from '#core/verification/report.ts'
import tones from './tone.module.css'
import { TONE_OF_MARK } from './tone.ts'
import { ToneIcon } from './tone-icon.tsx'
import styles from './verdict-mark.module.css'

export interface VerdictMarkProps {
  readonly mark: Mark
  readonly size?: 'small' | 'large'
}

export function VerdictMark({ mark, size = 'small' }: VerdictMarkProps) {
  const { t } = useTranslation('verification')
  const tone = TONE_OF_MARK[mark]
  return (
    <span
      className={[styles.mark, tones[tone], size === 'large' && styles.large]
        .filter(Boolean)
        .join(' ')}
    >
      <ToneIcon tone={tone} />
      {t(`verdict.${mark}`)}
    </span>
  )
}
