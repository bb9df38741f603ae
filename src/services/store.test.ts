/** Claims about telling of changes at a pace. */
import { expect, it, vi } from 'vitest'
import { createStore } from './store.ts'

it('tells at once, then at its pace, and never leaves the last change untold', () => {
  vi.useFakeTimers()
  const store = createStore(0, 100)
  const heard: number[] = []
  store.subscribe(() => heard.push(store.get()))
  vi.advanceTimersByTime(100)
  for (const next of [1, 2, 3]) store.set(next)
  expect([store.get(), heard]).toEqual([3, [1]])
  vi.advanceTimersByTime(100)
  expect(heard).toEqual([1, 3])
  vi.advanceTimersByTime(1000)
  store.set(4)
  expect(heard).toEqual([1, 3, 4])
  vi.useRealTimers()
})
