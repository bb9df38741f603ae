/** A record as fields, each of which may change on another device, and the record that the fields of all make. */
import type { RecordKind } from '../records/record-schemas.ts'
import type { BadgeRecord } from '../records/records.ts'
import { latestOf, type Row } from './merge.ts'
import { inOrder, isOrderKey, orderKeys } from './order.ts'

/** What goes along; lists of issuers and contexts change how badges are judged and stay where they were chosen. */
export const SHARED_KINDS = [
  'badges',
  'collections',
  'overlays',
  'pages',
  'shares',
  'identities',
  'settings',
] as const satisfies RecordKind[]
export type SharedKind = (typeof SHARED_KINDS)[number]

type Fields = Readonly<Record<string, unknown>>
type Members = Record<string, unknown>

/** Lists of which each member is a field, so that two devices may both put something in. */
interface List {
  /** the property that has the list */
  readonly name: string
  /** what a member is called, and what it is; a member that is only its name is `true` */
  readonly split: (member: unknown) => readonly [id: string, value: unknown]
  readonly member: (id: string, value: unknown) => unknown
}

const ids = (name: string): List => ({
  name,
  split: (member) => [String(member), true],
  member: (id) => id,
})
const idOf = (member: unknown) => {
  const { id } = Object(member) as { readonly id?: unknown } // whatever was kept
  return typeof id === 'string' ? id : JSON.stringify(member)
}
const blocks: List = {
  name: 'blocks',
  split: (member) => [idOf(member), member],
  member: (_, value) => value,
}

const LISTS: Partial<Record<SharedKind, List>> = { collections: ids('badgeIds'), pages: blocks }

/** What was received is a file of its own, whose digest is the id; what follows from it is read from it again. */
const RECEIVED = ['id', 'payload', 'badge', 'achievementKey', 'issuerKey', 'awardedAt'] as const
/** Derived by the database itself, or true of one browser only. */
const OWN_COLUMNS = new Set<string>(['judged', 'award', 'files'])
const NOT_FIELDS = {
  badges: new Set<string>([...OWN_COLUMNS, ...RECEIVED]),
} as Partial<Record<SharedKind, ReadonlySet<string>>>

/** Words of the learner: of these no version is lost. */
const TEXTS = /^(?:title|text|notes|reflection|content\.intro|content\.name|list\..*)$/

/** Whether other versions of this field are kept until somebody has chosen. */
export function isText(field: string): boolean {
  return TEXTS.test(field)
}

/** Of a badge of which only the address came in: the words that were read there, which may not be there for ever. */
function wordsOf({ payload, badge, achievementKey, issuerKey, awardedAt }: BadgeRecord): Fields {
  const words = { badge, achievementKey, issuerKey, awardedAt }
  return { form: payload.form, ...(payload.form === 'url' && { words }) }
}

/** The fields of a record; `before` gives members of lists their places where they need not move. */
export function fieldsOf(kind: SharedKind, record: object, before?: Row): Fields {
  const whole = kind === 'pages' ? opened({ ...record }) : record
  const list = LISTS[kind]
  const skipped = NOT_FIELDS[kind] ?? OWN_COLUMNS
  const fields: Members = kind === 'badges' ? { ...wordsOf(record as BadgeRecord) } : {}
  for (const [name, value] of Object.entries(whole))
    if (!skipped.has(name) && value !== undefined && name !== list?.name) fields[name] = value
  return list ? { ...fields, ...listed(list, Reflect.get(whole, list.name), before) } : fields
}

/** The content of a portfolio stands beside its title, so that the settings of a page are fields too. */
function opened({ content, ...page }: Members): Members {
  if (!(content instanceof Object) || Array.isArray(content)) return { ...page, content }
  const { blocks: list, ...rest } = content as Members // an object, as was seen
  const named = Object.entries(rest).map(([name, value]) => [`content.${name}`, value] as const)
  return { ...page, ...Object.fromEntries(named), blocks: list }
}

function listed(list: List, members: unknown, before?: Row): Fields {
  const all: readonly unknown[] = Array.isArray(members) ? members : []
  const split = all.map(list.split)
  const places = orderKeys(
    split.map(([id]) => id),
    before ? placesIn(before) : new Map(),
  )
  return Object.fromEntries(
    split.flatMap(([id, value]) => [
      [`list.${id}`, value],
      [`place.${id}`, places.get(id)],
    ]),
  )
}

const PLACE = 'place.'

function placesIn(row: Row): ReadonlyMap<string, string> {
  const places = Object.keys(row.heads).flatMap((field) => {
    const key = field.startsWith(PLACE) ? latestOf(row, field) : undefined
    return isOrderKey(key) ? [[field.slice(PLACE.length), key] as const] : []
  })
  return new Map(places)
}

/** The record that the fields of a row make: of unknown shape until it is read as a record of its kind. */
export function recordOf(kind: SharedKind, row: Row): object {
  const list = LISTS[kind]
  const record: Members = {}
  for (const field of Object.keys(row.heads)) {
    const value = latestOf(row, field)
    if (value !== undefined && !/^(?:list|place)\./.test(field)) record[field] = value
  }
  if (!list) return record
  const members = inOrder(placesIn(row)).flatMap((id) => {
    const value = latestOf(row, `list.${id}`)
    return value === undefined ? [] : [list.member(id, value)]
  })
  return kind === 'pages'
    ? closed({ ...record, blocks: members })
    : { ...record, [list.name]: members }
}

function closed({ blocks: list, ...fields }: Members): object {
  const content: Members = {}
  const page: Members = {}
  for (const [name, value] of Object.entries(fields))
    if (name.startsWith('content.')) content[name.slice('content.'.length)] = value
    else page[name] = value
  return 'content' in page ? page : { ...page, content: { ...content, blocks: list } }
}
