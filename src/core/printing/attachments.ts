/** What the files inside a printed page are called. */

/** The attached portfolio.json, from which a reader makes the page again. */
export const PDF_PACKAGE = 'rugzak-portfolio.json'

const MOST = 80

/** A name that every system can save, unlike those that are taken: no folders, no hidden files, its ending kept. */
export function safeName(name: string, taken: ReadonlySet<string>): string {
  const { stem, ending } = partsOf(name)
  const free = (at: number): string => {
    const one = `${stem}${at === 1 ? '' : `-${at}`}${ending}`
    return taken.has(one) ? free(at + 1) : one
  }
  return free(1)
}

function partsOf(name: string) {
  const plain = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M} ._-]/gu, '-')
    .replace(/^[. -]+/, '')
  const ending = /\.[a-z0-9]{1,8}$/i.exec(plain)?.[0] ?? ''
  const stem = plain
    .slice(0, plain.length - ending.length)
    .slice(0, MOST)
    .trim()
  return { stem: stem || 'badge', ending }
}
