/** What the last checks saw change, as one quiet list. */

import { Trans, useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Mark } from '#core/verification/report.ts'
import { useFormat } from '#i18n/format.ts'
import { useShown } from '#i18n/shown.ts'
import { PATHS } from '#routes/paths.ts'
import styles from './timeline.module.css'
import type { Timeline } from './use-timeline.ts'

export function Changes({ changes }: Pick<Timeline, 'changes'>) {
  const { t } = useTranslation(['timeline', 'verification'])
  const { date } = useFormat()
  const show = useShown()
  const word = (mark: Mark) => t(`verification:verdict.${mark}`)
  return (
    <section className={styles.section}>
      <h2>{t('changed')}</h2>
      <p className={styles.soft}>{t(changes.length === 0 ? 'noChange' : 'changedLead')}</p>
      <ul className={styles.rows}>
        {changes.map(({ badgeId, badge, from, to, at }) => (
          <li key={badgeId} dir="auto">
            <Link dir="auto" to={PATHS.badge(badgeId)}>
              {show(badge.badge).name}
            </Link>{' '}
            <span className={styles.soft}>
              <Trans
                t={t}
                i18nKey="change"
                values={{ from: word(from), to: word(to) }}
                components={{ word: <span translate="no" /> }}
              />{' '}
              · {date(at)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
