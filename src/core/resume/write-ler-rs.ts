/**
 * A CV as LER-RS, the résumé of HR Open Standards 4.5: what its owner says stands in the parts for that; each badge is
 * in `certifications` as the credential itself and nothing beside it, so that nobody's word can pass for its proof.
 * It is not signed: only who signs can say so, and the owner has no key here.
 */
import type { Badge } from '../badge/badge.ts'
import type { Payload } from '../badge/credential.ts'
import { webAddress } from '../exporting/safe-href.ts'
import { isCredential } from '../formats/document.ts'
import { isObject, own, parseJson } from '../kernel/json.ts'
import { machineDay, periodWords } from './day.ts'
import { LER_CONTEXTS, LER_TYPE, LER_VC_TYPE, NARRATIVES, VOLUNTEERING } from './ler-rs.ts'
import type { Resume, ResumeContact, ResumeLine } from './resume.ts'
import { stated } from './stated.ts'

interface LerBadge {
  readonly badge: Badge
  readonly payload: Payload
}

export interface LerSource {
  readonly resume: Resume
  readonly badges: readonly LerBadge[]
  /** ISO 8601 instant */
  readonly issuedAt: string
}

/** The text of the file; every credential in it letter for letter as it was received. */
export function lerRsFile({ resume, badges, issuedAt }: LerSource): string {
  const attachments = attachmentsOf(badges)
  const subject = { ...subjectOf(resume), ...stated({ attachments }) }
  const wrapper = {
    '@context': LER_CONTEXTS,
    type: ['VerifiableCredential', LER_VC_TYPE],
    issuer: resume.name || 'self',
    issuanceDate: issuedAt,
  }
  const certifications = badges.map(certification)
  const person =
    certifications.length === 0
      ? JSON.stringify(subject)
      : withMember(JSON.stringify(subject), 'certifications', `[${certifications.join(',')}]`)
  return `${withMember(JSON.stringify(wrapper), 'credentialSubject', person)}\n`
}

/** The JSON of an object that has members, with one more whose text is kept as it is. */
function withMember(object: string, key: string, text: string): string {
  return `${object.slice(0, -1)},${JSON.stringify(key)}:${text}}`
}

function subjectOf({ name, contact, lines, summary, languages }: Resume) {
  const of = (...sections: readonly ResumeLine['section'][]) =>
    lines.filter(({ section }) => sections.includes(section))
  return stated({
    type: LER_TYPE,
    person: stated({ name: stated({ formattedName: name }) }),
    communication: communicationOf(contact),
    narratives: [
      ...narrative(NARRATIVES.summary, [{ name: '', lines: [summary] }]),
      ...of('statement').flatMap((line) => narrativeOf(NARRATIVES.statement, line)),
      ...of('other').flatMap((line) => narrativeOf(NARRATIVES.other, line)),
      ...narrative(
        NARRATIVES.languages,
        languages.map(({ language, level }) => ({ name: language, lines: [level] })),
      ),
    ],
    educationAndLearnings: of('education').map(educationOf),
    employmentHistories: of('work', 'volunteer').map(employmentOf),
  })
}

function communicationOf({ email, phone, website, place }: ResumeContact) {
  const url = webAddress(website)
  return stated({
    email: email === '' ? [] : [{ address: email }],
    phone: phone === '' ? [] : [{ formattedNumber: phone }],
    web: url === undefined ? [] : [{ url }],
    address: place === '' ? [] : [{ formattedAddress: place }],
  })
}

interface NarrativeText {
  readonly name: string
  readonly lines: readonly string[]
}

function narrative(name: string, texts: readonly NarrativeText[]) {
  const said = texts.filter((one) => one.name !== '' || one.lines.some((line) => line !== ''))
  return said.length === 0 ? [] : [{ name, texts: said.map(statedText) }]
}

/** `lines` is asked for, also where there are none. */
function statedText({ name, lines }: NarrativeText) {
  return { ...(name !== '' && { name }), lines: lines.filter((line) => line !== '') }
}

/** One line of a CV that is no work and no education, told part by part. */
function narrativeOf(name: string, line: ResumeLine) {
  const parts = ['role', 'organisation', 'start', 'end', 'text'] as const
  return narrative(
    name,
    parts.flatMap((part) => (line[part] === '' ? [] : [{ name: part, lines: [line[part]] }])),
  )
}

function historyOf({ start, end, text }: ResumeLine) {
  const words = [periodWords(start, end), text].filter((one) => one !== '').join('\n\n')
  return {
    start: machineDay(start),
    end: machineDay(end),
    descriptions: words === '' ? [] : [words],
  }
}

function educationOf(line: ResumeLine) {
  return {
    institution: stated({ name: line.organisation }),
    ...stated({
      educationDegrees: line.role === '' ? [] : [{ name: line.role }],
      ...historyOf(line),
    }),
  }
}

function employmentOf(line: ResumeLine) {
  const position = stated({
    title: line.role,
    workRelationshipTypeCode: line.section === 'volunteer' ? VOLUNTEERING : '',
    ...historyOf(line),
  })
  return {
    organization: stated({ name: line.organisation }),
    ...stated({ positionHistories: [position] }),
  }
}

/** The credential itself; a badge from before there were Verifiable Credentials is named, and its text attached. */
function certification({ badge, payload }: LerBadge, at: number): string {
  const credential = credentialIn(payload)
  if (credential !== undefined) return `{"verifications":[${credential}]}`
  return JSON.stringify({
    ...stated({ name: badge.name, issued: machineDay(badge.awardedAt ?? badge.validFrom) }),
    issuingAuthority: stated({ name: badge.issuer.name }),
    ...stated({
      verifications: [badge.id].flatMap((id) => webAddress(id) ?? []).map(referenceTo),
      attachmentReferences: payload.form === 'url' ? [] : [{ uri: `#${attachmentId(at)}` }],
    }),
  })
}

const attachmentId = (at: number) => `badge-${at + 1}`

/** The exact text of every badge that is no credential by itself. */
function attachmentsOf(badges: readonly LerBadge[]) {
  return badges.flatMap(({ payload }, at) => {
    if (payload.form === 'url' || credentialIn(payload) !== undefined) return []
    const content = { value: payload.text, encoding: '8bit', mimeType: 'application/json' }
    return [{ id: { value: attachmentId(at) }, content }]
  })
}

const referenceTo = (reference: string) => ({ reference })

/** As the schema has it: an Open Badge by the first data model of credentials as it is, any other within a member for others. */
function credentialIn({ form, text }: Payload): string | undefined {
  if (form === 'jws') {
    const id = `data:application/vc+jwt,${text}`
    const enveloped = { '@context': V2, id, type: 'EnvelopedVerifiableCredential' }
    return JSON.stringify({ otherW3CVerifiableCredential: enveloped })
  }
  const parsed = form === 'json' ? parseJson(text) : undefined
  if (!parsed?.ok || !isObject(parsed.value) || !isCredential(parsed.value)) return undefined
  const isFirstModel = ['id', 'name', 'issuanceDate'].every(
    (key) => typeof own(isObject(parsed.value) ? parsed.value : {}, key) === 'string',
  )
  return isFirstModel ? text : `{"otherW3CVerifiableCredential":${text}}`
}

const V2 = 'https://www.w3.org/ns/credentials/v2'
