/** A certificate that somebody's CV names and whose badge file is not here yet. */

export interface ToCollect {
  /** of this line in the list */
  readonly id: string
  readonly name: string
  /** who gave it, as the CV says; '' when it does not say */
  readonly authority: string
  /** as the CV says it; '' when it does not say */
  readonly date: string
  /** http(s); '' when there is none */
  readonly url: string
}

/** More than anybody wrote in a CV. */
export const MOST_TO_COLLECT = 500

const FIELDS = ['id', 'name', 'authority', 'date', 'url'] as const
const LONGEST = 2_000

/** The list with these after it, of which those that are on it already are left out. */
export function withToCollect(
  list: readonly ToCollect[],
  fresh: readonly ToCollect[],
): readonly ToCollect[] {
  const known = new Set(list.map(sameness))
  const added = fresh.map(short).filter((one) => {
    const is = sameness(one)
    return known.has(is) ? false : known.add(is)
  })
  return [...list, ...added].slice(0, MOST_TO_COLLECT)
}

const sameness = ({ name, authority, date }: ToCollect) => JSON.stringify([name, authority, date])

/** An address that was cut leads nowhere. */
function short({ id, name, authority, date, url }: ToCollect): ToCollect {
  const cut = (text: string) => text.slice(0, LONGEST)
  return {
    id,
    name: cut(name),
    authority: cut(authority),
    date: cut(date),
    url: url.length > LONGEST ? '' : url,
  }
}

/** By hand: settings are in the first load. */
export const areToCollect = (value: unknown): value is readonly ToCollect[] =>
  Array.isArray(value) && value.length <= MOST_TO_COLLECT && value.every(isToCollect)

function isToCollect(value: unknown): boolean {
  const members = Object(value) as Readonly<Record<string, unknown>> // members still unknown
  return FIELDS.every((field) => {
    const text = members[field]
    return typeof text === 'string' && text.length <= LONGEST
  })
}
