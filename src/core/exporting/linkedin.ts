/** The address that opens LinkedIn's "add licence or certification" form, and the fields to copy beside it. */
import type { Badge } from '../badge/badge.ts'
import { writtenDate } from './calendar.ts'
import { webAddress } from './safe-href.ts'

export interface LinkedInFields {
  readonly name: string
  readonly organizationName: string
  /** LinkedIn's own number of the issuer's company page: wins over the name when known */
  readonly organizationId?: string
  readonly issueYear?: number
  /** 1 to 12 */
  readonly issueMonth?: number
  readonly expirationYear?: number
  readonly expirationMonth?: number
  readonly certUrl?: string
  readonly certId?: string
}

/** What LinkedIn asks, from a badge. `page` is where the badge can be seen; only http(s) is passed on. */
export function linkedInFields(badge: Badge, page?: string): LinkedInFields {
  const issued = writtenDate(badge.awardedAt ?? badge.validFrom)
  const expires = writtenDate(badge.validUntil)
  const organizationId = companyId(badge)
  const certUrl = webAddress(page)
  return {
    name: badge.name,
    organizationName: badge.issuer.name ?? '',
    ...(organizationId !== undefined && { organizationId }),
    ...(issued && { issueYear: issued.year }),
    ...(issued?.month !== undefined && { issueMonth: issued.month }),
    ...(expires && { expirationYear: expires.year }),
    ...(expires?.month !== undefined && { expirationMonth: expires.month }),
    ...(certUrl !== undefined && { certUrl }),
  }
}

/** Digits only: LinkedIn's form breaks on anything else (edubadges states it as an identifier). */
function companyId(badge: Badge): string | undefined {
  return badge.issuer.identifiers.find(
    ({ type, value }) => /linkedin/i.test(type) && /^\d+$/.test(value),
  )?.value
}

/**
 * The pre-filled form. Absent fields are left out, never sent as
 * "undefined"; the organisation goes by number or by name, not both.
 */
export function linkedInAddress(fields: LinkedInFields): string {
  const { organizationId, organizationName, ...rest } = fields
  const organisation = organizationId === undefined ? { organizationName } : { organizationId }
  const query = new URLSearchParams({ startTask: 'CERTIFICATION_NAME' })
  for (const [name, value] of Object.entries({ ...rest, ...organisation })) {
    if (value !== '') query.set(name, String(value))
  }
  return `https://www.linkedin.com/profile/add?${query.toString()}`
}
