/** A link out of a badge: shows where it goes, opens only safe addresses, tells the site nothing. */
import type { ReactNode } from 'react'
import { safeHref } from '#core/exporting/safe-href.ts'
import { hostOf } from '#core/net/identity.ts'

export interface SafeLinkProps {
  readonly href: string
  /** what stands for the link; the address itself when absent */
  readonly children?: ReactNode
  readonly className?: string | undefined
  /** leaves out the host beside the words, where the page is its author's own design */
  readonly bare?: boolean
}

/** An address that may not be followed is shown as plain text. */
export function SafeLink({ href, children, className, bare = false }: SafeLinkProps) {
  const safe = safeHref(href)
  if (!safe) return <span className={className}>{children ?? href}</span>
  const host = hostOf(safe)
  return (
    <a
      className={className}
      href={safe}
      {...(safe.startsWith('http') && { target: '_blank' })}
      rel="noopener noreferrer nofollow"
    >
      {children ?? href}
      {children && host && !bare ? <small> ({host})</small> : null}
    </a>
  )
}
