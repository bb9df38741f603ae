/** Makes the files of a portfolio: one page, or a folder to unpack on a website. */
import { writePackage } from '#core/portfolio/package.ts'
import type { PublicPortfolio } from '#core/portfolio/redact.ts'
import { bandOf } from '#core/sharing/band.ts'
import { linkFragment } from '#core/sharing/page-link.ts'
import { pack } from '#core/zip/pack.ts'
import { pictureOfLead } from '#entities/portfolio-page/page-view.ts'
import { readGround } from '#entities/portfolio-page/read-ground.ts'
import { wordingOf } from '#entities/portfolio-page/use-page-words.ts'
import { cardPicture } from '#entities/share-sheet/card-picture.ts'
import type { Limits } from '#entities/share-sheet/use-given-link.ts'
import { fileName } from '#services/publishing/file-name.ts'
import { materialOf } from '#services/publishing/material.ts'
import { packageOf } from '#services/publishing/package-of.ts'
import { withPublicFiles } from '#services/publishing/public-files.ts'
import { cardOf } from './card-of.ts'
import { pageFonts } from './fonts.ts'
import { withInertFiles } from './inert-files.ts'
import { contentOf } from './link-of.ts'
import { lockedPage } from './locked-page.ts'
import { appAddress } from './reader-address.ts'
import { type PageParts, renderPage } from './render-page.tsx'
import { shrink } from './shrink.ts'
import { viewOf } from './view-of.ts'

/** A file ready to be saved. */
export interface Download {
  readonly name: string
  readonly content: Blob
}

export async function makePage(portfolio: PublicPortfolio, limits: Limits): Promise<Download> {
  const { parts } = await gathered(portfolio, limits.until, false)
  const html = await withLock(await renderPage(parts), parts, limits.passphrase)
  return { name: `${fileName(portfolio)}.html`, content: new Blob([html], { type: 'text/html' }) }
}

/** index.html, portfolio.json, every badge file byte for byte, the author's own files, and og.png. */
export async function makeFolder(portfolio: PublicPortfolio, limits: Limits): Promise<Download> {
  const { parts, material } = await gathered(portfolio, limits.until, true)
  const { content, view } = parts
  const packed = [...content.badges.flatMap(({ file }) => file ?? []), ...content.files]
  const files = packed.flatMap(({ sha256, path }) => {
    const row = material.files.get(sha256)
    return row ? [{ name: path, input: row.bytes }] : []
  })
  const picture = await cardPicture('wide', cardOf(view, material))
  const page = await withLock(await renderPage(parts), parts, limits.passphrase)
  function* folder() {
    yield { name: 'index.html', input: page }
    // what is locked may not lie beside it open
    if (limits.passphrase !== '') return
    yield { name: 'portfolio.json', input: writePackage(content) }
    if (picture) yield { name: 'og.png', input: picture }
    yield* files
  }
  return { name: `${fileName(portfolio)}.zip`, content: await pack(folder()) }
}

/** '' leaves the page open. */
function withLock(page: string, { view }: PageParts, passphrase: string): Promise<string> | string {
  if (passphrase === '') return page
  const { language } = view.portfolio
  return lockedPage({ page, passphrase, language, words: view.words.locked })
}

/** Everything that a page is made of, with its address: for a place of the learner's own. */
export const gatheredAt = (kept: PublicPortfolio) => gathered(kept, '', true)

async function gathered(kept: PublicPortfolio, until: string, folder: boolean) {
  const { portfolio, material } = await withPublicFiles(kept, await materialOf(kept))
  const { words, skillName } = await wordingOf(portfolio.language)
  const drawn = { ...(await viewOf(portfolio, material, words, shrink)), skillName }
  const picture = pictureOfLead(drawn)
  const ground = picture && (await readGround(picture))
  const view = { ...drawn, ...(ground && { ground }) }
  const packed = packageOf(portfolio, material, {
    published: new Date().toISOString(),
    ...(until !== '' && { until }),
  })
  const content = folder ? await withInertFiles(packed, material.files) : packed
  const [fonts, { default: script }] = await Promise.all([
    pageFonts(),
    import('virtual:page-script'),
  ])
  const inside = await linkInside(portfolio, until)
  const parts = { view, content, app: appAddress(), folder, fonts, script, ...inside }
  return { parts, material }
}

/** A page that knows no address of its own hands its badges to the reader in the link itself, where they fit. */
async function linkInside(
  portfolio: PublicPortfolio,
  until: string,
): Promise<Pick<PageParts, 'inside'>> {
  const content = await contentOf(portfolio)
  const fragment = await linkFragment({ ...content, ...(until !== '' && { until }) })
  const inside = `${appAddress()}view#${fragment}`
  return content.badges.length > 0 && bandOf(inside) !== 'tooLong' ? { inside } : {}
}
