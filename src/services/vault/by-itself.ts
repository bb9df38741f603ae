/** Keeps in step with the other devices without a press, where the person switched that on: quietly, and in one tab at a time. */
import type { PlaceRecord } from '#core/records/records.ts'
import { AT_REST, begun, changed, dueAt, ended, opened, type Pace } from '#core/vault/pace.ts'
import { onSharedChange } from '#storage/live/shared-changes.ts'
import { placeInStep, visitedSince } from '#storage/operations/vault-in-step.ts'
import { isAtHand } from '../places/connect.ts'
import { syncJob } from './sync-job.ts'

let isWatching = false
let pace: Pace = AT_REST
let timer: ReturnType<typeof setTimeout> | undefined
let changedAt = 0

/** From now on, for as long as the app is open; asks nothing of anybody while the switch is off. */
export function keepInStep(): void {
  if (!isWatching) watch()
  isWatching = true
  tell(opened)
}

function watch(): void {
  onSharedChange(() => {
    changedAt = Date.now()
    tell(changed)
  })
  const isBack = () => document.visibilityState === 'visible' && tell(opened)
  document.addEventListener('visibilitychange', isBack)
  globalThis.addEventListener('online', isBack)
}

function tell(event: (pace: Pace, now: number) => Pace): void {
  pace = event(pace, Date.now())
  plan()
}

function plan(): void {
  clearTimeout(timer)
  const due = dueAt(pace)
  if (due !== undefined) timer = setTimeout(() => void go(), Math.max(0, due - Date.now()))
}

/** Offline and in the background nothing is tried: coming back is an event of its own. */
async function go(): Promise<void> {
  if (!navigator.onLine || document.visibilityState === 'hidden') return
  const place = await placeAtHand()
  if (!place) return
  pace = begun(pace)
  await syncJob.start(place)
  pace = ended(pace, outcome(), Date.now())
  plan()
}

/** Undefined when it is switched off, when nobody is logged in there, or when another tab was there since the last change. */
async function placeAtHand(): Promise<PlaceRecord | undefined> {
  const place = await placeInStep()
  if (!place || (changedAt > 0 && (await visitedSince(changedAt)))) return undefined
  return (await isAtHand(place)) ? place : undefined
}

/** What passes by itself. */
const PASSES = new Set<string>(['unreachable', 'busy', 'stale', 'crashed'])

function outcome(): Parameters<typeof ended>[1] {
  const { result } = syncJob.get()
  if (!result || result.ok) return 'well'
  return PASSES.has(result.failure.kind) ? 'later' : 'never'
}
