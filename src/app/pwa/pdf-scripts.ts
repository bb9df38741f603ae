/** Keeps what opens or makes a PDF once it came: it is too large to install for whoever never meets one. */

const CACHE = 'pdf-scripts'

/** Of the build: the name of a script or of a font for paper, and a digest of the content. */
const SCRIPT = /\/assets\/((?:make-)?pdf|pdf\.worker|[a-z-]+-[47]00-normal)-[\w-]{8}\.(?:js|woff)$/

export function isPdfScript({ pathname }: URL): boolean {
  return SCRIPT.test(pathname)
}

/** From the device, else from the network and then kept in place of an older one. */
export async function pdfScript({ request }: { readonly request: Request }): Promise<Response> {
  const cache = await caches.open(CACHE)
  const kept = await cache.match(request.url)
  if (kept) return kept
  const fetched = await fetch(request)
  if (fetched.ok) await replace(cache, request.url, fetched.clone())
  return fetched
}

async function replace(cache: Cache, url: string, script: Response): Promise<void> {
  const part = SCRIPT.exec(url)?.[1]
  const older = (await cache.keys()).filter((one) => SCRIPT.exec(one.url)?.[1] === part)
  await Promise.all(older.map((one) => cache.delete(one)))
  await cache.put(url, script)
}
