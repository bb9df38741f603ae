/** The demo backpack: every badge signed, in the file it comes in, and one record that ties the care steps together. */
import { achievementId, credentialFor, profile, uuidFrom } from '../credential.ts'
import { hostedAssertion } from '../hosted.ts'
import { type ExampleIssuer, makeIssuer } from '../issuer.ts'
import type { Made } from '../publishing.ts'
import { type Json, prove, signJwt } from '../signing.ts'
import { ASSISTANT, CARE, CARE_STEPS } from './care.ts'
import { CITIZENSHIP } from './citizenship.ts'
import { DATA } from './data.ts'
import type { DemoBadge, DemoShows } from './demo-badge.ts'
import { DIGITAL } from './digital.ts'
import { LANGUAGES } from './languages.ts'
import { WATERPOORT } from './organisations.ts'
import { VOLUNTEERING } from './volunteering.ts'

export type Demo = Made & { readonly shows: DemoShows }

const THEMES = [...CARE, ...DATA, ...VOLUNTEERING, ...LANGUAGES, ...DIGITAL, ...CITIZENSHIP]

const SUITE_2020 = 'https://w3id.org/security/suites/ed25519-2020/v1'

/** The endorsement of `badge`, signed by its endorser and embedded in the achievement. */
async function endorsementOf({ award, by, endorsed }: DemoBadge): Promise<Json> {
  if (!endorsed) return {}
  const endorser = await makeIssuer(endorsed.by)
  const endorsement = await prove(
    {
      '@context': [
        'https://www.w3.org/ns/credentials/v2',
        'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      ],
      id: `urn:uuid:${uuidFrom(`endorsement ${award.slug}`)}`,
      type: ['VerifiableCredential', 'EndorsementCredential'],
      name: `${endorsed.by.name}: ${award.name}`,
      issuer: profile(endorser),
      validFrom: award.awarded,
      credentialSubject: {
        id: achievementId(by, award.slug),
        type: ['EndorsementSubject'],
        endorsementComment: endorsed.comment,
      },
    },
    endorser,
    'eddsa-rdfc-2022',
  )
  return { endorsement: [endorsement] }
}

async function credentialOf(badge: DemoBadge, issuer: ExampleIssuer): Promise<Json> {
  const { award, sign } = badge
  const achievement = { ...award.achievement, ...(await endorsementOf(badge)) }
  const contexts = sign === 'ed25519-2020' ? [SUITE_2020] : []
  return credentialFor({ ...award, achievement, contexts }, issuer)
}

async function payloadOf(badge: DemoBadge): Promise<string> {
  if (badge.sign === 'hosted') return JSON.stringify(hostedAssertion(badge.award, badge.by))
  const issuer = await makeIssuer(badge.by)
  const credential = await credentialOf(badge, issuer)
  if (badge.sign === 'jwt') return signJwt(credential, issuer)
  return JSON.stringify(await prove(credential, issuer, badge.sign))
}

async function made(badge: DemoBadge): Promise<Demo> {
  const { award, as, shows, sign } = badge
  const payload = await payloadOf(badge)
  return { award, as, shows, payload, ...(sign === 'hosted' ? { keyword: 'openbadges' } : {}) }
}

const association = (associationType: string, sourceId: string, targetId: string): Json => ({
  type: 'Association',
  associationType,
  sourceId,
  targetId,
})

/** A learner record (CLR 2.0) as JWT: the four steps are part of Zorgassistent, which precedes one still to earn. */
async function record(): Promise<Demo> {
  const issuer = await makeIssuer(WATERPOORT)
  const members = await Promise.all([...CARE_STEPS, ASSISTANT].map(payloadOf))
  const id = (slug: string) => achievementId(WATERPOORT, slug)
  const next = {
    slug: 'verzorgende',
    name: 'Verzorgende',
    description: 'De opleiding op niveau 3 die op Zorgassistent volgt.',
    criteria: 'Nog te behalen.',
    language: 'nl',
    art: ['leaf', 'people', 'blue'],
    awarded: '2026-07-10T10:00:00Z',
  } as const
  const { achievement } = credentialFor(next, issuer).credentialSubject as Json // built one line above
  const credential: Json = {
    ...credentialFor({ ...next, slug: 'dossier', name: 'Opleidingsdossier zorg' }, issuer),
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    type: ['VerifiableCredential', 'ClrCredential'],
    credentialSubject: {
      id: 'mailto:anna@voorbeeld.example',
      type: ['ClrSubject'],
      verifiableCredential: members.map((member) => JSON.parse(member) as Json), // ours, signed just now
      achievement: [achievement],
      association: [
        ...CARE_STEPS.map(({ award }) =>
          association('isPartOf', id(award.slug), id('zorgassistent')),
        ),
        association('precedes', id('zorgassistent'), id('verzorgende')),
      ],
    },
  }
  return {
    award: {
      slug: 'dossier-zorg',
      name: 'Opleidingsdossier zorg',
      language: 'nl',
      art: ['tab', 'stairs', 'blue'],
    },
    as: 'png',
    keyword: 'clrcredential',
    payload: await signJwt(credential, issuer),
    shows: 'valid',
  }
}

/** Sixty badges, the same bytes in every run. */
export async function makeDemo(): Promise<readonly Demo[]> {
  const badges: Demo[] = []
  for (const badge of THEMES) badges.push(await made(badge))
  return [...badges, await record()]
}
