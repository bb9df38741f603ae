/** One line of the import: the file, what it holds, what was proved, what to do next. */
import { memo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { leadOf } from '#core/verification/report.ts'
import { BadgeArt } from '#entities/badge-art/badge-art.tsx'
import { ExampleMark } from '#entities/verdict-mark/example-mark.tsx'
import { ToneIcon } from '#entities/verdict-mark/tone-icon.tsx'
import { VerdictMark } from '#entities/verdict-mark/verdict-mark.tsx'
import { useJob } from '#hooks/use-job.ts'
import { useNear } from '#hooks/use-near.ts'
import { useStandingWords } from '#i18n/words.ts'
import { PATHS } from '#routes/paths.ts'
import { keepFinds, skipFinds } from '#services/importing/import.ts'
import type { ImportLine, LineFind } from '#services/importing/import-state.ts'
import { library } from '#services/search/library.ts'
import { useArtOf } from '#storage/live/live-art.ts'
import { Button } from '#ui/button/button.tsx'
import { Doctor } from './doctor.tsx'
import styles from './import-line.module.css'
import { PdfFindings } from './pdf-findings.tsx'
import { useIsRunning } from './use-import.ts'
import { type LineWords, useLineWords } from './use-line-words.ts'

/** A line is drawn again only when it moved on: an import may have thousands. */
export const ImportLineRow = memo(function ImportLineRow({ line }: { readonly line: ImportLine }) {
  if (line.failure?.kind === 'ownBackup') return <OwnBackup line={line} />
  if (line.archive) return <ArchiveLine line={line} />
  if (line.failure) return <NothingFound line={line} />
  if (line.links) return <LinksFound line={line} />
  if (line.cv) return <CvFound line={line} />
  if (line.finds.length === 0) return <Underway line={line} />
  return line.finds.map((find) => <Found key={find.key} find={find} line={line} />)
})

interface LineProps {
  readonly line: ImportLine
}

function Underway({ line }: LineProps) {
  const { t } = useTranslation('importing')
  const words = useLineWords()
  const state = line.state === 'done' ? 'nothing' : line.state
  return (
    <li className={styles.line}>
      <span className={styles.blank} />
      <p className={styles.words}>{words.name(line)}</p>
      <p className={styles.state}>{t(`state.${state}`)}</p>
    </li>
  )
}

function ArchiveLine({ line }: LineProps) {
  const { t } = useTranslation('importing')
  const words = useLineWords()
  const { entries, read, container } = line.archive ?? { entries: 0, read: 0, container: 'zip' }
  return (
    <li className={styles.line}>
      <span className={styles.blank} />
      <div className={styles.words}>
        <p>{words.name(line)}</p>
        {line.links ? <p className={styles.file}>{t('links', { count: line.links })}</p> : null}
      </div>
      <p className={styles.state}>
        {line.state === 'done'
          ? t(`opened.${container}`, { count: entries })
          : t('archive.reading', { read, count: entries })}
      </p>
    </li>
  )
}

/** There is nothing to read in it, but somewhere to ask. */
function LinksFound({ line }: LineProps) {
  const { t } = useTranslation('importing')
  return <Plain line={line} what={t('links', { count: line.links ?? 0 })} state={t('state.asks')} />
}

function CvFound({ line }: LineProps) {
  const { t } = useTranslation('importing')
  return <Plain line={line} what={t('cv.line')} state={t('state.read')} />
}

interface PlainProps extends LineProps {
  readonly what: string
  readonly state: string
}

function Plain({ line, what, state }: PlainProps) {
  const words = useLineWords()
  return (
    <li className={styles.line}>
      <span className={styles.blank} />
      <div className={styles.words}>
        <h3>{words.name(line)}</h3>
        <p>{what}</p>
      </div>
      <p className={styles.state}>{state}</p>
    </li>
  )
}

function OwnBackup({ line }: LineProps) {
  const { t } = useTranslation('importing')
  return (
    <li className={styles.line}>
      <span className={styles.blank} />
      <div className={styles.words}>
        <h3>{line.fileName}</h3>
        <p>{t('failure.ownBackup')}</p>
      </div>
      <Link className={styles.view} to={PATHS.backup}>
        {t('toBackup')}
      </Link>
    </li>
  )
}

/** Nothing went wrong: there simply is no badge in it. */
const QUIET: ReadonlySet<string> = new Set([
  'cvUnpublished',
  'cvEmpty',
  'notABadgeFile',
  'nothingInside',
  'otherArchive',
  'outlookMail',
  'pdfWithoutBadge',
])

function NothingFound({ line }: LineProps) {
  const { t } = useTranslation('importing')
  const words = useLineWords()
  const isQuiet = QUIET.has(line.failure?.kind ?? '')
  return (
    <li className={styles.line}>
      <span className={styles.blank} />
      <div className={styles.words}>
        <h3>{words.name(line)}</h3>
        {isQuiet ? null : <p className={styles.file}>{t('noBadge')}</p>}
        <p className={isQuiet ? styles.file : undefined}>{words.failure(line)}</p>
        <Doctor line={line} />
        {line.failure?.kind.startsWith('pdf') ? <PdfFindings line={line} /> : null}
      </div>
      {isQuiet ? (
        <p className={styles.state}>{t('state.nothing')}</p>
      ) : (
        <p className={styles.notAdded}>
          <ToneIcon tone="invalid" /> {t('state.nothing')}
        </p>
      )}
    </li>
  )
}

const nothingChanges = () => () => undefined

/** As the last check says, also where that came after the import: during it no other check is newer. */
function useLatest(find: LineFind): LineFind {
  const running = useIsRunning()
  const known = useJob({
    subscribe: running ? nothingChanges : library.subscribe,
    get: () => library.of(find.id),
  })
  if (find.kept.outcome !== 'kept' || !known || known.mark === 'unchecked') return find
  return { ...find, mark: known.mark, standing: known.standing }
}

function Found({ find: found, line }: LineProps & { readonly find: LineFind }) {
  const find = useLatest(found)
  const words = useLineWords()
  const standing = useStandingWords()(find.standing)
  const remark = words.find(find)
  return (
    <li className={styles.line}>
      <Art find={find} />
      <div className={styles.words}>
        <h3>{words.badge(find)}</h3>
        <p className={styles.file}>{[find.issuer, words.name(line)].filter(Boolean).join(' · ')}</p>
        {standing ? <p>{standing}</p> : null}
        {remark ? <p>{remark}</p> : null}
      </div>
      <div className={styles.verdict}>
        <VerdictMark mark={find.mark} />
        {find.isExample ? <ExampleMark /> : null}
        <Next find={find} words={words} />
      </div>
    </li>
  )
}

/** Drawn when somebody may see it: a hundred pictures read at once would stop the page. */
function Art({ find }: { readonly find: LineFind }) {
  const place = useRef<HTMLSpanElement>(null)
  return (
    <span ref={place} className={styles.art}>
      {useNear(place) ? <KeptArt {...find} /> : null}
    </span>
  )
}

function KeptArt({ id, file, name, issuer }: LineFind) {
  return <BadgeArt bare name={name} issuer={issuer} src={useArtOf(id, file)} />
}

/** What can be done with a badge: look at it, or first decide whether it stays. */
function Next({ find, words }: { readonly find: LineFind; readonly words: LineWords }) {
  const { t } = useTranslation('importing')
  const { outcome } = find.kept
  const name = <span className="visually-hidden"> {words.badge(find)}</span>
  if (outcome === 'waiting') {
    return (
      <>
        <Button look="strong" onClick={() => void keepFinds([find.key])}>
          {t('preview.keep')}
          {name}
        </Button>
        <Button look="quiet" onClick={() => void skipFinds([find.key])}>
          {t('preview.skip')}
          {name}
        </Button>
      </>
    )
  }
  if (outcome === 'failed' || outcome === 'skipped') return null
  return (
    <Link className={styles.view} to={PATHS.badge(find.id)}>
      {t(leadOf(find.mark) === 'unverified' ? 'why' : 'view')}
      {name}
    </Link>
  )
}
