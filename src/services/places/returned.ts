/** Takes what the site of a place brings back out of the address bar, before the router or any report of an error sees it. */

const KEY = 'rugzak.login'

/** What was begun before the page was left; it holds no secret. */
export interface Leaving {
  readonly kind: string
  readonly entries: Readonly<Record<string, string>>
  readonly remember: boolean
  /** the answer must bring this back (RFC 6749, 10.12); '' where the library does that */
  readonly state: string
  /** path of this app to go on at */
  readonly back: string
}

interface Returned {
  readonly leaving: Leaving
  /** the whole address as it came, with its code or token */
  readonly address: string
}

let returned: Returned | undefined

/** Before the page is left for the site of a place. */
export function leaveFor(leaving: Leaving): void {
  sessionStorage.setItem(KEY, JSON.stringify(leaving))
}

/** Called once, before there is a router. A token that nobody asked for is taken away all the same. */
export function takeReturned(base: string): void {
  const { search, hash, href } = location
  const isToken = /[#&](access_token|error)=/.test(hash)
  const isCode = /[?&](code|error)=/.test(search) && /[?&]state=/.test(search)
  if (!isToken && !isCode) return
  const leaving = begun()
  if (!leaving && !isToken) return
  if (leaving) returned = { leaving, address: href }
  history.replaceState(null, '', leaving?.back ?? base)
}

function begun(): Leaving | undefined {
  try {
    const text = sessionStorage.getItem(KEY)
    sessionStorage.removeItem(KEY)
    return text === null ? undefined : (JSON.parse(text) as Leaving) // as this file wrote it
  } catch {
    return undefined
  }
}

/** What came back, once. */
export function returnedLogin(): Returned | undefined {
  const once = returned
  returned = undefined
  return once
}
