/**
 * Whether two ids or addresses name one thing: one answer for each question that is asked of them, strict where a
 * yes proves something and liberal where a yes warns. Nothing is the same as an absent id.
 */

/** An address that can be asked over the web, and no other id. */
export function isWebAddress(id: string | undefined): id is `http${string}` {
  return id !== undefined && /^https?:\/\//i.test(id) && URL.canParse(id)
}

/** The host with its port, lower case and look-alike letters as punycode, or '' when the text is no URL. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : ''
}

/** Two web addresses on one host and port, as written. */
export function isSameHost(one: string, other: string): boolean {
  return isWebAddress(one) && isWebAddress(other) && hostOf(one) === hostOf(other)
}

/** Whether both addresses are on one host and port; http and https, and `www.` or not, are one here. */
export function isSameOrigin(one: string, other: string): boolean {
  const [first, second] = [originOf(one), originOf(other)]
  return first !== undefined && first === second
}

function originOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const { protocol, host } = new URL(address)
  return /^https?:$/.test(protocol) ? host.replace(/^www\.(?=[^.]+\.[^.])/, '') : undefined
}

/** One document: a publisher's http and https address of it are the same. */
export function isSameAddress(one: string | undefined, other: string): boolean {
  return one !== undefined && withoutScheme(one) === withoutScheme(other)
}

const withoutScheme = (address: string) => address.trim().replace(/^http:/i, 'https:')

/**
 * One credential or issuer, named twice (Open Badges 3.0, equality and comparison): percent-decoded and trimmed,
 * http and https alike. For lists of what was revoked, and for what a newer version renews.
 */
export function isSameId(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && decodedId(one) === decodedId(other)
}

const decodedId = (id: string) => withoutScheme(decoded(id.trim(), decodeURIComponent))

/**
 * An id in the form in which it is compared with those on a list of issuers: decoded and without a final slash.
 * What divides an address stays encoded: `%3A` before a port is no `:` before a path; and an http id is no https one.
 */
export function listedForm(id: string): string {
  return decoded(id.trim().replace(/\/$/, ''), decodeURI)
}

function decoded(text: string, decode: (text: string) => string): string {
  try {
    return decode(text)
  } catch {
    return text
  }
}

/** One owner of keys: DIDs and URLs as written, except the host of a did:web, which has no case. */
export function isSameController(one: string | undefined, other: string): boolean {
  return one !== undefined && (one === other || withHost(one) === withHost(other))
}

function withHost(id: string): string {
  const [, host, rest = ''] = /^did:web:([^:]+)(.*)$/.exec(id) ?? []
  return host === undefined ? id : `did:web:${host.toLowerCase()}${rest}`
}

/** The host of an https address or of a did:web, without `www.` and port; an http address proves no host. */
export function domainOf(id = ''): string | undefined {
  const address = id.replace(/^did:web:([^:/#?]+).*$/i, 'https://$1')
  if (!/^https:/i.test(address) || !URL.canParse(address)) return undefined
  return new URL(address).hostname.replace(/^www\./, '')
}

/** The https address that a did:web stands for: it writes its path with colons and its port percent-encoded. */
export function siteOfDidWeb(did: string): string {
  const [authority = '', ...path] = (did.slice('did:web:'.length).split(/[#?]/)[0] ?? '').split(':')
  return `https://${authority.replace(/%3A/i, ':')}/${path.join('/')}`
}
