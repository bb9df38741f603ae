/** The next useful thing for a badge, and the one after it; on a phone they are the bar at the bottom. */
import { useTranslation } from 'react-i18next'
import { leadOf, mark, type Report } from '#core/verification/report.ts'
import { TONE_OF_MARK } from '#core/verification/tone.ts'
import { PATHS } from '#routes/paths.ts'
import { startChecking } from '#services/checking/check.ts'
import { Button, LinkButton } from '#ui/button/button.tsx'
import styles from './badge-page.module.css'
import { type OpenBadge, useChecking } from './use-badge.ts'
import { useDownload } from './use-download.ts'

export function Actions({ open }: { readonly open: OpenBadge }) {
  const { t } = useTranslation('badge')
  const download = useDownload(open)
  const first = firstFor(open.report)
  const share = (
    <LinkButton look={first === 'share' ? 'main' : 'plain'} to={PATHS.share(open.record.id)}>
      {t('share')}
    </LinkButton>
  )
  return (
    <div className={styles.actions}>
      {first === 'retry' ? <Retry id={open.record.id} /> : null}
      {first === 'another' ? (
        <LinkButton look="main" to={PATHS.add}>
          {t('another')}
        </LinkButton>
      ) : null}
      {share}
      {first === 'share' ? <Button onClick={download}>{t('download')}</Button> : null}
    </div>
  )
}

/** Asking again for what could not be told, another file for what is broken, and sharing what is good. */
function firstFor(report: Report | undefined): 'retry' | 'another' | 'share' {
  if (!report || leadOf(mark(report)) === 'unverified') return 'retry'
  return TONE_OF_MARK[mark(report)] === 'invalid' ? 'another' : 'share'
}

function Retry({ id }: Pick<OpenBadge['record'], 'id'>) {
  const { t } = useTranslation('badge')
  const checking = useChecking(id)
  return (
    <Button look="main" disabled={checking} onClick={() => void startChecking([id])}>
      {t('retry')}
    </Button>
  )
}
