/** Every address of the app, in one place. */
export const PATHS = {
  backpack: '/',
  /** the wall with a search in its address, see core/search/query.ts */
  wall: (search: string) => `/?${search}`,
  add: '/add',
  badge: (id: string) => `/badges/${id}`,
  badgeReport: (id: string) => `/badges/${id}/report`,
  /** where a learner asks for a word about a badge, and adds the answer */
  ask: (id: string) => `/badges/${id}/ask`,
  collections: '/collections',
  collection: (id: string) => `/collections/${id}`,
  stacks: '/stacks',
  newStack: '/stacks/new',
  newStackFrom: (id: string) => `/stacks/new?from=${encodeURIComponent(id)}`,
  editStack: (id: string) => `/stacks/${encodeURIComponent(id)}/edit`,
  stack: (id: string) => `/stacks/${encodeURIComponent(id)}`,
  skills: '/skills',
  /** asked skills of a vacancy beside those in the backpack */
  matching: '/skills/match',
  timeline: '/timeline',
  year: (year: string) => `/timeline/${year}`,
  portfolios: '/portfolios',
  portfolio: (id: string) => `/portfolios/${id}`,
  share: (id: string) => `/share/${id}`,
  shareCollection: (id: string) => `/share/collection/${id}`,
  publish: (id: string) => `/portfolios/${id}/publish`,
  places: '/places',
  /** `back`: where to go on when it is connected */
  connect: (back = '') =>
    back ? `/places/connect?back=${encodeURIComponent(back)}` : '/places/connect',
  connectKind: (kind: string, search = '') => `/places/connect/${kind}${search}`,
  /** logs in once more at a place that is known */
  connectAgain: (kind: string, id: string, back: string) =>
    `/places/connect/${kind}?again=${id}&back=${encodeURIComponent(back)}`,
  view: '/view',
  /** where somebody answers who was asked */
  endorse: '/endorse',
  hr: '/hr',
  backup: '/backup',
  settings: '/settings',
  /** makes a list of known issuers, or changes the one of this name */
  issuerList: '/settings/list',
  issuerListFrom: (name: string) => `/settings/list?from=${encodeURIComponent(name)}`,
} as const
