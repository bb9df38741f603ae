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
