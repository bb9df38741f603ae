/** Lets only so many requests run at once, in all and per host, in the order they came. */

export interface Pace {
  /** Runs `work` when there is room for one more request to `host`. */
  readonly run: <T>(host: string, work: () => Promise<T>) => Promise<T>
}

interface Waiting {
  readonly host: string
  readonly start: () => void
}

/** @param total requests at once @param perHost requests at once to one host */
export function openPace(total = 4, perHost = 2): Pace {
  const running = new Map<string, number>()
  const waiting: Waiting[] = []
  const runningAt = (host: string) => running.get(host) ?? 0
  const sum = () => [...running.values()].reduce((one, other) => one + other, 0)

  const startNext = () => {
    const at = waiting.findIndex(({ host }) => runningAt(host) < perHost)
    if (at < 0 || sum() >= total) return
    const [next] = waiting.splice(at, 1)
    if (next === undefined) return
    running.set(next.host, runningAt(next.host) + 1)
    next.start()
  }

  const run = async <T>(host: string, work: () => Promise<T>): Promise<T> => {
    await new Promise<void>((start) => {
      waiting.push({ host, start })
      startNext()
    })
    try {
      return await work()
    } finally {
      running.set(host, runningAt(host) - 1)
      startNext()
    }
  }
  return { run }
}
