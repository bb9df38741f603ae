// @vitest-environment jsdom
/** Claims about typing: what was typed is saved, also when the person leaves, and a failure is said and tried again. */
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { failed, found, type Result } from '#core/kernel/result.ts'
import { draftOf } from '#services/drafts.ts'
import { dismissFailure, lastFailure } from '#services/failures.ts'
import { useAutosave } from './use-autosave.ts'

interface Words {
  readonly text: string
}

beforeEach(() => {
  vi.useFakeTimers()
  localStorage.clear()
  dismissFailure()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** An editor that saves into a list, or fails as long as `full` says so. */
function anEditor() {
  const saved: string[] = []
  const disk = { isFull: false, isSlow: false }
  const save = ({ text }: Words): Promise<Result<void, { readonly kind: 'quota' }>> => {
    if (disk.isSlow) return new Promise(() => undefined)
    if (disk.isFull) return Promise.resolve(failed({ kind: 'quota' }))
    saved.push(text)
    return Promise.resolve(found(undefined))
  }
  const editor = renderHook(() => useAutosave({ key: 'notes', save, write: ({ text }) => text }))
  const type = (text: string) => act(() => editor.result.current.note({ text }))
  const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
  return { ...editor, saved, disk, type, wait }
}

it('saves half a second after the last key, and only the last words', async () => {
  const { type, wait, saved, result } = anEditor()
  type('a')
  await wait(400)
  type('ab')
  await wait(400)
  expect([saved, result.current.saving]).toEqual([[], 'saving'])
  await wait(200)
  expect([saved, result.current.saving]).toEqual([['ab'], 'saved'])
})

it('saves at once when the screen is left, and nothing when all was saved', async () => {
  const { type, wait, unmount, saved } = anEditor()
  type('a')
  await wait(600)
  type('ab')
  unmount()
  await wait(0)
  expect(saved).toEqual(['a', 'ab'])
})

it('leaves a draft when the page goes away before the database answers, and forgets it once that is saved', async () => {
  const { type, wait, disk, result } = anEditor()
  disk.isSlow = true
  type('almost lost')
  act(() => void dispatchEvent(new Event('pagehide')))
  expect(draftOf('notes')).toBe('almost lost')
  disk.isSlow = false
  type('kept')
  await wait(600)
  expect([draftOf('notes'), result.current.saving]).toEqual([undefined, 'saved'])
})

it('leaves a draft of what is on its way to the database when the page goes away', async () => {
  const { type, wait, disk } = anEditor()
  disk.isSlow = true
  type('on its way')
  await wait(600)
  expect(draftOf('notes')).toBeUndefined()
  act(() => void dispatchEvent(new Event('pagehide')))
  expect(draftOf('notes')).toBe('on its way')
})

it('leaves a draft of what is on its way when the screen is left, until it is saved', async () => {
  const { type, wait, disk, unmount } = anEditor()
  disk.isSlow = true
  type('on its way')
  await wait(600)
  unmount()
  expect(draftOf('notes')).toBe('on its way')
  const other = anEditor()
  other.type('saved here')
  other.unmount()
  await other.wait(0)
  expect(draftOf('notes')).toBeUndefined()
})

it('says why it was not saved, and tries the same words again when the screen is left', async () => {
  const { type, wait, unmount, saved, disk, result } = anEditor()
  disk.isFull = true
  type('a')
  await wait(600)
  expect(result.current).toMatchObject({ saving: 'notSaved', failure: { kind: 'quota' } })
  disk.isFull = false
  unmount()
  await wait(0)
  expect(saved).toEqual(['a'])
})

it('says it in the frame when saving fails after the screen was left', async () => {
  const { type, wait, unmount, disk } = anEditor()
  disk.isFull = true
  type('a')
  unmount()
  await wait(0)
  expect(lastFailure.get()).toEqual({ kind: 'quota' })
})
