/** Names the website that a good answer about the issuer proves it to be. */
import type { Check } from './report.ts'

/** The host, with its port, behind a bound did:web or https issuer; undefined when no website was proved. */
export function provenDomain({ id, answer, detail }: Check): string | undefined {
  if (id !== 'issuer' || (answer !== 'bound' && answer !== 'hosted')) return undefined
  const [issuer, host] = [detail?.issuer, detail?.host]
  if (typeof issuer !== 'string') return answer === 'hosted' && host ? String(host) : undefined
  const address = /^did:web:/i.test(issuer) ? webOf(issuer) : issuer
  return /^https:/i.test(address) && URL.canParse(address) ? new URL(address).host : undefined
}

/** A did:web writes its path with colons and its port percent-encoded. */
function webOf(did: string): string {
  const [authority = ''] = did.slice('did:web:'.length).split(/[:#?]/)
  return `https://${authority.replace(/%3A/i, ':')}`
}
