/** The formats we read: to add one, write its reader and add its line. The first that recognises wins. */
import type { Badge } from '../badge/badge.ts'
import type { JsonObject } from '../kernel/json.ts'
import { isObject, own } from '../kernel/json.ts'
import { BLANK } from './blank.ts'
import { readRecord } from './clr2.ts'
import { hasType, isClr1, isCredential } from './document.ts'
import { embeddedAt } from './embedded.ts'
import { idOf, present } from './fields.ts'
import type { Format, Slice } from './format.ts'
import { readOb2 } from './ob2-badge.ts'
import type { Ob2Version } from './ob2-detect.ts'
import { ob2Version } from './ob2-detect.ts'
import { upgraded } from './ob2-upgrade.ts'
import { inVersion, readAward, readCredential, readEndorsement } from './ob3-badge.ts'

const ob2 = (id: Ob2Version): Format => ({
  id,
  recognises: (document) => ob2Version(document) === id,
  read: (document, slice) => readOb2(upgraded(document), id, slice),
})

const STATUS_LISTS = [
  'BitstringStatusListCredential',
  'StatusList2021Credential',
  'RevocationList2020Credential',
] as const

const BADGES = ['OpenBadgeCredential', 'AchievementCredential'] as const

export const formats: readonly Format[] = [
  {
    id: 'sdJwtVc',
    recognises: (document) =>
      typeof own(document, 'vct') === 'string' &&
      isCredential(document) &&
      own(document, '@context') === undefined,
    read: (document, slice) =>
      readCredential(document, 'sd-jwt-vc', awardsSomething(document) ? 'award' : 'other', slice),
  },
  {
    id: 'clr20',
    recognises: (document) => isCredential(document) && hasType(document, 'ClrCredential'),
    read: readRecord,
  },
  {
    id: 'endorsement',
    recognises: (document) => isCredential(document) && hasType(document, 'EndorsementCredential'),
    read: readEndorsement,
  },
  {
    id: 'statusList',
    recognises: (document) => isCredential(document) && hasType(document, ...STATUS_LISTS),
    read: (document, slice) =>
      readCredential(document, inVersion(document, 'vc1', 'vc2'), 'statusList', slice),
  },
  {
    id: 'ob30',
    recognises: (document) =>
      isCredential(document) && (hasType(document, ...BADGES) || awardsSomething(document)),
    read: readAward,
  },
  {
    id: 'vc',
    recognises: isCredential,
    read: readOther,
  },
  {
    id: 'clr10',
    recognises: isClr1,
    read: ({ id }) =>
      present({ ...BLANK, standard: 'clr10' as const, kind: 'record' as const, id: idOf(id) }),
  },
  ob2('ob20'),
  ob2('ob11'),
  ob2('ob10'),
  ob2('ob05'),
]

/** Any other credential; LearnCard's certified boosts hold the badge they vouch for, which is judged by itself. */
function readOther(document: JsonObject, slice: Slice): Badge {
  const badge = readCredential(document, inVersion(document, 'vc1', 'vc2'), 'other', slice)
  return { ...badge, members: embeddedAt(document, 'boostCredential', [[]], slice) }
}

/** An achievement in the subject makes an award, whatever the credential calls itself. */
function awardsSomething(document: JsonObject): boolean {
  const subject = own(document, 'credentialSubject')
  return isObject(subject) && isObject(own(subject, 'achievement'))
}

/** The format of a document, or undefined when it is no badge we know. */
export function formatOf(document: JsonObject): Format | undefined {
  return formats.find((format) => format.recognises(document))
}

/** The badge a document holds; `slice` reaches the exact text of its parts, when at hand. */
export function readBadge(document: JsonObject, slice: Slice = () => undefined): Badge | undefined {
  return formatOf(document)?.read(document, slice)
}
