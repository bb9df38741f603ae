/** The application kit of one badge: link, QR, text, LinkedIn, file and HTML on one screen. */

import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { isExample } from '#core/badge/example.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { readerLines, readerMark } from '#core/sharing/reader-mark.ts'
import { leadOf, type Mark, mark } from '#core/verification/report.ts'
import { ExampleMark } from '#entities/verdict-mark/example-mark.tsx'
import { VerdictMark } from '#entities/verdict-mark/verdict-mark.tsx'
import { useShown } from '#i18n/shown.ts'
import { useStandingWords } from '#i18n/words.ts'
import { badge } from '#storage/live/badge-queries.ts'
import { useLive } from '#storage/live/live.ts'
import { report } from '#storage/live/report-queries.ts'
import { Button } from '#ui/button/button.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import { Certificate } from './certificate.tsx'
import { FileCard } from './file-card.tsx'
import { HtmlCard } from './html-card.tsx'
import { LinkCard } from './link-card.tsx'
import { LinkedInCard } from './linkedin-card.tsx'
import { SendCard } from './send-card.tsx'
import styles from './sharing.module.css'
import { useKit } from './use-kit.ts'

export function Component() {
  const { t } = useTranslation('sharing')
  const { id = '' } = useParams()
  const record = useLive(badge, id)
  if (!record) return <Notice tone="caution">{t('gone')}</Notice>
  return <KitScreen key={id} record={record} />
}

function KitScreen({ record }: { readonly record: BadgeRecord }) {
  const { t } = useTranslation('sharing')
  const kit = useKit(record)
  const show = useShown()
  const last = useLive(report, record.id)
  const isWrong = last !== undefined && WRONG.has(leadOf(mark(last)))
  return (
    <>
      <div className={styles.screen}>
        <PageHeading title={t('title', { name: show(record.badge).name })} fact={t('lead')} />
        <ReaderSees record={record} />
      </div>
      <div className={styles.cards}>
        <LinkCard kit={kit} />
        {isWrong ? <Notice tone="caution">{t('noText')}</Notice> : <ClaimCards kit={kit} />}
        <PaperCard
          onPrint={() => {
            kit.note('print')
            print()
          }}
        />
        <FileCard record={record} onSaved={() => kit.note('file')} />
        <HtmlCard record={record} kit={kit} />
      </div>
      <Certificate record={record} url={kit.url} />
    </>
  )
}

/** Marks of a badge that nobody should say in their own words to have earned. */
const WRONG: ReadonlySet<Mark> = new Set(['invalid', 'malformed', 'revoked'])

/** What says in the learner's words that the badge was earned. */
function ClaimCards({ kit }: { readonly kit: ReturnType<typeof useKit> }) {
  const { t } = useTranslation('sharing')
  return (
    <>
      <LinkedInCard fields={kit.fields} />
      <section className={styles.card}>
        <h2>{t('text.title')}</h2>
        <p>{kit.text}</p>
        <p>
          <CopyButton text={`${kit.text} ${kit.url}`} label={t('text.title')} />
        </p>
      </section>
      <SendCard shared={{ text: kit.text, url: kit.url }} />
    </>
  )
}

/** Said before anything is made: the mark that whoever opens it will find. */
function ReaderSees({ record: { id, badge: shared } }: { readonly record: BadgeRecord }) {
  const { t } = useTranslation('sharing')
  const say = useStandingWords()
  const last = useLive(report, id)
  return (
    <div>
      <p>
        {t('seen')} {last ? <VerdictMark mark={readerMark(last)} /> : t('unchecked')}{' '}
        {isExample(shared) ? <ExampleMark /> : null}
      </p>
      {last ? <p className={styles.soft}>{say(readerLines(last))}</p> : null}
    </div>
  )
}

function PaperCard({ onPrint }: { readonly onPrint: () => void }) {
  const { t } = useTranslation('sharing')
  return (
    <section className={styles.card}>
      <h2>{t('paper.title')}</h2>
      <p>{t('paper.text')}</p>
      <p>
        <Button look="strong" onClick={onPrint}>
          {t('paper.print')}
        </Button>
      </p>
    </section>
  )
}
