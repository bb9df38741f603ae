/** Builds Open Badges 3.0 credentials from short descriptions. */
import { createHash } from 'node:crypto'
import { type Art, drawArt } from './art/art.ts'
import type { ExampleIssuer } from './issuer.ts'
import type { Json } from './signing.ts'

/** The address on which the examples stand; the app adds it while examples are loaded. */
export const RECIPIENT = 'anna@voorbeeld.example'

export interface Target {
  readonly framework: string
  readonly name: string
  readonly url: string
  readonly code?: string
  readonly type?: string
}

/** What was achieved; `slug` and the issuer's site make its id. */
export interface Award {
  readonly slug: string
  readonly name: string
  readonly description: string
  /** Markdown */
  readonly criteria: string
  readonly language: 'nl' | 'en'
  readonly type?: string
  readonly art: Art
  readonly awarded: string
  readonly until?: string
  readonly alignments?: readonly Target[]
  readonly tags?: readonly string[]
  /** further members of the achievement */
  readonly achievement?: Json
  /** further members of the subject: results, credits, narrative */
  readonly subject?: Json
  /** further members of the credential: evidence, endorsement, status */
  readonly credential?: Json
  readonly recipient?: string
  /** extra contexts, for suites that need one */
  readonly contexts?: readonly string[]
}

export const dataUri = (svg: string) =>
  `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`

export const achievementId = (issuer: Pick<ExampleIssuer, 'url'>, slug: string) =>
  `${issuer.url}/badges/${slug}`

export const alignment = ({ framework, name, url, code, type }: Target): Json => ({
  type: ['Alignment'],
  targetName: name,
  targetUrl: url,
  targetFramework: framework,
  ...(code ? { targetCode: code } : {}),
  ...(type ? { targetType: type } : {}),
})

export const profile = (issuer: ExampleIssuer): Json => ({
  id: issuer.did,
  type: ['Profile'],
  name: issuer.name,
  url: issuer.url,
  description: issuer.description,
})

/** A UUID that follows from `text`. */
export function uuidFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

/** The recipient's address as a salted hash, as most issuers write it. */
function identity(address: string, salt: string): Json {
  const hash = createHash('sha256')
    .update(address + salt)
    .digest('hex')
  return {
    type: 'IdentityObject',
    hashed: true,
    identityHash: `sha256$${hash}`,
    identityType: 'emailAddress',
    salt,
  }
}

function achievementOf(award: Award, issuer: ExampleIssuer): Json {
  return {
    id: achievementId(issuer, award.slug),
    type: ['Achievement'],
    achievementType: award.type ?? 'Badge',
    inLanguage: award.language,
    name: award.name,
    description: award.description,
    criteria: { narrative: award.criteria },
    image: { id: dataUri(drawArt(award.art)), type: 'Image' },
    creator: profile(issuer),
    ...(award.alignments ? { alignment: award.alignments.map(alignment) } : {}),
    ...(award.tags ? { tag: award.tags } : {}),
    ...award.achievement,
  }
}

/** An unsigned OpenBadgeCredential (VC data model 2.0). Ids and salts follow from its content. */
export function credentialFor(award: Award, issuer: ExampleIssuer): Json {
  const id = `urn:uuid:${uuidFrom(`${issuer.url} ${award.slug} ${award.awarded}`)}`
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      ...(award.contexts ?? []),
    ],
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: award.name,
    issuer: profile(issuer),
    validFrom: award.awarded,
    awardedDate: award.awarded,
    ...(award.until ? { validUntil: award.until } : {}),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [identity(award.recipient ?? RECIPIENT, uuidFrom(`salt ${id}`).slice(0, 8))],
      achievement: achievementOf(award, issuer),
      ...award.subject,
    },
    ...award.credential,
  }
}
