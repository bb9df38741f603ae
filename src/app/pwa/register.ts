/** Registers the service worker once the app stands, and says when a new version waits. */
import { createStore } from '#services/store.ts'
import { trustedScript } from './trusted-script.ts'

/** The new version that waits for the person, or `taken` when another tab took it; undefined when there is none. */
export const update = createStore<ServiceWorker | 'taken' | undefined>(undefined)

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
    offer(registration)
    watch(registration, registration.installing)
    registration.addEventListener('updatefound', () => {
      watch(registration, registration.installing)
    })
    noticeOtherTabs()
  } catch {
    // without it the app works the same, but only online
  }
}

/** The very first version has nobody to wait for, though it too is seen waiting for a moment. */
function offer({ waiting, active }: ServiceWorkerRegistration): void {
  if (waiting && active) update.set(waiting)
}

function watch(registration: ServiceWorkerRegistration, worker: ServiceWorker | null): void {
  worker?.addEventListener('statechange', () => offer(registration))
}

/** A tab that works on with the old version while another took the new one is told again. */
function noticeOtherTabs(): void {
  if (!navigator.serviceWorker.controller) return
  navigator.serviceWorker.addEventListener('controllerchange', () => update.set('taken'))
}

/** Milliseconds after which the page is loaded again whatever the new version does. */
const PATIENCE = 4000

/** The click: the new version takes over, and the page is loaded again from it. */
export async function takeUpdate(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration()
  if (registration?.waiting) await takeOver(registration.waiting)
  location.reload()
}

function takeOver(worker: ServiceWorker): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, PATIENCE)
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated' || worker.state === 'redundant') done()
    })
    worker.postMessage('take over')
  })
}
