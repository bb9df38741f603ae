/** The screen where a portfolio is written, on the page itself; looked at, it is what the reader sees. */
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { Portfolio } from '#core/portfolio/document.ts'
import { titleOf } from '#core/portfolio/document.ts'
import { redact } from '#core/portfolio/redact.ts'
import type { PageRecord } from '#core/records/records.ts'
import { NotDone } from '#entities/not-done/not-done.tsx'
import { OnGround } from '#entities/portfolio-page/on-ground.tsx'
import type { Pen } from '#entities/portfolio-page/page-view.ts'
import { PortfolioPage } from '#entities/portfolio-page/portfolio-page.tsx'
import { ON_PHONE, useMedia } from '#hooks/use-media.ts'
import { PATHS } from '#routes/paths.ts'
import { allBadges } from '#storage/live/badge-queries.ts'
import { useLive } from '#storage/live/live.ts'
import { page } from '#storage/live/page-queries.ts'
import { Button, LinkButton } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import { AddBlock } from './add-block.tsx'
import { BlockFrame } from './block-frame.tsx'
import { PenLine } from './pen-line.tsx'
import { PenProse } from './pen-prose.tsx'
import { Preview } from './preview.tsx'
import { Steps } from './steps.tsx'
import { ThemeChoice } from './theme-choice.tsx'
import { type Said, useBlocks } from './use-blocks.ts'
import { type Editor, useEditor } from './use-editor.ts'
import { useKeyboard } from './use-keyboard.ts'
import { documentOf } from './use-portfolios.ts'
import { usePreview } from './use-preview.ts'
import styles from './writing.module.css'
import { useWriting, WritingContext } from './writing.ts'
import '#entities/portfolio-page/page.css'

export function Component() {
  const { t } = useTranslation('portfolio')
  const { id = '' } = useParams()
  const row = useLive(page, id)
  const document = documentOf(row)
  if (!row || !document) return <Notice tone="caution">{t('editor.gone')}</Notice>
  return <Desk key={id} row={row} opened={document} />
}

function Desk(props: { readonly row: PageRecord; readonly opened: Portfolio }) {
  const editor = useEditor(props.row, props.opened)
  const badges = useLive(allBadges, 'backpack')
  const { blocks, said } = useBlocks(editor)
  const [looks, setLooks] = useState(false)
  useKeyboard()
  return (
    <WritingContext value={{ editor, badges, ...blocks }}>
      <div data-own-bar hidden />
      <Head id={props.row.id} editor={editor} looks={looks} onLook={setLooks} />
      {looks ? (
        <Preview portfolio={redact(editor.portfolio)} isChecked />
      ) : (
        <>
          <ThemeChoice editor={editor} />
          <Sheet editor={editor} />
        </>
      )}
      <Done said={said} editor={editor} />
    </WritingContext>
  )
}

interface HeadProps {
  readonly id: string
  readonly editor: Editor
  /** at the page as its reader sees it */
  readonly looks: boolean
  readonly onLook: (looks: boolean) => void
}

function Head({ id, editor, looks, onLook }: HeadProps) {
  const { t } = useTranslation('portfolio')
  const { portfolio, saving, failure } = editor
  const isWide = !useMedia(ON_PHONE)
  const isFull = failure?.kind === 'quota'
  return (
    <>
      <PageHeading
        back={{ to: PATHS.portfolios, label: t('editor.back') }}
        title={<Title portfolio={portfolio} />}
        fact={
          <span role="status">
            {saving === 'notSaved' && !isFull ? null : t(`editor.${saving}`)}
          </span>
        }
        actions={
          <>
            {isWide ? <Steps editor={editor} /> : null}
            <div className={styles.modes}>
              {([false, true] as const).map((mode) => (
                <Button
                  key={String(mode)}
                  look={looks === mode ? 'strong' : 'plain'}
                  aria-pressed={looks === mode}
                  onClick={() => onLook(mode)}
                >
                  {t(mode ? 'editor.look' : 'editor.write')}
                </Button>
              ))}
            </div>
            <LinkButton look="main" to={`${PATHS.portfolio(id)}/publish`}>
              {t('editor.publish')}
            </LinkButton>
          </>
        }
      />
      {isFull ? null : <NotDone failure={failure} />}
    </>
  )
}

/** What the portfolio is called, in the list and where it is opened; by its name while it has no other. */
function Title({ portfolio }: { readonly portfolio: Portfolio }) {
  const { t } = useTranslation('portfolio')
  return (
    <span className={styles.title}>
      <PenLine
        id="title"
        label="editor.title"
        value={portfolio.title}
        unwritten={titleOf(portfolio) || t('untitled')}
        write={(title) => (now) => ({ ...now, title })}
      />
    </span>
  )
}

const PEN: Pen = { Line: PenLine, Prose: PenProse, Frame: BlockFrame }

/** A badge new to the page is still to be read, and waiting for it must not hide what is being typed. */
function Sheet({ editor: { portfolio } }: { readonly editor: Editor }) {
  const { t } = useTranslation('portfolio')
  const { selected } = useWriting()
  const publicPage = useMemo(() => redact(portfolio), [portfolio])
  const shown = usePreview(useDeferredValue(publicPage), true)
  if (!shown) return null
  return (
    <section className={styles.desk} aria-label={t('editor.page')}>
      <OnGround view={shown}>
        <PortfolioPage view={{ ...shown, portfolio, pen: PEN }} aside={null} />
      </OnGround>
      {selected !== '' && selected === portfolio.blocks.at(-1)?.id ? null : (
        <AddBlock at={portfolio.blocks.length} />
      )}
    </section>
  )
}

/** Said aloud, and while it can be taken back offered to be. */
function Done({ said, editor }: { readonly said: Said | undefined; readonly editor: Editor }) {
  const { t } = useTranslation('portfolio')
  const offers = said?.isRemoval && said.of === editor.portfolio
  return (
    <div className={offers ? styles.taken : 'visually-hidden'}>
      <p role="status">{said?.words}</p>
      {offers ? (
        <Button look="strong" onClick={editor.undo}>
          {t('editor.undo')}
        </Button>
      ) : null}
    </div>
  )
}
