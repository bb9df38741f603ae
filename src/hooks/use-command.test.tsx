// @vitest-environment jsdom
/** Claims about what a person asks for: it is never said to be done when it was not, and no failure gets lost. */
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { failed, found, type Result } from '#core/kernel/result.ts'
import { dismissFailure, lastFailure } from '#services/failures.ts'
import { type CommandOptions, useCommand } from './use-command.ts'

type Answer = Result<string, { readonly kind: 'quota' }>

beforeEach(dismissFailure)
afterEach(cleanup)

/** A command that ends when the test says so. */
function aCommand(options?: CommandOptions) {
  const ends: ((answer: Answer) => void)[] = []
  const operation = () => new Promise<Answer>((end) => ends.push(end))
  const command = renderHook(() =>
    useCommand<string, { readonly kind: 'quota' }>(operation, options),
  )
  const end = (at: number, answer: Answer) =>
    act(async () => {
      ends[at]?.(answer)
      await Promise.resolve()
    })
  const run = (then?: (value: string) => void) =>
    act(() => command.result.current.run(undefined, then))
  return { ...command, run, end }
}

it('is pending until it ends, and then has its value', async () => {
  const { run, end, result } = aCommand()
  const then = vi.fn()
  run(then)
  expect(result.current.pending).toBe(true)
  await end(0, found('kept'))
  expect(result.current).toMatchObject({ pending: false, value: 'kept' })
  expect(then).toHaveBeenCalledWith('kept')
})

it('keeps the kind of its failure until the next try, and says it in the frame', async () => {
  const { run, end, result } = aCommand()
  const then = vi.fn()
  run(then)
  await end(0, failed({ kind: 'quota' }))
  expect([result.current.failure, lastFailure.get()]).toEqual([
    { kind: 'quota' },
    { kind: 'quota' },
  ])
  expect(then).not.toHaveBeenCalled()
  run()
  expect(result.current.failure).toBeUndefined()
})

it('leaves it to a screen that says it itself, unless the person has left that screen', async () => {
  const { run, end, unmount } = aCommand({ showsFailure: true })
  run()
  await end(0, failed({ kind: 'quota' }))
  expect(lastFailure.get()).toBeUndefined()
  run()
  unmount()
  await end(1, failed({ kind: 'quota' }))
  expect(lastFailure.get()).toEqual({ kind: 'quota' })
})

it('does not take the person along to another screen when they have left this one', async () => {
  const { run, end, unmount } = aCommand()
  const then = vi.fn()
  run(then)
  unmount()
  await end(0, found('kept'))
  expect(then).not.toHaveBeenCalled()
})

it('does not lose the failure of the first of two that run at once', async () => {
  const { run, end, result } = aCommand({ showsFailure: true })
  run()
  run()
  await end(0, failed({ kind: 'quota' }))
  expect(result.current).toMatchObject({ pending: true, failure: { kind: 'quota' } })
})

it('calls a bug a failure, and reports it', async () => {
  const reported = vi.fn()
  vi.stubGlobal('reportError', reported)
  const { result } = renderHook(() => useCommand(() => Promise.reject(new Error('bug'))))
  await act(async () => {
    result.current.run()
    await Promise.resolve()
  })
  await act(() => Promise.resolve())
  expect(result.current.failure).toEqual({ kind: 'crashed' })
  expect(reported).toHaveBeenCalledOnce()
  vi.unstubAllGlobals()
})
