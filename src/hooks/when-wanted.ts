/** Lets what the first screen of a first visit does not need wait: nothing is kept yet, so there is nothing to look up. */

/** ms after which it comes anyway, when nobody does anything. */
const REST = 5000
/** A screen reader presses without a pointer or a key, and a picker tells only what came of it. */
const SIGNS = ['pointerdown', 'keydown', 'click', 'dragenter', 'drop', 'paste', 'change'] as const

let wanted: Promise<void> | undefined

/** At once on every other screen and visit (src/app/boot.js knows which it is); else at the first thing the person does. */
export function whenWanted(): Promise<void> {
  wanted ??= 'home' in document.documentElement.dataset ? firstSign() : Promise.resolve()
  return wanted
}

const firstSign = () =>
  new Promise<void>((resolve) => {
    for (const sign of SIGNS) addEventListener(sign, () => resolve(), { once: true, capture: true })
    setTimeout(resolve, REST)
  })
