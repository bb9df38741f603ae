/** Puts what another app shared in the inbox, online or not, and opens the screen that reads it. */
import { keepShared } from '#storage/operations/shared-files.ts'

interface Shared {
  readonly request: Request
}

/** Answers the POST of the manifest's `share_target`; the files stay on this device. */
export async function takeShared({ request }: Shared): Promise<Response> {
  if (isFromAnotherSite(request)) return new Response(null, { status: 403 })
  const form = await request.formData()
  const files = form.getAll('files').filter((one) => one instanceof File)
  const isKept = await keepShared(files)
  const text = ['url', 'text', 'title'].map((name) => form.get(name)).find(isText)
  const address = new URL(isKept ? 'add?inbox=1' : 'add?inbox=full', request.url)
  if (text && files.length === 0) address.hash = new URLSearchParams({ url: text }).toString()
  return Response.redirect(address.href, 303)
}

/** The system shares without an `Origin` or with `null`; one that is named must be our own. */
function isFromAnotherSite({ headers, url }: Request): boolean {
  const origin = headers.get('origin')
  return origin !== null && origin !== 'null' && origin !== new URL(url).origin
}

function isText(value: FormDataEntryValue | null): value is string {
  return typeof value === 'string' && value !== ''
}
