/** Verifies the credentials found inside a badge, each on its own; none changes the badge's verdict. */
import type { Badge, Embedded } from '../../badge/badge.ts'
import type { Credential } from '../../badge/credential.ts'
import { present } from '../../formats/fields.ts'
import { readCredentials } from '../../formats/read-credential.ts'
import type { RemarkCode } from '../remarks.ts'
import type { EmbeddedReport, Remark } from '../report.ts'
import type { Verified } from '../verified.ts'

/** More than any record shows at once; the rest is counted in a remark. */
const MAX_EMBEDDED = 30

/** Verifies one credential by itself, without the credentials inside it. */
export type VerifyAlone = (credential: Credential) => Promise<Verified>

export interface EmbeddedAnswer {
  readonly reports: readonly EmbeddedReport[]
  readonly remarks: readonly Remark[]
}

type Role = EmbeddedReport['role']

/** Endorsements of the credential, achievement and profiles, and the members of a record. */
export async function verifyEmbedded(badge: Badge, alone: VerifyAlone): Promise<EmbeddedAnswer> {
  const found = [
    ...badge.endorsements.map((embedded) => ({ embedded, role: 'endorsement' as const })),
    ...badge.members.map((embedded) => ({ embedded, role: 'member' as const })),
  ]
  const some = found.slice(0, MAX_EMBEDDED)
  const answers = await Promise.all(
    some.map(({ embedded, role }) => verifyOne(embedded, role, alone)),
  )
  const left = found.length - some.length
  return {
    reports: answers.flatMap(({ reports }) => reports),
    remarks: [
      ...answers.flatMap(({ remarks }) => remarks),
      ...(left > 0 ? [{ code: 'embeddedLeft' as const, detail: { count: left } }] : []),
    ],
  }
}

async function verifyOne(
  embedded: Embedded,
  role: Role,
  alone: VerifyAlone,
): Promise<EmbeddedAnswer> {
  const read = await readCredentials(embedded.payload)
  const [credential] = read.ok ? read.value : []
  if (credential === undefined) return remarked('embeddedUnreadable', role, embedded)
  const verified = await alone(credential)
  if (role === 'member') return { reports: [reportOf(verified, role, embedded.about)], remarks: [] }
  const { kind, achievement } = verified.badge
  if (kind !== 'endorsement') return remarked('embeddedUnreadable', role, embedded)
  if (achievement.id === undefined || achievement.id !== embedded.about)
    return remarked('endorsesSomethingElse', role, embedded)
  return { reports: [reportOf(verified, role, embedded.about)], remarks: [] }
}

/** An endorsement of something else, or of nothing readable, is named and shown nowhere. */
function remarked(code: RemarkCode, role: Role, { about = '' }: Embedded): EmbeddedAnswer {
  return { reports: [], remarks: [{ code, detail: { role, about } }] }
}

function reportOf(
  { report, badge }: Verified,
  role: Role,
  about: string | undefined,
): EmbeddedReport {
  return present({
    role,
    about,
    name: badge.name === '' ? undefined : badge.name,
    issuer: badge.issuer.name,
    issuerId: badge.issuer.id,
    awardedAt: badge.awardedAt,
    comment: role === 'endorsement' ? badge.narrative : undefined,
    report,
  })
}
