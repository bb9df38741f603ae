/** How somebody last looked at the wall: as tiles or a list, and in which order. Kept in this browser only. */
import { type Query, SORTS, VIEWS } from '#core/search/query.ts'

const KEY = 'rugzak.wall'

type Look = Pick<Query, 'view' | 'sort'>

/** What the address does not say is as it was last time; words are answered with the best match first. */
export function asLastTime(query: Query, params: URLSearchParams): Query {
  const kept = keptLook()
  return {
    ...query,
    ...(kept.view === undefined || params.has('view') ? {} : { view: kept.view }),
    ...(kept.sort === undefined || params.has('sort') || query.text !== ''
      ? {}
      : { sort: kept.sort }),
  }
}

export function keepLook({ view, sort }: Look): void {
  try {
    localStorage.setItem(KEY, [view, sort ?? ''].join(' '))
  } catch {
    // a browser that refuses storage still shows what was chosen
  }
}

function keptLook(): Partial<Look> {
  const [view, sort] = kept().split(' ')
  const known = { view: VIEWS.find((one) => one === view), sort: SORTS.find((one) => one === sort) }
  return {
    ...(known.view === undefined ? {} : { view: known.view }),
    ...(known.sort === undefined || known.sort === 'match' ? {} : { sort: known.sort }),
  }
}

function kept(): string {
  try {
    return localStorage.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}
