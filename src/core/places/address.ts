/** Which addresses a place may have: https anywhere, http only on the person's own machine, private ones after a yes. */
import { failed, found, type Result } from '../kernel/result.ts'
import { isPublicName } from '../net/guard-host.ts'

export type AddressFailure =
  | 'notAnAddress'
  /** http: whoever is on the way reads the password */
  | 'insecure'
  /** a name and password inside the address */
  | 'credentials'
  /** on the person's own network or machine: ask, and name it */
  | 'private'

/** With a final slash and without query. A host without scheme is taken for https. */
export function placeAddress(typed: string, mayBePrivate: boolean): Result<URL, AddressFailure> {
  const url = webAddress(typed)
  if (!url) return failed('notAnAddress')
  if (url.username !== '' || url.password !== '') return failed('credentials')
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) return failed('insecure')
  if (!mayBePrivate && !isPublicName(url.hostname)) return failed('private')
  return found(folderOf(url))
}

/** A browser reaches nothing else over http from a page of https. */
const isLoopback = (host: string) => /^(localhost|127\.\d+\.\d+\.\d+)$/.test(host)

/** Where everybody reads the pages, as a place or a person says, with a final slash; undefined of what no page can be at. */
export function publicFolder(typed: string): string | undefined {
  const url = webAddress(typed)
  return url && folderOf(url).href
}

function webAddress(typed: string): URL | undefined {
  const text = typed.trim()
  const spelled = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`
  const url = URL.canParse(spelled) ? new URL(spelled) : undefined
  return url && /^https?:$/.test(url.protocol) ? url : undefined
}

function folderOf(url: URL): URL {
  const [path = ''] = url.pathname.split(/\/+$/)
  return new URL(`${path}/`, url.origin)
}

/** Whether an address that a place gave is one of the same host. */
export function isSameHost(root: string, address: string): boolean {
  return URL.canParse(address, root) && new URL(address, root).origin === new URL(root).origin
}

/** The address of a file below a folder; its path is segments of `[\w.-]`, so nothing in it leads elsewhere. */
export function below(folder: string, path: string): string {
  return `${folder}${path.split('/').map(encodeURIComponent).join('/')}`
}
