/** Opens a learning path from a file and says what became of it. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { NotDone } from '#entities/not-done/not-done.tsx'
import { PATHS } from '#routes/paths.ts'
import { FilePicker } from '#ui/file-picker/file-picker.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import styles from './stacks.module.css'
import { useImport } from './use-stacks.ts'

/** What a file from a stranger may hold and we leave out: each is said. */
const LEFT_OUT = ['cut', 'dangling', 'circles', 'unread', 'shortened'] as const

export function ImportPathway() {
  const { t } = useTranslation('stacks')
  const pathway = useImport()
  const { read, stackId = '' } = pathway.value ?? {}
  return (
    <div className={styles.tools}>
      <FilePicker
        look="plain"
        multiple={false}
        accept=".json,.jsonld,application/json,application/ld+json,text/plain"
        onFiles={([file]) => {
          if (file) pathway.run(file)
        }}
      >
        {t('import')}
      </FilePicker>
      <NotDone failure={pathway.failure} />
      {read?.ok === false ? (
        <Notice tone="caution" role="alert">
          {t(`importFailed.${read.failure.kind}`)}
        </Notice>
      ) : null}
      {read?.ok ? (
        <Notice role="status">
          <p dir="auto">{t('imported', { title: read.value.stack.title })}</p>
          <p>
            <Link to={PATHS.stack(stackId)}>{t('openImported')}</Link>
          </p>
          {LEFT_OUT.map((what) =>
            read.value[what] > 0 ? (
              <p key={what}>{t(`leftOut.${what}`, { count: read.value[what] })}</p>
            ) : null,
          )}
        </Notice>
      ) : null}
    </div>
  )
}
