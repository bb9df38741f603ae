/** The count columns of the desk, and the order in which whoever reads wants its rows. */
import { type Counted, type Tally, tallyOf } from '#entities/reading/tally.ts'
import type { DeskPerson } from './desk-person.ts'
import { provedOn } from './proved-on.ts'

/** What shares a mark shares a column. */
export const COUNT_COLUMNS = {
  valid: ['valid'],
  issuerUnproven: ['issuerUnproven'],
  expired: ['expired', 'suspended'],
  unverified: ['unverified'],
  invalid: ['invalid', 'revoked', 'malformed'],
} as const satisfies Record<string, readonly Counted[]>

export type CountColumn = keyof typeof COUNT_COLUMNS

export const COUNT_COLUMN_NAMES = Object.keys(COUNT_COLUMNS) as CountColumn[] // keys of a const table

/** How many stand in a column. */
export function countIn({ counts }: Pick<Tally, 'counts'>, column: CountColumn): number {
  return COUNT_COLUMNS[column].reduce((sum, outcome) => sum + (counts[outcome] ?? 0), 0)
}

export interface DeskOrder {
  readonly by: CountColumn | 'person' | 'address'
  readonly down: boolean
}

/** Names from A, counts from the most; the second press turns it around. */
export function pressed(order: DeskOrder | undefined, by: DeskOrder['by']): DeskOrder {
  if (order?.by === by) return { by, down: !order.down }
  return { by, down: by !== 'person' }
}

/** As they came until a column is pressed; those alike stay as they came. */
export function inOrder(
  people: readonly DeskPerson[],
  order: DeskOrder | undefined,
  language: string,
): readonly DeskPerson[] {
  if (order === undefined) return people
  const compare = comparing(order.by, new Intl.Collator(language, { numeric: true }))
  return people.toSorted((one, other) => (order.down ? compare(other, one) : compare(one, other)))
}

type Compare = (one: DeskPerson, other: DeskPerson) => number

function comparing(by: DeskOrder['by'], names: Intl.Collator): Compare {
  if (by === 'person') return (one, other) => names.compare(one.person, other.person)
  const tested = ({ rows, owned }: DeskPerson) => (owned ? provedOn(rows, owned).length : -1)
  const amount = (one: DeskPerson) =>
    by === 'address' ? tested(one) : countIn(tallyOf(one.rows), by)
  return (one, other) => amount(one) - amount(other)
}
