/** Lays a wall out in rows: the titles of its sections, and the badges beside each other. */
import type { Findable } from '#core/search/findable.ts'

export interface Section {
  /** '' for none */
  readonly title: string
  readonly badges: readonly Findable[]
}

/** How the wall is laid out, in pixels. */
export interface Shape {
  readonly columns: number
  readonly gap: number
  /** gap included */
  readonly rowHeight: number
  readonly titleHeight: number
  /** where the list begins on the page */
  readonly top: number
}

/** Either the title of a section or some badges; `from` counts the badges of all rows before. */
export interface WallRow {
  readonly title?: string
  readonly badges: readonly Findable[]
  readonly from: number
}

export function rowsOf(sections: readonly Section[], columns: number): readonly WallRow[] {
  const rows: WallRow[] = []
  let before = 0
  for (const { title, badges } of sections) {
    if (title) rows.push({ title, badges: [], from: before })
    for (let at = 0; at < badges.length; at += columns)
      rows.push({ badges: badges.slice(at, at + columns), from: before + at })
    before += badges.length
  }
  return rows
}
