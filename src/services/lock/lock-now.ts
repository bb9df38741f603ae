/** Locks the backpack again: by a press, or when nobody was here for a while; in every tab at once. */
/** A number: the minutes that were chosen anew. */
type Message = 'lock' | 'here' | number

/** ms between two tellings that somebody is here */
const SELDOM = 5000
const MINUTE = 60_000
/** ms between two looks: the clock goes on while a computer sleeps, a timer does not */
const LOOK = 10_000

let channel: BroadcastChannel | undefined
let away = 0

/** What somebody does who is here. */
const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchmove']

/** Everything readable goes with the page; words that were not saved yet wait encrypted. */
function close(): void {
  location.reload()
}

/** In this tab and all others. */
export function lockNow(): void {
  channel?.postMessage('lock' satisfies Message)
  close()
}

/** Minutes without anybody after which it locks itself, from now on and in every tab; 0 for never. */
export function setAway(minutes: number): void {
  away = minutes
  channel?.postMessage(minutes satisfies Message)
}

/** To be called once, when the lock was opened. */
export function watchOverLock(minutes: number): void {
  away = minutes
  let last = Date.now()
  let told = 0
  const tabs = new BroadcastChannel('rugzak-lock')
  channel = tabs
  tabs.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data === 'lock') close()
    else if (data === 'here') last = Date.now()
    else away = data
  })
  const look = () => {
    if (away > 0 && Date.now() - last >= away * MINUTE) lockNow()
  }
  const here = () => {
    look()
    last = Date.now()
    if (last - told < SELDOM) return
    told = last
    tabs.postMessage('here' satisfies Message)
  }
  for (const sign of SIGNS) addEventListener(sign, here, { passive: true, capture: true })
  document.addEventListener('visibilitychange', look)
  // a page that was put aside for going back to stood still, and heard nothing
  addEventListener('pageshow', (event) => {
    if (event.persisted) close()
  })
  setInterval(look, LOOK)
}
