/** Files that a browser would run at the learner's own address stand there under a name with which it only saves them. */
import { isActiveSvg } from '#core/pictures/active-svg.ts'
import type { PackedFile, PortfolioPackage } from '#core/portfolio/package.ts'
import type { Material } from '#services/publishing/package-of.ts'

type Rows = Material['files']

/** The bytes stay what they are: the reader goes by the type in the data, and not by the name. */
export async function withInertFiles(
  content: PortfolioPackage,
  rows: Rows,
): Promise<PortfolioPackage> {
  const badges = content.badges.map(async ({ file, ...badge }) => ({
    ...badge,
    ...(file && { file: await inert(file, rows) }),
  }))
  const files = content.files.map((file) => inert(file, rows))
  return { ...content, badges: await Promise.all(badges), files: await Promise.all(files) }
}

async function inert(file: PackedFile, rows: Rows): Promise<PackedFile> {
  return (await isRun(file, rows)) ? { ...file, path: file.path.replace(/\w+$/, 'bin') } : file
}

const DOCUMENT = /^(?:text\/html|application\/xhtml\+xml|(?:text|application)\/xml)$/

async function isRun({ mediaType, sha256 }: PackedFile, rows: Rows): Promise<boolean> {
  if (mediaType !== 'image/svg+xml') return DOCUMENT.test(mediaType)
  return isActiveSvg((await rows.get(sha256)?.bytes.text()) ?? '')
}

/** The type with which it is put there. */
export const typeAt = ({ path, mediaType }: PackedFile): string =>
  path.endsWith('.bin') ? 'application/octet-stream' : mediaType
