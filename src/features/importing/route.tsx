/** The screen of adding badges: drop, progress, and what became of every file. */
import { Trans, useTranslation } from 'react-i18next'
import { PATHS } from '#app/paths.ts'
import { startImport, stopImport } from '#jobs/import-job.ts'
import { type ImportState, tally } from '#jobs/import-state.ts'
import { Button, LinkButton } from '#ui/button/button.tsx'
import { DropArea } from '#ui/drop-area/drop-area.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import { ProgressBar } from '#ui/progress-bar/progress-bar.tsx'
import { ImportLineRow } from './import-line.tsx'
import styles from './route.module.css'
import { useImport } from './use-import.ts'

export function Component() {
  const { t } = useTranslation('importing')
  const current = useImport()
  return (
    <>
      <PageHeading title={t('title')} fact={t('lead')} />
      <DropArea
        title={t('drop')}
        hint={t('kinds')}
        choose={t('choose')}
        onFiles={(files) => void startImport(files)}
      />
      {current.lines.length > 0 ? <Progress current={current} /> : null}
    </>
  )
}

function Progress({ current }: { readonly current: ImportState }) {
  const { t } = useTranslation('importing')
  const counts = tally(current)
  const parts = (['kept', 'already', 'nothing'] as const)
    .filter((part) => counts[part] > 0)
    .map((part) => t(`tally.${part}`, { count: counts[part] }))
  const sentence = counts.stopped ? 'stoppedAt' : current.running ? 'counted' : 'ready'
  return (
    <section aria-label={t('results')}>
      <div className={styles.progress}>
        <ProgressBar label={t('progress')} done={counts.done} total={counts.total} />
        <div className={styles.counts}>
          <p role="status">
            <Trans
              t={t}
              i18nKey={sentence}
              values={{ ...counts }}
              components={{ strong: <strong /> }}
            />
          </p>
          <p>
            {parts.join(' · ')}
            {current.running ? (
              <Button look="quiet" onClick={stopImport}>
                {t('stop', { ns: 'common' })}
              </Button>
            ) : null}
          </p>
        </div>
      </div>
      <ul className={styles.lines}>
        {current.lines.map((line) => (
          <ImportLineRow key={line.key} line={line} />
        ))}
      </ul>
      {current.running ? null : (
        <LinkButton className={styles.next} look="main" to={PATHS.backpack}>
          {t('toBackpack')}
        </LinkButton>
      )}
    </section>
  )
}
