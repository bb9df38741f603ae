/** blob: addresses of pictures: made by the browser, given back when nothing can still be loading them. */

/** A picture that left the screen may still be waiting for its turn to load; far longer than that takes. */
const GRACE = 10_000

/** Lets the browser forget an address that is no longer shown; anything else is left alone. */
export function giveBack(address: string | undefined): void {
  if (address?.startsWith('blob:')) setTimeout(() => URL.revokeObjectURL(address), GRACE)
}
