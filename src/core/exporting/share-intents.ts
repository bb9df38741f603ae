/** The addresses that open another service with a text ready to send: no scripts of theirs on our pages. */

export interface Shared {
  readonly text: string
  /** address of the page or link; '' when only words are shared */
  readonly url: string
}

/** Services that need nothing but an address, in the order they are offered. */
export const SHARE_INTENTS = [
  { id: 'mail', address: ({ text, url }: Shared) => mail(text, url) },
  {
    id: 'whatsapp',
    address: (it: Shared) => `https://wa.me/?text=${encodeURIComponent(joined(it))}`,
  },
  {
    id: 'linkedin',
    address: ({ url }: Shared) =>
      `https://www.linkedin.com/sharing/share-offsite/?url=${encodeURIComponent(url)}`,
  },
  {
    id: 'bluesky',
    address: (it: Shared) =>
      `https://bsky.app/intent/compose?text=${encodeURIComponent(joined(it))}`,
  },
  {
    id: 'x',
    address: ({ text, url }: Shared) =>
      `https://x.com/intent/post?text=${encodeURIComponent(text)}&url=${encodeURIComponent(url)}`,
  },
] as const

/** Mastodon lives on many hosts: undefined when what was typed is not a host name. */
export function mastodonAddress(instance: string, shared: Shared): string | undefined {
  const host = instance
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^.*@/, '')
    .replace(/\/.*$/, '')
  const isHost = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(host)
  return isHost ? `https://${host}/share?text=${encodeURIComponent(joined(shared))}` : undefined
}

function joined({ text, url }: Shared): string {
  return [text, url].filter((part) => part !== '').join(' ')
}

/** Most mail programs cut the address of a new mail at about 2,000 characters. */
const MAIL_LIMIT = 1_800

function mail(text: string, url: string): string {
  const whole = wholeMail({ text, url })
  return fitsInMail({ text, url }) ? whole : `mailto:?subject=${encodeURIComponent(text)}`
}

/** False when a mail can only be opened without the address: it has to be pasted. */
export function fitsInMail(shared: Shared): boolean {
  return wholeMail(shared).length <= MAIL_LIMIT
}

function wholeMail({ text, url }: Shared): string {
  const body = encodeURIComponent([text, url].filter((part) => part !== '').join('\r\n\r\n'))
  return `mailto:?subject=${encodeURIComponent(text)}&body=${body}`
}
