/** Runs a service outside any screen: how far it is, Stop, one at a time, and how it ended. */
import { failed, type Result } from '#core/kernel/result.ts'
import { createStore, type Store } from './store.ts'

/** What a service is given to run with. */
export interface Doing<Progress> {
  /** the person pressed Stop, or something newer took its place */
  readonly signal: AbortSignal
  /** changes the progress; may be called as often as it likes */
  readonly report: (change: (before: Progress) => Progress) => void
}

/** Work that takes long: from an input to a result. It keeps no state of its own. */
export type Service<Input, Progress, Value, Failure> = (
  input: Input,
  doing: Doing<Progress>,
) => Promise<Result<Value, Failure>>

/** A worker died of it, or a bug of ours stopped it. */
export interface Crash {
  readonly kind: 'crashed'
}

export interface JobState<Input, Progress, Value, Failure> {
  readonly running: boolean
  /** of the present run or the last one */
  readonly progress: Progress
  readonly input?: Input
  /** how the last run ended; absent while one runs, and when it was broken off without one */
  readonly result?: Result<Value, Failure | Crash>
}

export interface Job<Input, Progress, Value, Failure>
  extends Pick<Store<JobState<Input, Progress, Value, Failure>>, 'get' | 'subscribe'> {
  /** Resolves when this run has ended, well or not: the state says how. */
  readonly start: (input: Input) => Promise<void>
  readonly stop: () => void
  /** Stops, and goes back to the beginning. */
  readonly forget: () => void
  /** Changes the progress of a run that may have ended. */
  readonly change: Doing<Progress>['report']
}

export interface JobOptions<Progress> {
  readonly initial: Progress
  /** what a call does while another runs: takes its place, does nothing, or goes on beside it with the same progress */
  readonly second: 'replaces' | 'is ignored' | 'joins'
}

/** ms between two tellings of how far it is: more often nobody reads it. */
const PACE = 100

/** Runs that share a progress and a Stop. */
interface Round<Value, Failure> {
  stop: AbortController
  going: number
  /** the first that failed, else the last that ended */
  result?: Result<Value, Failure | Crash> | undefined
}

export function createJob<Input, Progress, Value, Failure>(
  service: Service<Input, Progress, Value, Failure>,
  { initial, second }: JobOptions<Progress>,
): Job<Input, Progress, Value, Failure> {
  const idle = { running: false, progress: initial }
  const store = createStore<JobState<Input, Progress, Value, Failure>>(idle, PACE)
  let round: Round<Value, Failure> | undefined

  const change: Doing<Progress>['report'] = (by) =>
    store.set({ ...store.get(), progress: by(store.get().progress) })

  const begin = (input: Input): Round<Value, Failure> => {
    round?.stop.abort()
    round = { stop: new AbortController(), going: 0 }
    store.set({ running: true, progress: initial, input })
    return round
  }

  const start = async (input: Input) => {
    if (round && second === 'is ignored') return
    const mine = round && second === 'joins' ? round : begin(input)
    if (mine.stop.signal.aborted) mine.stop = new AbortController()
    const { signal } = mine.stop
    mine.going += 1
    const report = (by: (before: Progress) => Progress) => (round === mine ? change(by) : undefined)
    const result = await ended(service(input, { signal, report }), signal)
    mine.going -= 1
    mine.result = mine.result?.ok === false ? mine.result : result
    if (round !== mine || mine.going > 0) return
    round = undefined
    store.set({ ...store.get(), running: false, ...(mine.result && { result: mine.result }) })
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    start,
    stop: () => round?.stop.abort(),
    forget: () => {
      round?.stop.abort()
      round = undefined
      store.set(idle)
    },
    change,
  }
}

/** Nothing when it was stopped before it came to a result. */
async function ended<Value, Failure>(
  run: Promise<Result<Value, Failure>>,
  signal: AbortSignal,
): Promise<Result<Value, Failure | Crash> | undefined> {
  try {
    return await run
  } catch (error) {
    if (signal.aborted) return undefined
    reportError(error)
    return failed({ kind: 'crashed' })
  }
}
