/** Logs in on the site of a place: leaves this page for it, and goes on with what came back. */
import { failed, found, type Result } from '#core/kernel/result.ts'
import type { Entries, KindId } from '#core/places/kind.ts'
import { webKind } from '#core/places/kinds.ts'
import type { Reply } from '#core/places/place.ts'
import type { PlaceRecord } from '#core/records/records.ts'
import { type ConnectFailure, type Connecting, connectPlace } from './connect.ts'
import { type Leaving, leaveFor, returnedLogin } from './returned.ts'
import { send } from './send.ts'

export interface Going extends Omit<Connecting, 'secrets'> {
  /** path of this app to come back to */
  readonly back: string
}

/** One address of this app for every login: places compare it letter by letter. */
const home = () => new URL(import.meta.env.BASE_URL, location.origin).href

/** Answers only when the page was not left. */
export async function goToLogin({ kind, entries, remember, back, again }: Going): Reply<void> {
  const leaving = {
    kind,
    remember,
    back,
    state: '',
    entries: again ? { ...entries, again } : entries,
  }
  if (kind === 'solid') {
    leaveFor(leaving)
    const { beginSolid } = await import('./solid-session.ts')
    return beginSolid(entries.address ?? '', home())
  }
  const met = await webKind(kind)?.meet(entries, send)
  if (!met?.ok) return met ?? failed({ kind: 'unclear' })
  const state = crypto.randomUUID()
  leaveFor({ ...leaving, entries: { ...leaving.entries, ...met.value }, state })
  location.assign(loginAddress(met.value.login ?? '', state))
  return found(undefined)
}

/** The implicit grant, which is what this protocol has (RFC 6749, 4.2). */
function loginAddress(login: string, state: string): string {
  const url = new URL(login)
  const asked = {
    client_id: location.origin,
    redirect_uri: home(),
    response_type: 'token',
    scope: 'rugzak:rw',
    state,
  }
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value)
  return url.href
}

/** Undefined when nobody came back from a login. */
export async function endLogin(): Promise<Result<PlaceRecord | undefined, ConnectFailure>> {
  const back = returnedLogin()
  if (!back) return found(undefined)
  const { leaving, address } = back
  const opened = await opening(leaving, address)
  if (!opened.ok) return opened
  const { again, ...entries } = { ...leaving.entries, ...opened.value.entries }
  return connectPlace({
    kind: leaving.kind as KindId, // as `goToLogin` wrote it
    ...{ entries, secrets: opened.value.secrets, remember: leaving.remember },
    ...(again !== undefined && { again }),
  })
}

async function opening(
  { kind, state }: Leaving,
  address: string,
): Reply<{ readonly entries: Entries; readonly secrets: Entries }> {
  if (kind === 'solid') {
    const webId = await (await import('./solid-session.ts')).endSolid(address)
    return webId.ok ? found({ entries: { webId: webId.value }, secrets: {} }) : webId
  }
  const brought = new URLSearchParams(new URL(address).hash.slice(1))
  const token = brought.get('access_token')
  const isOurs = token && brought.get('state') === state
  return isOurs ? found({ entries: {}, secrets: { token } }) : failed({ kind: 'refused' })
}
