/** blob: addresses of pictures and files: made by the browser, given back when nothing can still be loading them. */

/**
 * Lets the browser forget an address that is no longer shown; anything else is left alone.
 * A picture that left the screen may still be waiting for its turn to load. A page loads an address once
 * for all who show it, so when one more picture of it has ended (or is none), so has every earlier one.
 */
export function giveBack(address: string | undefined): void {
  if (!address?.startsWith('blob:')) return
  const last = new Image()
  last.onload = last.onerror = () => URL.revokeObjectURL(address)
  last.src = address
}
