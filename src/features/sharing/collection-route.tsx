/** The sheet on which a collection is shared: its link, its files, on paper, and the way to a page of it. */
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { BadgeId } from '#core/badge/badge.ts'
import { insideOf } from '#core/collection/inside.ts'
import type { CollectionRecord } from '#core/records/records.ts'
import { GoesAlong } from '#entities/share-sheet/goes-along.tsx'
import { PreviewCard } from '#entities/share-sheet/preview-card.tsx'
import { ReaderSees } from '#entities/share-sheet/reader-sees.tsx'
import { ShareSheet } from '#entities/share-sheet/share-sheet.tsx'
import { useCommand } from '#hooks/use-command.ts'
import { useJob } from '#hooks/use-job.ts'
import { PATHS } from '#routes/paths.ts'
import { library } from '#services/search/library.ts'
import { collection } from '#storage/live/collection-queries.ts'
import { useLive } from '#storage/live/live.ts'
import { useSeen } from '#storage/live/live-seen.ts'
import { saveShares } from '#storage/operations/shares.ts'
import { LinkButton } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import { AsPdf } from './as-pdf.tsx'
import { Certificate } from './certificate.tsx'
import { CollectionFile } from './collection-file.tsx'
import { CollectionLink } from './collection-link.tsx'
import { PaperCard } from './paper-card.tsx'
import { shareOf } from './share-of.ts'
import styles from './sharing.module.css'

export function Component() {
  const { t } = useTranslation('sharing')
  const { id = '' } = useParams()
  const row = useLive(collection, id)
  if (!row) return <Notice tone="caution">{t('collection.gone')}</Notice>
  return <CollectionSheet key={id} row={row} />
}

function CollectionSheet({ row }: { readonly row: CollectionRecord }) {
  const { t } = useTranslation('sharing')
  const [out, setOut] = useState<ReadonlySet<BadgeId>>(new Set())
  const ids = useInside(row).filter((id) => !out.has(id))
  const { records, seen, faces } = useSeen(ids)
  const log = useCommand(() => saveShares(shareOf('print', row.title, ids)))
  const noted = () => log.run(undefined)
  const saved = useCommand(() => saveShares(shareOf('file', row.title, ids)))
  const real = seen.filter((one) => !one.isExample).length
  const card = {
    ...{ title: row.title, line: '', faces, url: '' },
    foot: real === 0 ? t('card.examples') : t('card.counted', { count: real }),
  }
  return (
    <>
      <div className={styles.screen}>
        <PageHeading
          back={{ to: PATHS.collection(row.id), label: t('collection.back') }}
          title={t('title', { name: row.title })}
        />
      </div>
      <ShareSheet
        card={<PreviewCard facts={card} />}
        facts={
          <>
            <ReaderSees seen={seen} onLeave={(ids) => setOut(new Set([...out, ...ids]))} />
            <GoesAlong of="collection" />
          </>
        }
        ways={{
          link: <CollectionLink row={row} records={records} card={card} />,
          site: <AsPage />,
          file: <CollectionFile ids={ids} title={row.title} />,
          paper: (
            <>
              <AsPdf ids={ids} title={row.title} onSaved={() => saved.run()} />
              {records.length <= ON_PAPER ? (
                <PaperCard text="collection.paper" onPrint={noted} />
              ) : null}
            </>
          ),
        }}
      />
      {records.length <= ON_PAPER
        ? records.map((record) => <Certificate key={record.id} record={record} url="" />)
        : null}
    </>
  )
}

/** Sheets that somebody wants at once. */
const ON_PAPER = 30

function useInside(row: CollectionRecord): readonly BadgeId[] {
  const index = useJob(library)
  return useMemo(() => {
    const rows = new Map(index?.badges.map((badge) => [badge.id, badge]))
    return insideOf(row, rows, index).map(({ id }) => id)
  }, [row, index])
}

/** A page has words around its badges: those are written in a portfolio. */
function AsPage() {
  const { t } = useTranslation('sharing')
  return (
    <section className={styles.part}>
      <p>{t('collection.pageText')}</p>
      <LinkButton look="strong" to={PATHS.portfolios}>
        {t('collection.page')}
      </LinkButton>
    </section>
  )
}
