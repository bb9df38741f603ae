/** Badges the person wants to look at before keeping: held in memory until kept or skipped. */
import { type KeepItem, keepBatch } from '#storage/operations/keep-badges.ts'
import { createStore } from '../store.ts'
import type { FindOutcome } from './import-state.ts'

/** Whether badges are shown before they are kept. */
export const lookFirst = createStore(false)

const held = new Map<string, KeepItem>()

export function hold(key: string, item: KeepItem): void {
  held.set(key, item)
}

/** Keeps these badges; the outcome per key. */
export async function keepHeld(keys: readonly string[]): Promise<ReadonlyMap<string, FindOutcome>> {
  const items = keys.flatMap((key) => {
    const item = held.get(key)
    return item ? [{ key, item }] : []
  })
  const outcomes = await keepBatch(items.map(({ item }) => item))
  for (const { key } of items) held.delete(key)
  return new Map(items.flatMap(({ key }, at) => pair(key, outcomes[at])))
}

/** Lets these go: nothing of them was stored. */
export function letGo(keys: readonly string[]): ReadonlyMap<string, FindOutcome> {
  for (const key of keys) held.delete(key)
  return new Map(keys.map((key) => [key, { outcome: 'skipped' }]))
}

function pair(key: string, outcome: FindOutcome | undefined): [string, FindOutcome][] {
  return outcome ? [[key, outcome]] : []
}
