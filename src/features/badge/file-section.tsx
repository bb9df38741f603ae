/** For who wants to see inside: its files, the parts of the first, the raw document, every check, what websites showed. */
import { useTranslation } from 'react-i18next'
import { type CheckRecord, isProofToday } from '#core/verification/check-history.ts'
import { mark } from '#core/verification/report.ts'
import { VerdictMark } from '#entities/verdict-mark/verdict-mark.tsx'
import { useFormat } from '#i18n/format.ts'
import { BadgeFiles } from './badge-files.tsx'
import styles from './badge-page.module.css'
import { Capsules } from './capsules.tsx'
import { Changes } from './changes.tsx'
import { FileParts } from './file-parts.tsx'
import { rawDocument } from './raw-document.ts'
import { Folded } from './section.tsx'
import type { OpenBadge } from './use-badge.ts'

export function FileSection({ open }: { readonly open: OpenBadge }) {
  const { record } = open
  return (
    <>
      <Folded id="files">
        <BadgeFiles record={record} />
      </Folded>
      <Folded id="file">
        <FileParts open={open} />
      </Folded>
      <Folded id="raw">
        <pre className={styles.raw}>{rawDocument(record.payload)}</pre>
      </Folded>
      <Folded id="diary">
        <Checks open={open} />
      </Folded>
      <Capsules open={open} />
    </>
  )
}

function Checks({ open: { history } }: { readonly open: OpenBadge }) {
  const format = useFormat()
  return (
    <ul className={styles.boxes}>
      {history.map((line, at) => (
        <li key={line.askedAt} className={styles.box}>
          {format.moment(line.askedAt)}{' '}
          {isProofToday(line) ? <VerdictMark mark={mark(line.report)} /> : <SaidThen line={line} />}
          <Changes before={history[at + 1]?.report} after={line.report} />
        </li>
      ))}
    </ul>
  )
}

/** No mark: nobody here computed it by the rules of today. */
function SaidThen({ line: { verdict, restored } }: { readonly line: CheckRecord }) {
  const { t } = useTranslation(['badge', 'verification'])
  const said = t(`verification:verdict.${verdict}`)
  return <span>{t(restored ? 'saidInBackup' : 'saidByOldRules', { said })}</span>
}
