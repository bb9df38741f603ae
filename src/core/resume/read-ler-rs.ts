/** Reads what a person says of themselves in LER-RS (HR Open Standards 4.4 and 4.5); the credentials in it are badges, read as such. */
import { webAddress } from '../exporting/safe-href.ts'
import { isList, isObject, type Json, type JsonObject, own } from '../kernel/json.ts'
import { NARRATIVES, VOLUNTEERING } from './ler-rs.ts'
import { Members } from './members.ts'
import {
  type Certificate,
  EMPTY_RESUME,
  NO_CONTACT,
  type Resume,
  type ResumeContact,
  type ResumeLine,
} from './resume.ts'

/** The résumé itself, whether or not somebody wrapped it as a credential. */
function subjectIn(file: JsonObject): JsonObject {
  const subject = own(file, 'credentialSubject')
  const inner = isObject(subject) ? (own(subject, 'lerrsType') ?? subject) : file
  return isObject(inner) ? inner : {}
}

export function readLerRs(file: JsonObject): Resume {
  const { value, passed } = Members.read(subjectIn(file), (members) => {
    members.skip('type', 'id', 'documentId')
    members.passUnless('attachments', areTexts)
    const narratives = members.each('narratives', narrativeOf)
    const summaries = narratives.filter(({ name }) => !KNOWN.has(name))
    return {
      ...EMPTY_RESUME,
      name: members.inside('person', nameOf) ?? '',
      summary: summaries.flatMap(({ texts }) => texts.flatMap(({ lines }) => lines)).join('\n\n'),
      contact: members.inside('communication', contactOf) ?? NO_CONTACT,
      lines: [
        ...members.each('employmentHistories', employmentOf).flat(),
        ...members.each('educationAndLearnings', educationOf).flat(),
        ...narratives.flatMap(lineOfNarrative),
      ],
      languages: narratives.flatMap(languagesOf),
      certificates: [
        ...members.each('certifications', certificateOf),
        ...members.each('licenses', certificateOf),
      ].flat(),
    }
  })
  return { ...value, passed }
}

const KNOWN: ReadonlySet<string> = new Set([
  NARRATIVES.statement,
  NARRATIVES.other,
  NARRATIVES.languages,
])

/** Attached JSON is looked through for badges by whoever reads those; any other attachment is passed over. */
function areTexts(attachments: Json | undefined): boolean {
  return (
    isList(attachments) && attachments.filter(isObject).every(({ content }) => isJsonText(content))
  )
}

function isJsonText(content: Json | undefined): boolean {
  return isObject(content) && own(content, 'mimeType') === 'application/json'
}

function nameOf(person: Members): string {
  const name = person.inside('name', (it) => {
    const [given, family] = [it.text('given'), it.text('family')]
    return it.text('formattedName') || [given, family].filter(Boolean).join(' ')
  })
  return name ?? ''
}

function contactOf(members: Members): ResumeContact {
  const [email = ''] = members.each('email', (one) => one.text('address'))
  const [phone = ''] = members.each('phone', (one) => one.text('formattedNumber'))
  const [website = ''] = members.each('web', (one) => one.text('url'))
  const [place = ''] = members.each(
    'address',
    (one) =>
      one.text('formattedAddress') ||
      [one.text('line'), one.text('city')].filter(Boolean).join(', '),
  )
  return { email, phone, website, place }
}

interface Narrative {
  readonly name: string
  readonly texts: readonly { readonly name: string; readonly lines: readonly string[] }[]
}

function narrativeOf(members: Members): Narrative {
  return {
    name: members.text('name'),
    texts: members.each('texts', (one) => ({ name: one.text('name'), lines: one.texts('lines') })),
  }
}

function languagesOf({ name, texts }: Narrative) {
  if (name !== NARRATIVES.languages) return []
  return texts.map((one) => ({ language: one.name, level: one.lines.join(' ') }))
}

function lineOfNarrative({ name, texts }: Narrative): readonly ResumeLine[] {
  const section = (['statement', 'other'] as const).find((one) => NARRATIVES[one] === name)
  if (section === undefined) return []
  const part = (wanted: string) => texts.find((one) => one.name === wanted)?.lines.join('\n') ?? ''
  return [
    {
      section,
      role: part('role'),
      organisation: part('organisation'),
      start: part('start'),
      end: part('end'),
      text: part('text'),
    },
  ]
}

/** Proof is for whoever reads the badges in the file: it says nothing of the line beside it. */
const PROOF = ['verifications', 'attachmentReferences', 'id'] as const

function organisationOf(members: Members, key: string): string {
  return members.inside(key, (one) => one.text('name') || one.text('tradeName')) ?? ''
}

function periodOf(members: Members) {
  members.skip('current')
  return {
    start: members.text('start'),
    end: members.text('end'),
    text: members.texts('descriptions').join('\n\n'),
  }
}

function employmentOf(members: Members): readonly ResumeLine[] {
  members.skip(...PROOF)
  const organisation = organisationOf(members, 'organization')
  const whole = periodOf(members)
  const positions = members.each('positionHistories', (one) => ({
    section: one.text('workRelationshipTypeCode') === VOLUNTEERING ? 'volunteer' : 'work',
    role: one.text('title'),
    organisation,
    ...periodOf(one),
  })) as readonly ResumeLine[]
  if (positions.length > 0) return positions
  return organisation === '' ? [] : [{ section: 'work', role: '', organisation, ...whole }]
}

function educationOf(members: Members): readonly ResumeLine[] {
  members.skip(...PROOF)
  const organisation = organisationOf(members, 'institution')
  const degrees = members.each('educationDegrees', (one) => one.text('name'))
  const line: ResumeLine = {
    section: 'education',
    role: degrees.filter(Boolean).join(', '),
    organisation,
    ...periodOf(members),
  }
  return line.role || line.organisation || line.text ? [line] : []
}

/** To be collected where the file holds neither the credential nor the text of the badge. */
function certificateOf(members: Members): readonly Certificate[] {
  const isHere = members.raw('attachmentReferences') !== undefined
  const certificate = {
    name: members.text('name'),
    authority: organisationOf(members, 'issuingAuthority'),
    date: members.text('issued') || members.text('firstIssued'),
    url: referenceIn(members.raw('verifications')),
  }
  members.skip(...PROOF)
  return isHere ? [] : [certificate]
}

function referenceIn(verifications: Json | undefined): string {
  const all = isList(verifications) ? verifications.filter(isObject) : []
  const references = all.map((one) => own(one, 'reference'))
  const [url = ''] = references.flatMap((it) =>
    typeof it === 'string' ? (webAddress(it) ?? []) : [],
  )
  return url
}
