/** The address at which a published page is checked: our reader, pointed at the page when we know where it is. */
import { sourceAddress, sourceFragment } from '#core/sharing/link-source.ts'

/**
 * `app` ends with a slash. With a public https address the reader is pointed at portfolio.json (a
 * folder) or at the page itself; without one it opens empty, and the page is dropped there.
 */
export function readerAddress(app: string, address: string, folder: boolean): string {
  const page = sourceAddress(address)
  if (!page.ok) return `${app}view`
  const source = folder ? new URL('portfolio.json', page.value) : page.value
  return `${app}view#${sourceFragment(source)}`
}

/** The short link that opens these data in our reader; undefined where no reader may ask for them. */
export function pointerTo(data: string): string | undefined {
  const source = sourceAddress(data)
  return source.ok ? `${appAddress()}view#${sourceFragment(source.value)}` : undefined
}

/** Where this app lives, with a closing slash. */
export function appAddress(): string {
  return new URL(import.meta.env.BASE_URL, location.origin).href
}
