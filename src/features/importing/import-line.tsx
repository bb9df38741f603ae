/** One line of the import: the file, what it holds, what was proved, what to do next. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { PATHS } from '#app/paths.ts'
import { BadgeArt } from '#entities/badge-art/badge-art.tsx'
import { ToneIcon } from '#entities/verdict-mark/tone-icon.tsx'
import { VerdictMark } from '#entities/verdict-mark/verdict-mark.tsx'
import type { ImportLine, LineFind } from '#jobs/import-state.ts'
import { useBadgeArt } from '#storage/live-art.ts'
import styles from './import-line.module.css'

export function ImportLineRow({ line }: { readonly line: ImportLine }) {
  if (line.failure) return <NothingFound line={line} />
  if (line.finds.length === 0) return <Underway line={line} />
  return line.finds.map((find) => <Found key={find.id} find={find} fileName={line.fileName} />)
}

function Underway({ line }: { readonly line: ImportLine }) {
  const { t } = useTranslation('importing')
  const state = line.state === 'done' ? 'nothing' : line.state
  return (
    <li className={styles.line}>
      <span className={styles.blank} />
      <p className={styles.words}>{line.fileName}</p>
      <p className={styles.state}>{t(`state.${state}`)}</p>
    </li>
  )
}

function NothingFound({ line }: { readonly line: ImportLine }) {
  const { t } = useTranslation('importing')
  return (
    <li className={styles.line}>
      <span className={styles.blank} />
      <div className={styles.words}>
        <h3>{line.fileName}</h3>
        <p className={styles.file}>{t('noBadge')}</p>
        <p>{t(`failure.${line.failure?.kind ?? 'unreadable'}`)}</p>
      </div>
      <p className={styles.notAdded}>
        <ToneIcon tone="invalid" /> {t('state.nothing')}
      </p>
    </li>
  )
}

function Found({ find, fileName }: { readonly find: LineFind; readonly fileName: string }) {
  const { t } = useTranslation('importing')
  const art = useBadgeArt(find.id)
  return (
    <li className={styles.line}>
      <span className={styles.art}>
        <BadgeArt bare name={find.name} issuer={find.issuer} src={art} />
      </span>
      <div className={styles.words}>
        <h3>{find.name}</h3>
        <p className={styles.file}>{[find.issuer, fileName].filter(Boolean).join(' · ')}</p>
        <Remark find={find} />
      </div>
      <div className={styles.verdict}>
        <VerdictMark mark={find.mark} />
        {find.kept.outcome === 'failed' ? null : (
          <Link className={styles.view} to={PATHS.badge(find.id)}>
            {t(find.mark === 'unverified' ? 'why' : 'view')}
            <span className="visually-hidden"> {find.name}</span>
          </Link>
        )}
      </div>
    </li>
  )
}

function Remark({ find: { kept } }: { readonly find: LineFind }) {
  const { t } = useTranslation('importing')
  if (kept.outcome === 'failed') return <p>{t(`storage.${kept.failure.kind}`)}</p>
  if (kept.outcome === 'already') {
    return <p>{t(`already.${kept.place === 'trash' ? 'trash' : kept.how}`)}</p>
  }
  return kept.alike.length > 0 ? <p>{t('alike', { count: kept.alike.length })}</p> : null
}
