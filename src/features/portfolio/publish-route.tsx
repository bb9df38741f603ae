/** The screen before anything leaves: what the reader gets, and in which form. */
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import { takeOut } from '#core/portfolio/commands.ts'
import { badgesOf, type Portfolio, titleOf } from '#core/portfolio/document.ts'
import { type PublicPortfolio, redact } from '#core/portfolio/redact.ts'
import type { PageRecord } from '#core/records/records.ts'
import type { Face } from '#core/sharing/seen.ts'
import { paperWording } from '#entities/portfolio-page/paper-words.ts'
import type { CardFacts } from '#entities/share-sheet/card-picture.ts'
import { GoesAlong } from '#entities/share-sheet/goes-along.tsx'
import { PdfCard } from '#entities/share-sheet/pdf-card.tsx'
import { PreviewCard } from '#entities/share-sheet/preview-card.tsx'
import { ReaderSees } from '#entities/share-sheet/reader-sees.tsx'
import { ShareSheet } from '#entities/share-sheet/share-sheet.tsx'
import { useCommand } from '#hooks/use-command.ts'
import { usePdf } from '#hooks/use-pdf.ts'
import { PATHS } from '#routes/paths.ts'
import { useLive } from '#storage/live/live.ts'
import { useSeen } from '#storage/live/live-seen.ts'
import { page } from '#storage/live/page-queries.ts'
import { publication } from '#storage/live/place-queries.ts'
import { LinkButton } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import styles from './portfolio.module.css'
import { Preview } from './preview.tsx'
import { PrivacyStep } from './privacy-step.tsx'
import { pointerOf } from './publish/link-of.ts'
import { PublishFiles } from './publish-files.tsx'
import { PublishLink } from './publish-link.tsx'
import { PublishSite } from './publish-site.tsx'
import { ShareLog } from './share-log.tsx'
import { useEditor } from './use-editor.ts'
import { documentOf } from './use-portfolios.ts'
import { note } from './use-publish.ts'

export function Component() {
  const { t } = useTranslation('portfolio')
  const { id = '' } = useParams()
  const row = useLive(page, id)
  const document = documentOf(row)
  if (!row || !document) return <Notice tone="caution">{t('editor.gone')}</Notice>
  return <Publishing key={id} row={row} opened={document} />
}

function Publishing(props: { readonly row: PageRecord; readonly opened: Portfolio }) {
  const { t } = useTranslation('portfolio')
  const { portfolio, change } = useEditor(props.row, props.opened)
  const publicPage = useMemo(() => redact(portfolio), [portfolio])
  const { seen, faces } = useSeen(badgesOf(publicPage))
  const name = titleOf(portfolio) || t('untitled')
  const real = seen.filter((one) => !one.isExample)
  const online = useLive(publication, props.row.id)
  const card = useCard(publicPage, faces, real.length)
  const [asked] = useSearchParams()
  return (
    <>
      <PageHeading
        back={{ to: PATHS.portfolio(props.row.id), label: t('publish.back') }}
        title={t('publish.title', { name })}
      />
      <div className={styles.screen}>
        <ShareSheet
          first={asked.get('way') === 'site' ? 'site' : 'link'}
          card={<PreviewCard facts={card} />}
          facts={
            <>
              <ReaderSees seen={seen} onLeave={(ids) => change(takeOut(portfolio, new Set(ids)))} />
              <GoesAlong of="portfolio" />
            </>
          }
          ways={{
            link: <PublishLink portfolio={publicPage} card={card} online={online} />,
            site: (
              <PublishSite
                id={props.row.id}
                portfolio={portfolio}
                publicPage={publicPage}
                online={online}
                change={change}
              />
            ),
            file: <PublishFiles portfolio={publicPage} />,
            paper: (
              <>
                <AsPdf portfolio={publicPage} />
                <Paper id={props.row.id} />
              </>
            ),
          }}
        />
        <div className={styles.desk}>
          <PrivacyStep portfolio={portfolio} onChange={(next) => change(next)} />
          <Seen portfolio={publicPage} />
        </div>
        <ShareLog />
      </div>
    </>
  )
}

/** A picture proves nothing, and says how its badges are checked. */
function useCard(page: PublicPortfolio, faces: readonly Face[], count: number): CardFacts {
  const { t } = useTranslation('sharing')
  const url = pointerOf(page) ?? ''
  const way = url === '' ? 'card.ask' : 'card.counted'
  return {
    ...{ title: page.name, faces, url },
    line: page.intro.split('\n')[0]?.replace(/[*_]/g, '') ?? '',
    foot: count === 0 ? t('card.examples') : t(way, { count, name: page.name }),
  }
}

function AsPdf({ portfolio }: { readonly portfolio: PublicPortfolio }) {
  const pdf = usePdf(portfolio, paperWording)
  const log = useCommand((name: string) => note(portfolio, 'file', name))
  return <PdfCard count={badgesOf(portfolio).length} pdf={pdf} onSaved={(name) => log.run(name)} />
}

function Paper({ id }: { readonly id: string }) {
  const { t } = useTranslation('portfolio')
  return (
    <section className={styles.target}>
      <div>
        <h3>{t('target.print')}</h3>
        <p>{t('target.printHint')}</p>
      </div>
      <LinkButton look="strong" to={`${PATHS.portfolio(id)}/print`}>
        {t('target.print')}
      </LinkButton>
    </section>
  )
}

/** Open where it stands beside the list; on a phone it would push everything else far down. */
function Seen({ portfolio }: { readonly portfolio: PublicPortfolio }) {
  const { t } = useTranslation('portfolio')
  const [open, setOpen] = useState(() => matchMedia('(width >= 75rem)').matches)
  return (
    <details
      className={styles.seen}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <h2>{t('publish.preview')}</h2>
      </summary>
      {open ? <Preview portfolio={portfolio} /> : null}
    </details>
  )
}
