/** Lets one script, and no other, become the service worker under Trusted Types. */

/** The part of the Trusted Types API that is used; absent in some browsers and in the DOM types. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): URL }
}

const trustedTypes = Reflect.get(globalThis, 'trustedTypes') as TrustedTypes | undefined // see above
const allowed = `${import.meta.env.BASE_URL}service-worker.js`

const policy = trustedTypes?.createPolicy('rugzak-service-worker', {
  createScriptURL: (url) => {
    if (url !== allowed) throw new TypeError('not the service worker')
    return url
  },
})

export function trustedScript(url: string): URL | string {
  return policy?.createScriptURL(url) ?? url
}
