/** Names the website, or the part of one, that a good answer about the issuer proves it to be. */
import { siteOfDidWeb } from '../net/identity.ts'
import type { Check } from './report.ts'

/**
 * Host, port and path behind a bound did:web or https issuer: a path may be somebody else's than its host.
 * Undefined when no website was proved.
 */
export function provenDomain({ id, answer, detail }: Check): string | undefined {
  if (id !== 'issuer' || (answer !== 'bound' && answer !== 'hosted')) return undefined
  const [issuer, host] = [detail?.issuer, detail?.host]
  if (typeof issuer !== 'string') return answer === 'hosted' && host ? String(host) : undefined
  const address = /^did:web:/i.test(issuer) ? siteOfDidWeb(issuer) : issuer
  return /^https:/i.test(address) && URL.canParse(address) ? written(new URL(address)) : undefined
}

/** As people write an address: percent-encoded, so that no letter turns the others around. */
const written = ({ host, pathname, search }: URL) => host + pathname.replace(/\/$/, '') + search
