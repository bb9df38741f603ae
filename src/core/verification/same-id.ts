/** Tells whether two ids name one thing (Open Badges 3.0, equality and comparison). */

/** Percent-decoded and trimmed, http and https alike. Nothing is the same as an absent id. */
export function isSameId(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && plain(one) === plain(other)
}

function plain(id: string): string {
  return decoded(id.trim()).replace(/^http:/i, 'https:')
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
