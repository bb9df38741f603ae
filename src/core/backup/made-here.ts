/** What the learner made by hand (collections, portfolios, own stacks), compared and put beside one another. */
import { contentText } from '../records/content.ts'
import type { CollectionRecord, OverlayRecord, PageRecord } from '../records/records.ts'
import { versionId } from '../records/unite-badges.ts'
import { readChoice, stackRow } from '../stacking/overlay.ts'

/** The tables of them, with the row of each. */
export interface MadeRows {
  readonly collections: CollectionRecord
  readonly pages: PageRecord
  readonly overlays: OverlayRecord
}
export type MadeKind = keyof MadeRows
export const MADE_KINDS = ['collections', 'pages', 'overlays'] as const satisfies MadeKind[]

interface Making<Row> {
  readonly title: (row: Row) => string
  /** equal for rows that a person would call the same; clocks and places in a list do not count */
  readonly meaning: (row: Row) => string
  /** the row under another id and title; undefined for what can only be one way: a yes or a no */
  readonly renamed: (row: Row, id: string, title: string) => Row | undefined
}

const MAKING: { readonly [Kind in MadeKind]: Making<MadeRows[Kind]> } = {
  collections: {
    title: ({ title }) => title,
    meaning: ({ title, text, cover, parent, order, badgeIds, search }) =>
      JSON.stringify([title, text, cover ?? '', parent ?? '', order, badgeIds, search ?? '']),
    renamed: (row, id, title) => ({ ...row, id: id as CollectionRecord['id'], title }), // any id will do
  },
  pages: {
    title: ({ title }) => title,
    meaning: ({ content }) => contentText(content),
    renamed: (row, id, title) => ({ ...row, id: id as PageRecord['id'], title }), // any id will do
  },
  overlays: {
    title: (row) => stackOf(row)?.title ?? '',
    meaning: ({ decision, content }) => JSON.stringify([decision, contentText(content)]),
    renamed: (row, id, title) => {
      const stack = stackOf(row)
      return stack && stackRow(id, { ...stack, title }, row.updatedAt)
    },
  },
}

function stackOf(row: OverlayRecord) {
  const choice = readChoice(row)
  return choice.ok && choice.value.kind === 'stack' ? choice.value.stack : undefined
}

export function titleOf<Kind extends MadeKind>(kind: Kind, row: MadeRows[Kind]): string {
  return MAKING[kind].title(row)
}

export function isSame<Kind extends MadeKind>(
  kind: Kind,
  one: MadeRows[Kind],
  other: MadeRows[Kind],
): boolean {
  const { meaning } = MAKING[kind]
  return meaning(one) === meaning(other)
}

/** The id under which this version of a row stands beside another one: the same each time. */
export function besideId<Kind extends MadeKind>(kind: Kind, row: MadeRows[Kind]): string {
  return versionId(row.id, MAKING[kind].meaning(row))
}

/** This version of a row, to stand beside another one; `mark` says behind its title where it is from. */
export function beside<Kind extends MadeKind>(
  kind: Kind,
  row: MadeRows[Kind],
  mark: string,
): MadeRows[Kind] | undefined {
  const { title, renamed } = MAKING[kind]
  return renamed(row, besideId(kind, row), `${title(row).slice(0, 1900)} (${mark})`)
}
