/** Every address of the app, in one place. */
export const PATHS = {
  backpack: '/',
  /** the wall with a search in its address, see core/search/query.ts */
  wall: (search: string) => `/?${search}`,
  add: '/add',
  badge: (id: string) => `/badges/${id}`,
  badgeReport: (id: string) => `/badges/${id}/report`,
  collections: '/collections',
  collection: (id: string) => `/collections/${id}`,
  stacks: '/stacks',
  newStack: '/stacks/new',
  stack: (id: string) => `/stacks/${encodeURIComponent(id)}`,
  skills: '/skills',
  timeline: '/timeline',
  portfolios: '/portfolios',
  portfolio: (id: string) => `/portfolios/${id}`,
  share: (id: string) => `/share/${id}`,
  view: '/view',
  hr: '/hr',
  backup: '/backup',
  settings: '/settings',
} as const
