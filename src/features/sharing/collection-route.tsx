/** The sheet on which a collection is shared: its link, and the way to a page of it. */
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { BadgeId } from '#core/badge/badge.ts'
import { insideOf } from '#core/collection/inside.ts'
import type { CollectionRecord } from '#core/records/records.ts'
import { PreviewCard } from '#entities/share-sheet/preview-card.tsx'
import { ReaderSees } from '#entities/share-sheet/reader-sees.tsx'
import { ShareSheet } from '#entities/share-sheet/share-sheet.tsx'
import { useJob } from '#hooks/use-job.ts'
import { PATHS } from '#routes/paths.ts'
import { library } from '#services/search/library.ts'
import { collection } from '#storage/live/collection-queries.ts'
import { useLive } from '#storage/live/live.ts'
import { useSeen } from '#storage/live/live-seen.ts'
import { LinkButton } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import { CollectionLink } from './collection-link.tsx'
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
  const { records, seen, pictures } = useSeen(ids)
  const real = seen.filter((one) => !one.isExample).length
  const card = {
    ...{ title: row.title, line: '', pictures, url: '' },
    foot: real === 0 ? t('card.examples') : t('card.counted', { count: real }),
  }
  return (
    <>
      <PageHeading
        back={{ to: PATHS.collection(row.id), label: t('collection.back') }}
        title={t('title', { name: row.title })}
      />
      <ShareSheet
        card={<PreviewCard facts={card} />}
        facts={
          <>
            <ReaderSees seen={seen} onLeave={(ids) => setOut(new Set([...out, ...ids]))} />
            <section className={styles.along}>
              <h2>{t('along.title')}</h2>
              <ul>
                <li>{t('collection.badges')}</li>
                <li>{t('along.never')}</li>
              </ul>
            </section>
          </>
        }
        ways={{
          link: <CollectionLink row={row} records={records} card={card} />,
          site: <AsPage />,
        }}
      />
    </>
  )
}

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
