/** A world that asks public hosts only, remembers what was asked, asks nothing twice, and stops at a budget. */
import type { Loaded, Wanted, World } from '../kernel/world.ts'
import { loadPublic } from './guard-host.ts'
import { hostOf } from './identity.ts'

/** Requests that one verification may make. */
export const MAX_LOADS = 25

/** A request that was made for one verification. */
export interface Contact {
  readonly host: string
  readonly purpose: string
  /** the HTTP status, or why there was no answer */
  readonly outcome: string
  /** the answer came through the person's relay, which then saw what was asked */
  readonly relayed?: true
}

export interface Ledger {
  readonly world: World
  /** one line per request, in the order they were made; none where nobody had to be asked */
  readonly contacts: () => readonly Contact[]
}

/** Opens a ledger over `world`; the second request for one URL gets the first answer. */
export function openLedger(world: World, budget = MAX_LOADS): Ledger {
  const answers = new Map<string, Promise<Loaded>>()
  const contacts: (Contact | undefined)[] = []
  const ask = async (wanted: Wanted, host: string): Promise<Loaded> => {
    const at = contacts.push({ host, purpose: wanted.purpose, outcome: 'asked' }) - 1
    const loaded = await loadPublic(wanted, world.load)
    const isAsked = loaded.outcome === 'unreachable' || loaded.transport !== 'bundled'
    contacts[at] = isAsked ? { host, purpose: wanted.purpose, ...outcomeOf(loaded) } : undefined
    return loaded
  }
  const load = (wanted: Wanted): Promise<Loaded> => {
    const host = hostOf(wanted.url)
    const known = answers.get(wanted.url)
    if (known !== undefined) return known
    if (answers.size >= budget)
      return Promise.resolve({ outcome: 'unreachable', why: 'budget', host })
    const answer = ask(wanted, host)
    answers.set(wanted.url, answer)
    return answer
  }
  return {
    world: { now: world.now, load },
    contacts: () => contacts.filter((one) => one !== undefined),
  }
}

function outcomeOf(loaded: Loaded): Pick<Contact, 'outcome' | 'relayed'> {
  if (loaded.outcome === 'unreachable') return { outcome: loaded.why }
  const outcome = String(loaded.status)
  return loaded.transport === 'relay' ? { outcome, relayed: true } : { outcome }
}
