/** What goes wrong inside a write of many rows is known for what it is. */
import { Dexie } from 'dexie'
import { expect, it } from 'vitest'
import { attempt, storageFailure } from './failure.ts'

const within = (error: unknown) =>
  new Dexie.BulkError('1 of 50 operations failed', [error as Error])

it.each([
  ['QuotaExceededError', 'quota'],
  ['UnknownError', 'unavailable'],
  ['DatabaseClosedError', 'closed'],
])('%s of one row among many is %s', (name, kind) => {
  const error = new DOMException('of the row', name)
  expect(storageFailure(within(error))).toEqual({ kind })
  expect(storageFailure(new Dexie.AbortError('aborted', within(error)))).toEqual({ kind })
})

it('a mistake of ours among many rows stays one', async () => {
  const error = within(new TypeError('undefined is not a row'))
  await expect(attempt(() => Promise.reject(error))).rejects.toBe(error)
})
