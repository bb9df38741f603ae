/** Starts the badge worker under Trusted Types: only this one script may become a worker. */
import workerUrl from './badge.worker.ts?worker&url'

/** The part of the Trusted Types API that is used; absent in some browsers and in the DOM types. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): URL }
}

const trustedTypes = Reflect.get(globalThis, 'trustedTypes') as TrustedTypes | undefined // see above

const policy = trustedTypes?.createPolicy('rugzak-worker', {
  createScriptURL: (url) => {
    if (url !== workerUrl) throw new TypeError('not the badge worker')
    return url
  },
})

/** A new badge worker. */
export function startWorker(): Worker {
  return new Worker(policy?.createScriptURL(workerUrl) ?? workerUrl, { type: 'module' })
}
