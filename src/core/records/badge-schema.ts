/** The normalised badge as read back from a border: a backup or a link may hold anything. */
import { z } from 'zod'
import type { Achievement, Badge, Profile } from '../badge/badge.ts'

const text = z.string().max(200_000)
const optional = text.exactOptional()
const list = <T extends z.ZodType>(member: T) => z.array(member).max(5000)

const image = z.object({ src: z.string().max(4_000_000), caption: optional })
const alignment = z.object({
  name: text,
  url: optional,
  code: optional,
  framework: optional,
  description: optional,
  type: optional,
})

const profile = z.object({
  id: optional,
  name: optional,
  url: optional,
  email: optional,
  phone: optional,
  address: optional,
  description: optional,
  image: image.exactOptional(),
  identifiers: list(z.object({ type: text, value: text })),
  parent: z.object({ id: optional, name: optional }).exactOptional(),
}) satisfies z.ZodType<Profile>

const study = z.object({
  ects: z.number().exactOptional(),
  sbu: z.number().exactOptional(),
  eqf: optional,
  nlqf: optional,
  creditsAvailable: z.number().exactOptional(),
  creditsEarned: z.number().exactOptional(),
  learningOutcome: optional,
  language: optional,
  programme: list(text),
  participation: optional,
  assessment: optional,
  supervision: optional,
  identityChecked: z.boolean().exactOptional(),
  stackable: z.boolean().exactOptional(),
  timeInvestment: optional,
})

const level = z.object({
  id: optional,
  name: text,
  level: optional,
  points: optional,
  description: optional,
  alignments: list(alignment),
})

const resultDescription = z.object({
  id: optional,
  name: text,
  type: text,
  requiredValue: optional,
  requiredLevel: optional,
  allowedValues: list(text),
  levels: list(level),
  valueMin: optional,
  valueMax: optional,
  alignments: list(alignment),
})

const achievement = z.object({
  id: optional,
  name: text,
  type: optional,
  description: optional,
  image: image.exactOptional(),
  criteria: z.object({ url: optional, narrative: optional }).exactOptional(),
  alignments: list(alignment),
  tags: list(text),
  related: list(z.object({ id: text, language: optional, version: optional, types: list(text) })),
  resultDescriptions: list(resultDescription),
  version: optional,
  language: optional,
  humanCode: optional,
  fieldOfStudy: optional,
  specialization: optional,
  creator: profile.exactOptional(),
  study,
}) satisfies z.ZodType<Achievement>

const evidence = z.object({
  id: optional,
  name: optional,
  description: optional,
  narrative: optional,
  genre: optional,
  audience: optional,
  types: list(text),
})

const result = z.object({
  describedBy: optional,
  value: optional,
  achievedLevel: optional,
  status: optional,
  alignments: list(alignment),
})

const recipient = list(z.object({ type: text, value: text, hashed: z.boolean(), salt: optional }))

const embedded = z.object({
  about: optional,
  payload: z.object({ form: z.enum(['json', 'jws', 'url']), text: z.string().max(4_000_000) }),
})

const STANDARDS = [
  'ob05',
  'ob10',
  'ob11',
  'ob20',
  'ob30-vc1',
  'ob30-vc2',
  'clr20-vc1',
  'clr20-vc2',
  'vc1',
  'vc2',
  'elm',
  'edci',
  'clr10',
  'blockcerts',
  'sd-jwt-vc',
] as const
const KINDS = [
  'award',
  'achievement',
  'issuer',
  'record',
  'endorsement',
  'statusList',
  'revocationList',
  'other',
] as const

/** Members that are not named here are dropped, so nothing unknown gets in. */
export const badgeSchema = z.object({
  standard: z.enum(STANDARDS),
  kind: z.enum(KINDS),
  id: optional,
  types: list(text).exactOptional(),
  name: text,
  description: optional,
  image: image.exactOptional(),
  awardedAt: optional,
  validFrom: optional,
  validUntil: optional,
  language: optional,
  narrative: optional,
  recipient,
  recipientName: optional,
  issuer: profile,
  source: profile.exactOptional(),
  achievement,
  evidence: list(evidence),
  results: list(result),
  activity: z
    .object({
      start: optional,
      end: optional,
      role: optional,
      term: optional,
      licenseNumber: optional,
    })
    .exactOptional(),
  endorsements: list(embedded),
  members: list(embedded),
  targets: list(achievement),
  associations: list(z.object({ type: text, source: text, target: text })),
  further: list(
    z.object({
      recipient,
      recipientName: optional,
      narrative: optional,
      achievement: achievement.exactOptional(),
      results: list(result),
    }),
  ).exactOptional(),
  entries: list(
    z.object({
      achievement,
      results: list(result),
      awardedAt: optional,
      issuer: profile.exactOptional(),
    }),
  ).exactOptional(),
  spoken: list(
    z.object({ at: list(text), wordings: list(z.object({ language: text, text })) }),
  ).exactOptional(),
  looks: z
    .object({
      methods: list(
        z.object({
          suite: z.enum(['svg', 'html', 'card']),
          template: z.string().max(4_000_000),
          name: optional,
          digestMultibase: optional,
          digestSRI: optional,
          properties: list(text).exactOptional(),
          width: z.number().exactOptional(),
          height: z.number().exactOptional(),
        }),
      ),
      said: z.string().max(4_000_000),
    })
    .exactOptional(),
  unknown: list(z.object({ path: text, json: text })),
}) satisfies z.ZodType<Badge>
