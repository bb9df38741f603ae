/** The login to a Solid pod: on its own site, by dynamic registration, and gone when the page is reloaded. */
import { Session } from '@inrupt/solid-client-authn-browser'
import { failed, found } from '#core/kernel/result.ts'
import type { Entries } from '#core/places/kind.ts'
import type { Reply } from '#core/places/place.ts'
import type { Send } from '#core/places/send.ts'
import { sendBy } from './send.ts'

const session = new Session(undefined, 'rugzak')

/** Leaves the page for the site of the pod. `unreachable`: it has no login that we know. */
export async function beginSolid(issuer: string, redirectUrl: string): Reply<void> {
  try {
    await session.login({ oidcIssuer: issuer, redirectUrl, clientName: 'Rugzak' })
    return found(undefined)
  } catch {
    return failed({ kind: 'unreachable' })
  }
}

/** @param address the one that came back, with its code. Answers with the WebID. */
export async function endSolid(address: string): Reply<string> {
  try {
    const info = await session.handleIncomingRedirect({
      url: address,
      restorePreviousSession: false,
    })
    return info?.isLoggedIn && info.webId ? found(info.webId) : failed({ kind: 'refused' })
  } catch {
    return failed({ kind: 'refused' })
  }
}

/** Undefined when nobody, or somebody else, is logged in. */
export function solidSend({ webId }: Entries): Send | undefined {
  const { isLoggedIn, webId: own } = session.info
  if (!isLoggedIn || own !== webId) return undefined
  return sendBy((url, init) => session.fetch(url, init))
}
