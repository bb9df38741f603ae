/** The routes; each screen is its own chunk. */
import type { ComponentType } from 'react'
import { createBrowserRouter, type RouteObject } from 'react-router'
import { mendedAddress } from '#core/sharing/mend.ts'
import { takeReturned } from '#services/places/returned.ts'
import { isLockHinted } from '#storage/guards/lock-hint.ts'
import { Loading } from './shell/loading.tsx'
import { NotFound } from './shell/not-found.tsx'
import { ScreenFailure } from './shell/screen-failure.tsx'

interface Screen {
  readonly Component: ComponentType
}

/** What shows the backpack: behind the lock, where there is one. */
const guarded = (load: () => Promise<Screen>) => async (): Promise<Screen> =>
  isLockHinted() ? (await import('./lock/lock-gate.tsx')).behindLock(load) : load()

/** Screens inside the shell. A route module exports `Component`. */
const screens: RouteObject[] = [
  { path: 'add', lazy: () => import('#features/importing/route.tsx') },
  { path: 'badges/:id', lazy: () => import('#features/badge/route.tsx') },
  { path: 'badges/:id/report', lazy: () => import('#features/badge/report-route.tsx') },
  { path: 'badges/:id/ask', lazy: () => import('#features/endorsing/ask-route.tsx') },
  { path: 'backup', lazy: () => import('#features/backup/route.tsx') },
  { path: 'collections', lazy: () => import('#features/collections/route.tsx') },
  { path: 'collections/:id', lazy: () => import('#features/collections/collection-route.tsx') },
  { path: 'stacks', lazy: () => import('#features/stacks/route.tsx') },
  { path: 'stacks/new', lazy: () => import('#features/stacks/own-route.tsx') },
  { path: 'stacks/:id/edit', lazy: () => import('#features/stacks/own-route.tsx') },
  { path: 'stacks/:id', lazy: () => import('#features/stacks/stack-route.tsx') },
  { path: 'skills', lazy: () => import('#features/skills/route.tsx') },
  { path: 'skills/match', lazy: () => import('#features/matching/route.tsx') },
  { path: 'timeline', lazy: () => import('#features/timeline/route.tsx') },
  { path: 'timeline/:year', lazy: () => import('#features/timeline/year-route.tsx') },
  { path: 'places', lazy: () => import('#features/places/route.tsx') },
  { path: 'places/connect', lazy: () => import('#features/places/connect-route.tsx') },
  { path: 'places/connect/:kind', lazy: () => import('#features/places/form-route.tsx') },
  { path: 'settings', lazy: () => import('#features/settings/route.tsx') },
  { path: 'settings/list', lazy: () => import('#features/issuer-lists/route.tsx') },
  { path: 'portfolios', lazy: () => import('#features/portfolio/route.tsx') },
  { path: 'portfolios/:id', lazy: () => import('#features/portfolio/editor-route.tsx') },
  { path: 'portfolios/:id/publish', lazy: () => import('#features/portfolio/publish-route.tsx') },
  { path: 'share/:id', lazy: () => import('#features/sharing/route.tsx') },
  { path: 'share/collection/:id', lazy: () => import('#features/sharing/collection-route.tsx') },
  { path: '*', Component: NotFound },
]

/** Pages that stand on their own, without the learner's menu. */
const pages: RouteObject[] = [
  {
    path: 'portfolios/:id/print',
    lazy: guarded(() => import('#features/portfolio/print-route.tsx')),
  },
  { path: 'endorse', lazy: guarded(() => import('#features/endorsing/route.tsx')) },
  { path: 'hr', lazy: () => import('#features/reader/hr-desk.tsx') },
]

/** Only where the app is worked on: a build leaves the import out. */
const gallery: RouteObject[] = import.meta.env.DEV
  ? [{ path: 'gallery', lazy: () => import('./gallery/route.tsx') }]
  : []

const withQueries = (children: RouteObject[]): RouteObject => ({
  lazy: () => import('./with-queries.tsx'),
  children,
})

// a login brings its code or token in the address: it leaves it here
takeReturned(import.meta.env.BASE_URL)

// a link to the reader may come with its # encoded: it is mended before anything looks at the address
const mended = mendedAddress(location.pathname + location.search + location.hash)
if (mended !== undefined) history.replaceState(null, '', mended)

export const router = createBrowserRouter(
  [
    {
      path: '/',
      // the reader of somebody's page loads nothing of the backpack
      lazy: guarded(() => import('./shell/shell.tsx')),
      HydrateFallback: Loading,
      children: [
        {
          ErrorBoundary: ScreenFailure,
          children: [{ index: true, lazy: () => import('./home.tsx') }, withQueries(screens)],
        },
      ],
    },
    {
      HydrateFallback: Loading,
      ErrorBoundary: ScreenFailure,
      children: [
        { path: 'view', lazy: () => import('#features/reader/route.tsx') },
        withQueries(pages),
        ...gallery,
      ],
    },
  ],
  { basename: import.meta.env.BASE_URL },
)
