/** Renders a portfolio to one self-contained HTML file: complete without JavaScript, network or us. */
import { renderToStaticMarkup } from 'react-dom/server'
import { isExample } from '#core/badge/example.ts'
import { scriptJson, scriptSafe } from '#core/exporting/escape-text.ts'
import { schemaOrg } from '#core/exporting/schema-org.ts'
import { type PortfolioPackage, writePackage } from '#core/portfolio/package.ts'
import { PACKAGE_ELEMENT } from '#core/portfolio/page-files.ts'
import { CheckOffer } from '#entities/portfolio-page/check-offer.tsx'
import pageCss from '#entities/portfolio-page/page.css?inline'
import type { PageView } from '#entities/portfolio-page/page-view.ts'
import { PortfolioPage, schemeOf } from '#entities/portfolio-page/portfolio-page.tsx'
import { SafeLink } from '#entities/safe-link/safe-link.tsx'
import tokens from '#ui/tokens.css?inline'
import { pageHead } from './page-head.ts'
import { pagePolicy } from './policy.ts'
import { readerAddress } from './reader-address.ts'

export interface PageParts {
  readonly view: PageView
  readonly content: PortfolioPackage
  /** where this app lives, with a closing slash */
  readonly app: string
  /** og.png and portfolio.json stand beside the page */
  readonly folder: boolean
  /** `@font-face` rules with their fonts as data; '' for the reader's own fonts */
  readonly fonts: string
  /** what checks the badges inside the page; runs in the reader's browser */
  readonly script: string
}

const BODY = 'body{margin:0;background:var(--ground)}*,*::before,*::after{box-sizing:border-box}'

/** The text of index.html. */
export async function renderPage(parts: PageParts): Promise<string> {
  const { view, content, app, folder, script } = parts
  const { portfolio } = view
  const hero = view.ground ? `.portfolio{--hero:${view.ground}}` : ''
  const style = [tokens, parts.fonts, BODY, pageCss, hero].join('\n')
  const reader = readerAddress(app, portfolio.address, folder)
  const body = renderToStaticMarkup(
    <>
      <PortfolioPage
        view={view}
        aside={
          <CheckOffer
            view={view}
            published={content.published}
            until={content.until}
            reader={reader}
          />
        }
      />
      <Door view={view} reader={reader} />
    </>,
  )
  return [
    '<!doctype html>',
    `<html lang="${portfolio.language}" data-theme="${schemeOf(portfolio)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${await pagePolicy(style, script)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    pageHead(content.page, folder),
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    body,
    searchData(view),
    `<script type="application/json" id="${PACKAGE_ELEMENT}">${scriptSafe(writePackage(content))}</script>`,
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** Where a page ends, whoever read it all finds once more where it is checked. */
function Door({ view, reader }: Pick<PageParts, 'view'> & { readonly reader: string }) {
  const { portfolio, words } = view
  return (
    <footer
      className={`portfolio theme-${portfolio.theme} door`}
      data-theme={schemeOf(portfolio)}
      lang={portfolio.language}
    >
      <div className="sheet">
        <p>
          <SafeLink bare href={reader} className="check-link">
            {words.check.rugzak}
          </SafeLink>
        </p>
      </div>
    </footer>
  )
}

/** Only for the learner who wants to be found, and of no example. */
function searchData({ portfolio, badges }: PageView): string {
  if (!portfolio.listed) return ''
  const shown = [...badges.values()].map(({ badge }) => badge).filter((one) => !isExample(one))
  const json = scriptJson(schemaOrg(portfolio.name, portfolio.intro, shown))
  return `<script type="application/ld+json">${json}</script>`
}
