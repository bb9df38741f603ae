/** A portfolio page: props in, markup out, the same in the preview, the export and the reader. */
import type { ReactNode } from 'react'
import { webAddress } from '#core/exporting/safe-href.ts'
import type { Portfolio } from '#core/portfolio/document.ts'
import { QR_PAPER } from '../qr/qr.ts'
import { QrCode } from '../qr/qr-code.tsx'
import { BlockView } from './block-view.tsx'
import { type PageView, say } from './page-view.ts'
import { ProofList } from './proof-list.tsx'
import { Prose } from './prose.tsx'

export interface PortfolioPageProps {
  readonly view: PageView
  /** how the badges can be checked: an offer in an export, an answer at the reader */
  readonly aside: ReactNode
}

/** No hooks and no style attributes: it is also rendered to a file whose policy forbids both. */
export function PortfolioPage({ view, aside }: PortfolioPageProps) {
  const { portfolio, words } = view
  const [first, ...rest] = portfolio.blocks
  const opening = first?.kind === 'contact' ? first : undefined
  return (
    <article
      className={`portfolio theme-${portfolio.theme}`}
      data-theme={schemeOf(portfolio)}
      lang={portfolio.language}
    >
      <header className="opening">
        <div className="opening-words">
          <h1>{portfolio.name}</h1>
          <Prose text={portfolio.intro} />
          {view.loose ? null : (
            <p className="own-label">
              {say(words.ownPage, { name: (view.author ?? portfolio.name) || words.owner })}
            </p>
          )}
          {opening ? <BlockView view={view} block={opening} /> : null}
        </div>
        <aside className="aside">{aside}</aside>
        <PageCode view={view} />
      </header>
      {(opening ? rest : portfolio.blocks).map((block) => (
        <BlockView key={block.id} view={view} block={block} />
      ))}
      <ProofList view={view} />
    </article>
  )
}

/** A page looks as its author chose, whatever the reader's system prefers. */
export function schemeOf({ theme }: Pick<Portfolio, 'theme'>): 'dark' | 'light' {
  return theme === 'ink' ? 'dark' : 'light'
}

/** On paper only: the way back from the sheet to the page. */
function PageCode({ view }: { readonly view: PageView }) {
  const { portfolio, words } = view
  const address = webAddress(portfolio.address)
  if (address === undefined) return null
  return (
    <div className="paper-only page-code">
      {address.length > QR_PAPER ? null : <QrCode text={address} label={words.qr} />}
      <p>{say(words.printed, { address })}</p>
    </div>
  )
}
