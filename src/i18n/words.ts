/** Turns codes of the core into sentences: the one place where a key is made at run time. */
import { useTranslation } from 'react-i18next'
import type { Contact } from '#core/net/ledger.ts'
import type { StandingLine } from '#core/verification/issuer-standing.ts'
import { meaning } from '#core/verification/meaning.ts'
import { provenDomain } from '#core/verification/proven-domain.ts'
import type { Check, Detail, Report } from '#core/verification/report.ts'
import type badgeWords from '#locales/en/badge.json'
import { useFormat } from './format.ts'

interface Sayable {
  readonly code: string
  readonly detail?: Detail | undefined
}

type Say = (key: string, holes?: Record<string, unknown>) => string | undefined

/** Says a verification word when there is one. */
function useSay(): Say {
  const { i18n } = useTranslation('verification')
  const t = i18n.t as unknown as (key: string, options: Record<string, unknown>) => string // keys of codes: words.test.ts holds that every answer has one
  return (key, holes) =>
    i18n.exists(key, { ns: 'verification' }) ? t(key, { ns: 'verification', ...holes }) : undefined
}

/** What the answers together mean, in sentences; `issuer` is the name that the badge gives, '' for none. */
export function useMeansWords(): (report: Pick<Report, 'checks'>, issuer: string) => string {
  const say = useSay()
  const format = useFormat()
  return (report, issuer) => {
    const { says, holes, dates } = meaning(report, issuer)
    const written: Record<string, string> = Object.fromEntries(
      Object.entries(dates).map(([name, iso]) => [name, format.date(iso)]),
    )
    const filled = { ...holes, ...written, list: say(`list.${holes.list}`) ?? holes.list }
    return says.flatMap((one) => say(`means.${one}`, filled) ?? []).join(' ')
  }
}

/** Who issued it, in a few words to stand beside a mark; '' where nothing was proved. */
export function useStandingWords(): (lines: readonly StandingLine[]) => string {
  const say = useSay()
  const format = useFormat()
  return (lines) =>
    lines
      .flatMap(({ says, holes: { list = '', date = '', since = '', ...holes } }) => {
        const named = {
          list: say(`list.${list}`) ?? list,
          date: date && format.date(date),
          since: since && format.date(since),
        }
        return say(`standing.${says}`, { ...holes, ...named }) ?? []
      })
      .join(' · ')
}

/** The answer as a sentence, with who signed the list it is from, and why nobody could be asked. */
export function useAnswerWords(): (check: Check) => string {
  const say = useSay()
  const format = useFormat()
  const written = useWritten()
  const named = (list: string) => say(`list.${list}`) ?? list
  const date = (value: unknown) => (typeof value === 'string' ? format.date(value) : '')
  return (check) => {
    const { detail } = check
    const lists = Array.isArray(detail?.lists) ? detail.lists.map(named) : []
    const holes = {
      ...written({ ...detail, lists }),
      until: date(detail?.until),
      from: date(detail?.from),
    }
    const signers = detail?.signers === undefined ? undefined : say('listBy', holes)
    return [said(say, check, holes), signers, why(say, detail)].filter(Boolean).join('. ')
  }
}

/** A proved website is named: it is what an id of an issuer can prove. An address that was left out is not. */
function said(say: Say, check: Check, holes: Record<string, unknown>): string | undefined {
  const domain = provenDomain(check)
  const named = domain === undefined ? undefined : say(`domain.${check.answer}`, { domain })
  const secret = check.id === 'recipient' && check.detail?.address === undefined
  const withheld = secret ? say(`withheld.${check.answer}`) : undefined
  return named ?? withheld ?? say(`check.${check.id}.${check.answer}`, holes)
}

/** What the person can do about an answer that is not good; nothing where the reason already says so. */
export function useAdviceWords(): (check: Check) => string | undefined {
  const say = useSay()
  return ({ id, answer, detail }) =>
    why(say, detail) === undefined ? say(`do.${id}.${answer}`) : undefined
}

/** Why nobody could be asked, when we have words for it. */
function why(say: Say, detail: Detail | undefined): string | undefined {
  if (typeof detail?.why !== 'string') return undefined
  const status = /^status(\d{3})$/.exec(detail.why)?.[1]
  if (status !== undefined) return say('why.status', { status })
  return say(`why.${detail.why}`, { to: detail.to ?? '' })
}

/** The kind of achievement in words; as the badge writes it when the standard does not have it. */
export function useTypeWords(): (type: string) => string {
  const { i18n } = useTranslation('badge')
  const t = i18n.t as unknown as (key: string, options: object) => string // the key is a code of the standard
  return (type) =>
    /^[A-Z]\w*$/.test(type) ? t(`type.${type}`, { ns: 'badge', defaultValue: type }) : type
}

export type TermGroup = keyof (typeof badgeWords)['terms']

/** A value of an enumeration in words; as the badge writes it when we do not know it. */
export function useTermWords(): (group: TermGroup, value: string) => string {
  const { i18n } = useTranslation('badge')
  const t = i18n.t as unknown as (key: string, options: object) => string // the key is a code of a standard
  return (group, value) =>
    t(`terms.${group}.${termOf(value)}`, { ns: 'badge', defaultValue: value })
}

/** The name of a term without its vocabulary: `ext:EQF`, `…glossary.html#supervision-type-supervised-online`. */
function termOf(value: string): string {
  const name = /^\w+:\w+$/.test(value)
    ? value.replace(/^.*:/, '')
    : value.replace(/^https?:.*#/, '')
  const term = name.trim().replace(/^(?:assessment|participation|supervision)-type-/, '')
  return /^[\w -]+$/.test(term) ? term.replace(/[ _]+/g, '-') : 'unknown'
}

/** For what a website was asked, and what came of it. */
export function useContactWords(): (contact: Contact) => { purpose: string; outcome: string } {
  const say = useSay()
  return ({ purpose, outcome, relayed }) => {
    const came = say(`outcome.${outcome}`) ?? outcome
    return {
      purpose: say(`purpose.${purpose}`) ?? purpose,
      outcome: (relayed ? say('relayed', { outcome: came }) : undefined) ?? came,
    }
  }
}

/** A remark about a badge or its file as a sentence; its code when we have no words for it. */
export function useRemarkWords(): (remark: Sayable) => string {
  const say = useSay()
  const format = useFormat()
  const written = useWritten()
  return ({ code, detail }) => {
    const when = typeof detail?.at === 'string' ? { at: format.date(detail.at) } : {}
    const list =
      typeof detail?.list === 'string' ? { list: say(`list.${detail.list}`) ?? detail.list } : {}
    const holes = { ...written(detail), ...when, ...list, ...compared(say, detail) }
    return say(`remark.${code.replaceAll('.', '_')}`, holes) ?? code
  }
}

/** A member that differs by the name people have for it, and an absent value as such. */
function compared(say: Say, detail: Detail | undefined): Record<string, unknown> {
  if (typeof detail?.field !== 'string') return {}
  const value = (text: unknown) => (text === '' ? say('nothing') : text)
  const field = say(`field.${detail.field.replaceAll('.', '_')}`) ?? detail.field
  return { field, baked: value(detail.baked), issuer: value(detail.issuer) }
}

/** Facts as they go into a sentence: lists are written out as lists. */
function useWritten(): (detail: Detail | undefined) => Record<string, unknown> {
  const format = useFormat()
  return (detail = {}) =>
    Object.fromEntries(
      Object.entries(detail).map(([name, value]) => [
        name,
        typeof value === 'object' ? format.list(value) : value,
      ]),
    )
}
