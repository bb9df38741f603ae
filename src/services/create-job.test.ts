/** Claims about a job: one at a time, stoppable, never hanging, and how it ended is never lost. */
import { expect, it, vi } from 'vitest'
import { failed, found, type Result } from '#core/kernel/result.ts'
import { createJob, type JobOptions, type Service } from './create-job.ts'

type Word = Service<string, readonly string[], string, { readonly kind: 'full' }>

/** A job whose runs end when the test says so, each by its input. */
function aJob(second: JobOptions<unknown>['second']) {
  const ends = new Map<string, (result: Result<string, { readonly kind: 'full' }>) => void>()
  const stopped: string[] = []
  const service: Word = (input, { signal, report }) => {
    report((before) => [...before, input])
    signal.addEventListener('abort', () => stopped.push(input))
    return new Promise((end) => ends.set(input, end))
  }
  return {
    job: createJob<string, readonly string[], string, { kind: 'full' }>(service, {
      initial: [],
      second,
    }),
    ends,
    stopped,
  }
}

it('keeps why a run failed until the next one begins', async () => {
  const { job, ends } = aJob('is ignored')
  const run = job.start('a')
  expect(job.get()).toEqual({ running: true, progress: ['a'], input: 'a' })
  ends.get('a')?.(failed({ kind: 'full' }))
  await run
  expect(job.get()).toMatchObject({ running: false, result: { failure: { kind: 'full' } } })
  void job.start('b')
  expect(job.get().result).toBeUndefined()
})

it('ignores a second call while one runs, where that is asked', async () => {
  const { job, ends } = aJob('is ignored')
  void job.start('a')
  await job.start('b')
  expect([...ends.keys()]).toEqual(['a'])
})

it('stops the first for the second, and hears no more of the first', async () => {
  const { job, ends, stopped } = aJob('replaces')
  const first = job.start('a')
  const second = job.start('b')
  ends.get('a')?.(failed({ kind: 'full' }))
  await first
  expect([stopped, job.get()]).toEqual([['a'], { running: true, progress: ['b'], input: 'b' }])
  ends.get('b')?.(found('done'))
  await second
  expect(job.get()).toMatchObject({ running: false, result: { value: 'done' } })
})

it('joins the progress of the first, ends with the last of both, and keeps the failure of either', async () => {
  const { job, ends, stopped } = aJob('joins')
  const both = [job.start('a'), job.start('b')]
  expect(job.get().progress).toEqual(['a', 'b'])
  ends.get('a')?.(failed({ kind: 'full' }))
  await both[0]
  expect(job.get().running).toBe(true)
  job.stop()
  expect(stopped).toEqual(['a', 'b'])
  ends.get('b')?.(found('done'))
  await both[1]
  expect(job.get()).toMatchObject({ running: false, result: { failure: { kind: 'full' } } })
})

it('says that it crashed when a bug or a dead worker ends it, and can be started again', async () => {
  const reported = vi.fn()
  vi.stubGlobal('reportError', reported)
  let isBroken = true
  const service = () =>
    isBroken ? Promise.reject(new Error('bug')) : Promise.resolve(found('well'))
  const job = createJob<string, number, string, never>(service, { initial: 0, second: 'replaces' })
  await job.start('a')
  expect(job.get().result).toEqual(failed({ kind: 'crashed' }))
  expect(reported).toHaveBeenCalledOnce()
  isBroken = false
  await job.start('b')
  expect(job.get().result).toEqual(found('well'))
  vi.unstubAllGlobals()
})

it('has no result when it was stopped before it came to one', async () => {
  const stoppable: Service<string, number, string, never> = (_, { signal }) =>
    new Promise((_end, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason as Error)),
    )
  const job = createJob(stoppable, { initial: 0, second: 'replaces' })
  const run = job.start('a')
  job.stop()
  await run
  expect(job.get()).toEqual({ running: false, progress: 0, input: 'a' })
})
