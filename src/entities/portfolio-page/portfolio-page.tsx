/** A portfolio page: props in, markup out, the same where it is written, exported and read. */
import type { ReactNode } from 'react'
import type { Block } from '#core/portfolio/block.ts'
import type { Portfolio, Theme } from '#core/portfolio/document.ts'
import { BlockView } from './block-view.tsx'
import { PageFoot } from './page-foot.tsx'
import { type PageView, say, type Written } from './page-view.ts'
import { ProofList } from './proof-list.tsx'
import { Line, Markdown } from './written.tsx'

export interface PortfolioPageProps {
  readonly view: PageView
  /** how the badges can be checked: an offer in an export, an answer at the reader */
  readonly aside: ReactNode
  /** by somebody to whom it was handed, with the answer before everything else */
  readonly read?: boolean
}

/** Kinds that tell of the author: where the page begins with them they stand beside the name. */
const OPENING: ReadonlySet<Block['kind']> = new Set(['contact', 'profile', 'languages'])

/** No hooks and no style attributes: it is also rendered to a file whose policy forbids both. */
export function PortfolioPage({ view, aside, read = false }: PortfolioPageProps) {
  const { portfolio, words } = view
  const { blocks } = portfolio
  const begins = blocks.findIndex(({ kind }) => !OPENING.has(kind))
  const opening = blocks.slice(0, begins < 0 ? undefined : begins)
  return (
    <article
      className={`portfolio theme-${portfolio.theme} ${read ? 'read' : ''}`}
      data-theme={schemeOf(portfolio)}
      lang={portfolio.language}
    >
      <div className="sheet">
        <header className="opening">
          <Line view={view} of={factOf(portfolio, 'name')} as="h1" />
          <div className="opening-words">
            <Markdown view={view} of={factOf(portfolio, 'intro')} />
            {view.loose ? null : (
              <p className="own-label">
                {say(words.ownPage, { name: (view.author ?? portfolio.name) || words.owner })}
              </p>
            )}
            <Blocks view={view} blocks={opening} />
          </div>
        </header>
        {aside ? <aside className="aside">{aside}</aside> : null}
        <div className="body">
          <Blocks view={view} blocks={blocks.slice(opening.length)} />
        </div>
        <PageFoot view={view} />
        <ProofList view={view} />
      </div>
    </article>
  )
}

function Blocks({ view, blocks }: { readonly view: PageView; readonly blocks: readonly Block[] }) {
  const Frame = view.pen?.Frame
  return blocks.map((block) =>
    Frame ? (
      <Frame key={block.id} block={block}>
        <BlockView view={view} block={block} />
      </Frame>
    ) : (
      <div key={block.id} className="slot">
        <BlockView view={view} block={block} />
      </div>
    ),
  )
}

/** A text of the page as a whole. */
function factOf(portfolio: Portfolio, name: 'name' | 'intro'): Written {
  return {
    id: name,
    label: `editor.${name}`,
    value: portfolio[name],
    write: (words) => (page) => ({ ...page, [name]: words }),
  }
}

const DARK: ReadonlySet<Theme> = new Set(['timeline'])

/** A page looks as its author chose, whatever the reader's system prefers. */
export function schemeOf({ theme }: Pick<Portfolio, 'theme'>): 'dark' | 'light' {
  return DARK.has(theme) ? 'dark' : 'light'
}
