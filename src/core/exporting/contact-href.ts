/** Makes an address that a person typed into one to click. */
import { safeHref } from './safe-href.ts'

/** "anna@voorbeeld.nl", "www.anna.nl" or a whole address; undefined for a phone number or a place. */
export function contactHref(text: string): string | undefined {
  const typed = text.trim()
  if (/^[^\s@:<>"]+@[^\s@:<>"]+\.[a-z]{2,}$/i.test(typed)) return safeHref(`mailto:${typed}`)
  if (/^www\.[^\s]+$/i.test(typed)) return safeHref(`https://${typed}`)
  return safeHref(typed)
}
