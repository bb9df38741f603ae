/** A portfolio in the words of schema.org, for search engines the learner chose to let in. */
import type { Badge } from '../badge/badge.ts'
import { isoDay } from './calendar.ts'
import { webAddress } from './safe-href.ts'

/** JSON-LD: a Person with the credentials she has, each recognised by its issuer. No e-mail address. */
export function schemaOrg(
  name: string,
  description: string,
  badges: readonly Badge[],
): Readonly<Record<string, unknown>> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Person',
    name,
    ...(description !== '' && { description }),
    hasCredential: badges.map(credential),
  }
}

function credential(badge: Badge): Readonly<Record<string, unknown>> {
  const url = webAddress(badge.id)
  const image = webAddress(badge.image?.src)
  const created = isoDay(badge.awardedAt ?? badge.validFrom)
  const expires = isoDay(badge.validUntil)
  const skills = badge.achievement.alignments.map(({ name }) => name)
  return {
    '@type': 'EducationalOccupationalCredential',
    credentialCategory: 'badge',
    name: badge.name,
    ...(badge.achievement.description && { description: badge.achievement.description }),
    ...(url !== undefined && { url }),
    ...(image !== undefined && { image }),
    ...(created !== undefined && { dateCreated: created }),
    ...(expires !== undefined && { expires }),
    ...(skills.length > 0 && { competencyRequired: skills }),
    recognizedBy: organisation(badge),
  }
}

function organisation(badge: Badge): Readonly<Record<string, unknown>> {
  const url = webAddress(badge.issuer.url)
  return {
    '@type': 'Organization',
    name: badge.issuer.name ?? '',
    ...(url !== undefined && { url }),
  }
}
