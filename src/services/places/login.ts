/** Gives `send` the login of a place: typed, signed by a library, or brought back from the site of the place. */
import { failed, found } from '#core/kernel/result.ts'
import type { Entries, PlaceKind } from '#core/places/kind.ts'
import type { Reply } from '#core/places/place.ts'
import type { Send } from '#core/places/send.ts'
import { send } from './send.ts'

/** `expired` when there is no login any more; a library comes only with the kind that needs it. */
export async function loggedIn(
  kind: PlaceKind,
  entries: Entries,
  secrets: Entries | undefined,
): Reply<Send> {
  if (kind.id === 'solid') {
    const session = await import('./solid-session.ts')
    const own = session.solidSend(entries)
    return own ? found(own) : failed({ kind: 'expired' })
  }
  if (secrets === undefined) return failed({ kind: 'expired' })
  if (kind.id === 's3') return found((await import('./sign-s3.ts')).signedSend(entries, secrets))
  return found(kind.authorised?.(entries, secrets, send) ?? send)
}
