/** Shares jobs out over a few workers: started when needed, ended when idle, killed when their heart stops. */

/** What of a Worker is needed; a test hands in a message port. */
export interface WorkerLike {
  postMessage(message: unknown, transfer?: Transferable[]): void
  addEventListener(type: string, listener: (event: Event) => void): void
  removeEventListener(type: string, listener: (event: Event) => void): void
  terminate(): void
}

/** Why a job gave no answer although nobody stopped it. */
export type Lost = 'crashed' | 'slow'

interface Job<Remote> {
  readonly run: (remote: Remote) => Promise<unknown>
  /** share of a worker this job takes, 1 is a whole one */
  share: number
  readonly settle: (outcome: Promise<unknown> | Lost) => void
}

interface Seat<Remote> {
  readonly worker: WorkerLike
  readonly remote: Remote
  readonly jobs: Set<Job<Remote>>
  /** beats that it may still miss before it is given up */
  patience: number
  watch?: ReturnType<typeof setInterval>
  idle?: ReturnType<typeof setTimeout>
}

export interface PoolOptions<Remote> {
  readonly makeWorker: () => WorkerLike
  readonly connect: (worker: WorkerLike) => Remote
  readonly size: number
  /** ms between two beats of a worker; any message from it counts as one */
  readonly beat: number
  /** ms without work after which a worker is ended */
  readonly idleAfter: number
}

/** Beats a worker may miss: while it loads, and when it was heard before. */
const LOADING = 30
const SILENCE = 5

export class WorkerPool<Remote> {
  readonly #options: PoolOptions<Remote>
  readonly #seats = new Set<Seat<Remote>>()
  readonly #queue: Job<Remote>[] = []

  constructor(options: PoolOptions<Remote>) {
    this.#options = options
  }

  /**
   * Runs one job. Rejects with the signal's reason when stopped; answers `Lost` when a worker that did nothing
   * else died of it.
   */
  run<T>(
    signal: AbortSignal,
    work: { run: (remote: Remote) => Promise<T>; share: number },
  ): Promise<T | Lost> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted()
      const stop = () => {
        this.#drop(job)
        reject(signal.reason as Error) // what the caller handed to abort()
      }
      const job: Job<Remote> = {
        ...work,
        settle: (outcome) => {
          signal.removeEventListener('abort', stop)
          resolve(outcome as T | Lost) // of this job's own run
        },
      }
      signal.addEventListener('abort', stop, { once: true })
      this.#queue.push(job)
      this.#share()
    })
  }

  /** Ends the workers that do nothing. */
  rest(): void {
    for (const seat of this.#seats) if (seat.jobs.size === 0) this.#end(seat)
  }

  /** Ends all workers; jobs under way answer `crashed`. */
  close(): void {
    for (const job of this.#queue.splice(0)) job.settle('crashed')
    for (const seat of this.#seats) {
      for (const job of this.#end(seat)) job.settle('crashed')
    }
  }

  #open(): Seat<Remote> {
    const worker = this.#options.makeWorker()
    const remote = this.#options.connect(worker)
    const seat: Seat<Remote> = { worker, remote, jobs: new Set(), patience: LOADING }
    worker.addEventListener('message', () => {
      seat.patience = SILENCE
    })
    worker.addEventListener('error', () => this.#lost(seat, 'crashed'))
    this.#seats.add(seat)
    return seat
  }

  /** Hands out what fits, first come first served: a big job is not overtaken for ever. */
  #share(): void {
    for (let job = this.#queue[0]; job; job = this.#queue[0]) {
      const seat = this.#free(job.share)
      if (!seat) return
      this.#queue.shift()
      this.#start(seat, job)
    }
  }

  #free(share: number): Seat<Remote> | undefined {
    const room = (seat: Seat<Remote>) => 1 - [...seat.jobs].reduce((sum, job) => sum + job.share, 0)
    const best = [...this.#seats].sort((a, b) => room(b) - room(a))[0]
    if (best && (best.jobs.size === 0 || this.#seats.size >= this.#options.size))
      return room(best) >= share ? best : undefined
    return this.#seats.size < this.#options.size ? this.#open() : undefined
  }

  #start(seat: Seat<Remote>, job: Job<Remote>): void {
    clearTimeout(seat.idle)
    seat.watch ??= setInterval(() => this.#listen(seat), this.#options.beat)
    seat.jobs.add(job)
    const done = (outcome: Promise<unknown>) => {
      if (!seat.jobs.delete(job)) return
      job.settle(outcome)
      this.#rest(seat)
      this.#share()
    }
    const running = job.run(seat.remote)
    running.then(
      () => done(running),
      () => done(running),
    )
  }

  /** Counted in beats and not by the clock: after a laptop has slept both sides go on where they were. */
  #listen(seat: Seat<Remote>): void {
    seat.patience -= 1
    if (seat.patience < 0) this.#lost(seat, 'slow')
  }

  /** Who was alone with the worker is lost with it; several start again, each alone, and so the guilty one is found. */
  #lost(seat: Seat<Remote>, why: Lost): void {
    const jobs = this.#end(seat)
    if (jobs.length === 1) for (const job of jobs) job.settle(why)
    else this.#queue.unshift(...jobs.map((job) => Object.assign(job, { share: 1 })))
    this.#share()
  }

  /** Forgets a stopped job; a worker that was doing nothing else is ended, whatever it was doing. */
  #drop(job: Job<Remote>): void {
    const at = this.#queue.indexOf(job)
    if (at !== -1) this.#queue.splice(at, 1)
    for (const seat of this.#seats) {
      if (seat.jobs.delete(job) && seat.jobs.size === 0) this.#end(seat)
    }
    this.#share()
  }

  #rest(seat: Seat<Remote>): void {
    if (seat.jobs.size > 0) return
    this.#unwatch(seat)
    seat.idle = setTimeout(() => this.#end(seat), this.#options.idleAfter)
  }

  /** Ends a worker and answers the jobs it was still doing. */
  #end(seat: Seat<Remote>): Job<Remote>[] {
    this.#seats.delete(seat)
    clearTimeout(seat.idle)
    this.#unwatch(seat)
    seat.worker.terminate()
    const jobs = [...seat.jobs]
    seat.jobs.clear()
    return jobs
  }

  #unwatch(seat: Seat<Remote>): void {
    clearInterval(seat.watch)
    delete seat.watch
  }
}
