/** The empty backpack: it is the drop area, says three things, and offers badges to try. */
import { lazy, Suspense, useId, useTransition } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { Forgets } from '#entities/forgets/forgets.tsx'
import { whenWanted } from '#hooks/when-wanted.ts'
import { PATHS } from '#routes/paths.ts'
import { Button, LinkButton } from '#ui/button/button.tsx'
import { FilePicker } from '#ui/file-picker/file-picker.tsx'
import styles from './empty-backpack.module.css'
import { useExamples } from './use-examples.ts'

const Filling = lazy(() =>
  whenWanted().then(async () => ({ default: (await import('./filling.tsx')).Filling })),
)

export interface EmptyBackpackProps {
  /** something is kept after all */
  readonly onKept?: () => void
}

export function EmptyBackpack({ onKept }: EmptyBackpackProps) {
  const { t } = useTranslation('backpack')
  const { load, loading: fetching } = useExamples()
  const add = useAdd()
  const area = useId()
  return (
    <div className={styles.empty}>
      <div className={styles.words}>
        <h1 tabIndex={-1}>{t('empty.title')}</h1>
        <p className={styles.lead}>{t('empty.lead')}</p>
        <p>
          {t('empty.others')}{' '}
          <LinkButton look="quiet" className={styles.restore ?? ''} to={PATHS.view}>
            {t('empty.check')}
          </LinkButton>
        </p>
      </div>
      <section className={styles.area} aria-labelledby={area}>
        <Stairs />
        <h2 id={area}>
          <span className={styles.byMouse}>{t('empty.drop')}</span>
          <span className={styles.byTouch}>{t('empty.pick')}</span>
        </h2>
        <FilePicker look="main" onFiles={add}>
          {t('empty.choose')}
        </FilePicker>
        <div className={styles.ways}>
          <LinkButton to={{ pathname: PATHS.add, hash: 'link' }}>{t('empty.link')}</LinkButton>
          <LinkButton to={{ pathname: PATHS.add, hash: 'scan' }}>{t('empty.scan')}</LinkButton>
        </div>
        <Button look="quiet" disabled={fetching !== undefined} onClick={() => load('examples')}>
          {t(fetching === 'examples' ? 'examples.loading' : 'empty.try')}
        </Button>
      </section>
      <Forgets />
      <ul className={styles.promises}>
        <li>{t('empty.one')}</li>
        <li>{t('empty.two')}</li>
        <li>{t('empty.three')}</li>
      </ul>
      <LinkButton look="quiet" className={styles.restore ?? ''} to={PATHS.backup}>
        {t('empty.restore')}
      </LinkButton>
      {onKept ? (
        <Suspense fallback={null}>
          <Filling onKept={onKept} />
        </Suspense>
      ) : null}
    </div>
  )
}

/** The machinery is loaded with the first files. */
function useAdd(): (files: File[]) => void {
  const navigate = useNavigate()
  const [, start] = useTransition()
  return (files) =>
    start(async () => {
      const { startImport } = await import('#services/importing/import.ts')
      void startImport(files)
      await navigate(PATHS.add)
    })
}

/** Three badges that climb: what a backpack is for. */
function Stairs() {
  return (
    <svg className={styles.stairs} viewBox="0 0 240 132" aria-hidden="true">
      <path fill="var(--accent)" d="M0 108h78v24H0zM81 84h78v48H81z" />
      <path fill="var(--tile)" d="M162 60h78v72h-78z" />
      <circle cx="39" cy="78" r="24" fill="#82b1e6" />
      <path fill="#14181f" d="M39 64a14 14 0 0 1 0 28Z" />
      <path fill="#ff5a1f" d="m120 26 22 13v26l-22 13-22-13V39z" />
      <path fill="#fff" d="M110 44h8v8h-8zm12 0h8v8h-8zm-12 12h8v8h-8zm12 0h8v8h-8z" />
      <path
        fill="none"
        stroke="var(--ink-soft)"
        strokeWidth="2"
        strokeDasharray="5 5"
        d="M201 5a23 23 0 1 1 0 46 23 23 0 0 1 0-46Z"
      />
    </svg>
  )
}
