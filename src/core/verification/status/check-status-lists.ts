/** Asks the signed status lists that a credential points to; of several entries the worst answer counts. */
import type { Payload } from '../../badge/credential.ts'
import { idOf } from '../../formats/fields.ts'
import type { Json } from '../../kernel/json.ts'
import { isObject, own } from '../../kernel/json.ts'
import type { World } from '../../kernel/world.ts'
import type { Answer } from '../catalog.ts'
import { readPage } from '../hosted/page.ts'
import type { Judged } from '../judged.ts'
import type { Check, Detail, Remark } from '../report.ts'
import { whyUnread } from '../who-may-speak.ts'
import type { StatusEntry } from './status-entry.ts'
import { isStatusListEntry, readStatusEntry } from './status-entry.ts'
import { readStatusList } from './status-list.ts'

export interface StatusAnswer {
  readonly check: Extract<Check, { id: 'revocation' }>
  readonly remarks: readonly Remark[]
}

/** Judges the list as the credential it is; handed in, because judging a credential asks its status in turn. */
export type VerifyList = (payload: Payload, world: World) => Promise<Judged | undefined>

/** Worst first (7): what is known to be bad goes before what could not be asked. */
const WORST: readonly Answer<'revocation'>[] = [
  'revoked',
  'suspended',
  'brokenList',
  'unreachable',
  'unsupported',
  'message',
  'refresh',
  'active',
  'noList',
  'notAsked',
]

/** The worst of several answers about revocation, with the remarks of all, and who signed any list but the issuer. */
export function worstOf(answers: readonly StatusAnswer[]): StatusAnswer {
  const order = ({ check }: StatusAnswer) => WORST.indexOf(check.answer)
  const worst = answers.toSorted((a, b) => order(a) - order(b))[0]
  if (worst === undefined) return answered('noList')
  const signers = [...new Set(answers.flatMap(({ check }) => check.detail?.signers ?? []))]
  const others = signers.length === 0 ? {} : { signers: signers.map(String) }
  const check = { ...worst.check, detail: { ...worst.check.detail, ...others } }
  return { check, remarks: answers.flatMap(({ remarks }) => remarks) }
}

/** More status entries than any badge has. */
const MAX_ENTRIES = 8

/**
 * Checks BitstringStatusList, StatusList2021 and RevocationList2020 entries.
 * @param entries members of `credentialStatus`; of another kind -> `unsupported`
 * @param issuer id of the credential's issuer: a list by another one is remarked on
 */
export async function checkStatusLists(
  entries: readonly Json[],
  issuer: string | undefined,
  world: World,
  verifyList: VerifyList,
): Promise<StatusAnswer> {
  if (entries.length > MAX_ENTRIES) return answered('unsupported', { reason: 'tooMany' })
  return worstOf(await Promise.all(entries.map((it) => checkEntry(it, issuer, world, verifyList))))
}

function answered(
  answer: Answer<'revocation'>,
  detail: Detail = {},
  remarks: readonly Remark[] = [],
): StatusAnswer {
  return { check: { id: 'revocation', answer, detail }, remarks }
}

async function checkEntry(
  json: Json,
  issuer: string | undefined,
  world: World,
  verifyList: VerifyList,
): Promise<StatusAnswer> {
  const entry = isObject(json) ? readStatusEntry(json) : undefined
  if (entry === undefined) {
    return answered(isStatusListEntry(json) ? 'brokenList' : 'unsupported', { reason: 'entry' })
  }
  const facts: Detail = { list: entry.list, index: entry.index, purpose: entry.purpose }
  const page = await readPage(entry.list, 'status', world)
  if (page.outcome !== 'document' && page.outcome !== 'jws') {
    const why = page.outcome === 'unreachable' ? whyUnread(page) : { why: page.outcome }
    return answered('unreachable', { ...facts, ...why })
  }
  const form = page.outcome === 'jws' ? 'jws' : 'json'
  const judged = await verifyList({ form, text: page.text }, world)
  if (judged === undefined) return answered('brokenList', { ...facts, reason: 'notReadable' })
  const listed = await readStatusList(judged, entry, world.now())
  if (!listed.ok) return answered('brokenList', { ...facts, reason: listed.failure })
  const signer = idOf(own(judged.document, 'issuer'))
  const owner = signer === issuer ? undefined : signer
  const by: Detail = owner === undefined ? {} : { signers: [owner] }
  const remarks = remarksOn(owner, listed.value.short, facts)
  return meaning(entry, listed.value.value, { ...facts, ...by }, remarks)
}

function remarksOn(owner: string | undefined, short: boolean, detail: Detail): Remark[] {
  const remarks: Remark[] = short ? [{ code: 'status.listShort', detail }] : []
  if (owner !== undefined)
    remarks.push({ code: 'status.issuerDiffers', detail: { ...detail, owner } })
  return remarks
}

/** What a value other than 0 means, by purpose; purposes we do not know are told, never judged. */
const MEANINGS: ReadonlyMap<string, Answer<'revocation'>> = new Map([
  ['revocation', 'revoked'],
  ['suspension', 'suspended'],
  ['refresh', 'refresh'],
])

function meaning(
  entry: StatusEntry,
  value: number,
  facts: Detail,
  remarks: readonly Remark[],
): StatusAnswer {
  const message = entry.messages.get(value)
  const detail = { ...facts, value, ...(message === undefined ? {} : { message }) }
  if (value === 0) {
    const told = entry.purpose === 'message' && message !== undefined
    return answered(told ? 'message' : 'active', detail, remarks)
  }
  return answered(MEANINGS.get(entry.purpose) ?? 'message', detail, remarks)
}
