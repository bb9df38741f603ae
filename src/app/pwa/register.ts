/** Registers the service worker once the app stands, and says when a new version waits. */
import { createStore } from '#services/store.ts'
import { trustedScript } from './trusted-script.ts'

/** The new version that waits for the person; undefined when there is none. */
export const update = createStore<ServiceWorker | undefined>(undefined)

/** Only in what is built: while developing, an old copy must never be served. */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  if (document.readyState === 'complete') void register()
  else addEventListener('load', () => void register(), { once: true })
}

async function register(): Promise<void> {
  const { BASE_URL } = import.meta.env
  try {
    const url = trustedScript(`${BASE_URL}service-worker.js`)
    const registration = await navigator.serviceWorker.register(url, { scope: BASE_URL })
    if (registration.waiting) update.set(registration.waiting)
    registration.addEventListener('updatefound', () => watch(registration.installing))
  } catch {
    // without it the app works the same, but only online
  }
}

/** The very first version has nobody to wait for. */
function watch(worker: ServiceWorker | null): void {
  worker?.addEventListener('statechange', () => {
    if (worker.state === 'installed' && navigator.serviceWorker.controller) update.set(worker)
  })
}

/** The click: the new version takes over, and the page is loaded again from it. */
export function takeUpdate(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
    once: true,
  })
  update.get()?.postMessage('take over')
}
