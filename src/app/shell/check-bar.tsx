/** How far a check of several badges is, with a way to stop it, on every screen. */
import { useTranslation } from 'react-i18next'
import { useJob } from '#hooks/use-job.ts'
import { checkJob } from '#services/checking/check.ts'
import { BusyBar } from '#ui/bar/busy-bar.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import styles from './check-bar.module.css'

/** One badge shows its own progress on its page. */
export function CheckBar() {
  const { running, progress, input, result } = useJob(checkJob)
  const total = input?.ids.length ?? 0
  if (result?.ok === false)
    return <Failed why={result.failure.kind === 'quota' ? 'quota' : 'other'} />
  return running && total > 1 ? <Bar done={progress} total={total} /> : null
}

function Failed({ why }: { readonly why: 'quota' | 'other' }) {
  const { t } = useTranslation('verification')
  return (
    <Notice tone="caution" role="alert">
      <p>{t(`job.failed.${why}`)}</p>
    </Notice>
  )
}

function Bar({ done, total }: { readonly done: number; readonly total: number }) {
  const { t } = useTranslation('verification')
  return (
    <div className={styles.place}>
      <BusyBar
        busy={t('job.busy')}
        words={t('job.progress', { done, total })}
        {...{ done, total }}
        stop={t('job.stop')}
        onStop={checkJob.stop}
      />
    </div>
  )
}
