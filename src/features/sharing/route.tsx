/** The sheet on which one badge is shared. */
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { isExample } from '#core/badge/example.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { leadOf, type Mark, mark } from '#core/verification/report.ts'
import { GoesAlong } from '#entities/share-sheet/goes-along.tsx'
import { PreviewCard } from '#entities/share-sheet/preview-card.tsx'
import { ReaderSees } from '#entities/share-sheet/reader-sees.tsx'
import { ShareSheet } from '#entities/share-sheet/share-sheet.tsx'
import { useShown } from '#i18n/shown.ts'
import { PATHS } from '#routes/paths.ts'
import { badge } from '#storage/live/badge-queries.ts'
import { useLive } from '#storage/live/live.ts'
import { useSeen } from '#storage/live/live-seen.ts'
import { report } from '#storage/live/report-queries.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import { AsPdf } from './as-pdf.tsx'
import { BadgeLink } from './badge-link.tsx'
import { BadgeSite } from './badge-site.tsx'
import { Certificate } from './certificate.tsx'
import { FileCard } from './file-card.tsx'
import { PaperCard } from './paper-card.tsx'
import styles from './sharing.module.css'
import { useKit } from './use-kit.ts'

export function Component() {
  const { t } = useTranslation('sharing')
  const { id = '' } = useParams()
  const record = useLive(badge, id)
  if (!record) return <Notice tone="caution">{t('gone')}</Notice>
  return <BadgeSheet key={id} record={record} />
}

function BadgeSheet({ record }: { readonly record: BadgeRecord }) {
  const { t } = useTranslation('sharing')
  const kit = useKit(record)
  const { seen, faces } = useSeen([record.id])
  const last = useLive(report, record.id)
  const isWrong = last !== undefined && WRONG.has(leadOf(mark(last)))
  const { name } = useShown()(record.badge)
  const example = isExample(record.badge)
  const foot = t(example ? 'card.examples' : 'card.check')
  const card = { title: name, line: kit.detail, faces, foot, url: kit.url }
  return (
    <>
      <div className={styles.screen}>
        <PageHeading
          back={{ to: PATHS.badge(record.id), label: t('back') }}
          title={t('title', { name })}
        />
      </div>
      <ShareSheet
        card={<PreviewCard facts={card} />}
        facts={
          <>
            <ReaderSees seen={seen} />
            <GoesAlong of="badge" />
          </>
        }
        ways={{
          link: (
            <BadgeLink
              kit={kit}
              record={record}
              card={card}
              unsaid={isWrong ? 'noText' : example ? 'noTextExample' : undefined}
            />
          ),
          site: <BadgeSite kit={kit} name={record.badge.name} />,
          file: <FileCard record={record} onSaved={() => kit.note('file')} />,
          paper: (
            <>
              <AsPdf ids={[record.id]} title={name} onSaved={() => kit.note('file')} />
              <PaperCard onPrint={() => kit.note('print')} />
            </>
          ),
        }}
      />
      <Certificate record={record} url={kit.url} />
    </>
  )
}

/** Marks of a badge that nobody should say in their own words to have earned. */
const WRONG: ReadonlySet<Mark> = new Set(['invalid', 'malformed', 'revoked'])
