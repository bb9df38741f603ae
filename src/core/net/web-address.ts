/** Tells the addresses that can be asked over the web from other ids. */

export function isWebAddress(id: string | undefined): id is `http${string}` {
  return id !== undefined && /^https?:\/\//i.test(id) && URL.canParse(id)
}
