/** Remembers outside the database that there were badges, to notice when the browser removed them. */
const NAME = 'rugzak-marker'
const YEAR = 365 * 24 * 60 * 60

/** How many badges there were, and when that was last seen (ISO 8601). */
export interface Marker {
  readonly badges: number
  readonly at: string
}

/** Browsers clear localStorage and cookies on different occasions: the mark is left in both. */
export function leaveMarker(marker: Marker): void {
  const text = JSON.stringify(marker)
  quietly(() => localStorage.setItem(NAME, text))
  quietly(() => setCookie(encodeURIComponent(text), YEAR))
}

/** Forgets the mark, because the person removed the badges themselves. */
export function forgetMarker(): void {
  quietly(() => localStorage.removeItem(NAME))
  quietly(() => setCookie('', 0))
}

/** The mark, from whichever place still has it. */
export function readMarker(): Marker | undefined {
  for (const text of [quietly(() => localStorage.getItem(NAME)), quietly(cookie)]) {
    const left: unknown = quietly(() => JSON.parse(text ?? '') as unknown)
    if (isMarker(left)) return left
  }
  return undefined
}

/** By hand: this file is in the first load. */
function isMarker(left: unknown): left is Marker {
  if (typeof left !== 'object' || left === null) return false
  const { badges, at } = left as Partial<Record<keyof Marker, unknown>> // members still unknown
  return Number.isInteger(badges) && Number(badges) > 0 && !Number.isNaN(Date.parse(String(at)))
}

function setCookie(value: string, seconds: number): void {
  // biome-ignore lint/suspicious/noDocumentCookie: CookieStore is not in every browser
  document.cookie = `${NAME}=${value}; max-age=${seconds}; path=/; samesite=strict`
}

function cookie(): string | undefined {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${NAME}=`))
  return found && decodeURIComponent(found.slice(NAME.length + 1))
}

/** A browser that forbids either place throws: then the other one must do. */
function quietly<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
