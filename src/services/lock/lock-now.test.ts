/** Claims about the lock that closes by itself: after the minutes that were chosen, also over sleep, and in every tab. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const MINUTE = 60_000
const reload = vi.fn()
let page = new EventTarget()

/** One tab, freshly loaded. */
async function aTab(minutes: number) {
  vi.resetModules()
  const tab = await import('./lock-now.ts')
  tab.watchOverLock(minutes)
  return tab
}

/** Another tab, as this one hears it. */
class Channel extends EventTarget {
  static readonly all: Channel[] = []
  readonly postMessage = vi.fn()
  constructor() {
    super()
    Channel.all.push(this)
  }
}
const hear = (data: unknown) =>
  Channel.all.at(-1)?.dispatchEvent(new MessageEvent('message', { data }))

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
  reload.mockClear()
  page = new EventTarget()
  vi.stubGlobal('BroadcastChannel', Channel)
  vi.stubGlobal('location', { reload })
  vi.stubGlobal('document', new EventTarget())
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a backpack that is open', () => {
  it('closes when nobody was here for the minutes that were chosen, and not before', async () => {
    await aTab(15)
    vi.advanceTimersByTime(15 * MINUTE - 1)
    expect(reload).not.toHaveBeenCalled()
    vi.advanceTimersByTime(10_000)
    expect(reload).toHaveBeenCalled()
    expect(Channel.all.at(-1)?.postMessage).toHaveBeenCalledWith('lock')
  })

  it.each(['a key that is pressed', 'another tab'])('stays open by %s', async (who) => {
    await aTab(15)
    vi.advanceTimersByTime(14 * MINUTE)
    if (who === 'another tab') hear('here')
    else page.dispatchEvent(new Event('keydown'))
    vi.advanceTimersByTime(14 * MINUTE)
    expect(reload).not.toHaveBeenCalled()
    vi.advanceTimersByTime(MINUTE + 10_000)
    expect(reload).toHaveBeenCalled()
  })

  it('closes at the first touch after a sleep in which no timer went', async () => {
    await aTab(15)
    vi.setSystemTime(16 * MINUTE)
    page.dispatchEvent(new Event('pointerdown'))
    expect(reload).toHaveBeenCalled()
  })

  it('closes when another tab is locked, and goes by the minutes that were chosen there', async () => {
    await aTab(0)
    vi.advanceTimersByTime(600 * MINUTE)
    expect(reload).not.toHaveBeenCalled()
    page.dispatchEvent(new Event('keydown'))
    hear(5)
    vi.advanceTimersByTime(5 * MINUTE + 10_000)
    expect(reload).toHaveBeenCalled()
    reload.mockClear()
    hear('lock')
    expect(reload).toHaveBeenCalledOnce()
  })
})
