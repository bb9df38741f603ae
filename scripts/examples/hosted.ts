/** Builds Open Badges 2.0 assertions that only the issuer's own website could confirm. */
import { createHash } from 'node:crypto'
import { drawArt } from './art/art.ts'
import { type Award, dataUri, RECIPIENT, uuidFrom } from './credential.ts'
import type { Organisation } from './issuer.ts'
import type { Json } from './signing.ts'

const target = ({
  framework,
  name,
  url,
  code,
}: NonNullable<Award['alignments']>[number]): Json => ({
  targetFramework: framework,
  targetName: name,
  targetUrl: url,
  ...(code ? { targetCode: code } : {}),
})

function badgeClass(award: Award, { name, url, description }: Organisation): Json {
  return {
    type: 'BadgeClass',
    id: `${url}/badges/${award.slug}`,
    '@language': award.language,
    name: award.name,
    description: award.description,
    image: dataUri(drawArt(award.art)),
    criteria: { narrative: award.criteria },
    issuer: {
      type: 'Issuer',
      id: `${url}/issuer`,
      name,
      url,
      email: `badges@${new URL(url).host}`,
      description,
    },
    ...(award.tags ? { tags: award.tags } : {}),
    ...(award.alignments ? { alignment: award.alignments.map(target) } : {}),
  }
}

/** Where `issuer` would publish the assertion of `slug`. */
export const assertionId = (issuer: Organisation, slug: string) =>
  `${issuer.url}/assertions/${uuidFrom(`${issuer.url} ${slug}`)}`

/** A HostedBadge on a host that does not exist (`.example`), so that it can never be checked. */
export function hostedAssertion(award: Award, issuer: Organisation): Json {
  const id = assertionId(issuer, award.slug)
  const salt = uuidFrom(`salt ${id}`).slice(0, 8)
  const hash = createHash('sha256')
    .update((award.recipient ?? RECIPIENT) + salt)
    .digest('hex')
  return {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id,
    recipient: { type: 'email', hashed: true, salt, identity: `sha256$${hash}` },
    issuedOn: award.awarded,
    ...(award.until ? { expires: award.until } : {}),
    verification: { type: 'HostedBadge' },
    badge: badgeClass(award, issuer),
  }
}
