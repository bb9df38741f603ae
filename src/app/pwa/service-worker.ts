/** Keeps the app itself on the device, and takes files that other apps share while nobody is looking. */
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { isPdfScript, pdfScript } from './pdf-scripts.ts'
import { takeShared } from './share-target.ts'

interface WorkerScope {
  /** put in by the build: every file of the app with its revision */
  readonly __WB_MANIFEST: readonly (PrecacheEntry | string)[]
  skipWaiting(): Promise<void>
  addEventListener(type: 'message', take: (event: MessageEvent<unknown>) => void): void
}

declare const self: WorkerScope

precacheAndRoute([...self.__WB_MANIFEST])
cleanupOutdatedCaches()
// the documentation stands beside the app and is no screen of it
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('index.html'), { denylist: [/\/docs\//] }),
)
registerRoute(({ url }) => isPdfScript(url), pdfScript)
registerRoute(({ url }) => url.pathname.endsWith('/share-target'), takeShared, 'POST')

// A new version waits until the person says so: it never takes over in the middle of work.
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting()
})
