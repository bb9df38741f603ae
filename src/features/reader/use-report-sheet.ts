/** What a report in a PDF says, in the language of the screen: the same words as on the desk. */
import { useTranslation } from 'react-i18next'
import { isExample } from '#core/badge/example.ts'
import {
  type ReportedBadge,
  type ReportedPerson,
  reportSheet,
} from '#core/printing/report-sheet.ts'
import type { Foot, Sheet } from '#core/printing/sheet.ts'
import { standingLines } from '#core/verification/issuer-standing.ts'
import {
  isProof,
  isUnproven,
  leadOf,
  type Mark,
  mark,
  type Report,
} from '#core/verification/report.ts'
import { qrShape } from '#entities/qr/qr.ts'
import { askedHosts } from '#entities/reading/asked-hosts.ts'
import { decisive } from '#entities/reading/decisive.ts'
import { COUNTED, inReadingOrder, tallyOf } from '#entities/reading/tally.ts'
import { readerPage } from '#entities/share-sheet/use-given-link.ts'
import { forReader } from '#entities/verdict-panel/for-reader.ts'
import { useFormat } from '#i18n/format.ts'
import { useShown } from '#i18n/shown.ts'
import { useAnswerWords, useMeansWords, useStandingWords } from '#i18n/words.ts'
import type { DeskPerson } from './desk-person.ts'
import type { ReaderRow } from './use-reports.ts'
import { useWhere } from './use-where.ts'

const LIMITS = ['proved', 'said', 'unchecked'] as const

/** `madeAt` is an ISO 8601 instant. */
export function useReportSheet(): (people: readonly DeskPerson[], madeAt: string) => Sheet {
  const { t, i18n } = useTranslation('reader')
  const format = useFormat()
  const personOf = usePerson()
  const footOf = useFoot()
  return (people, madeAt) =>
    reportSheet({
      language: i18n.language,
      title: t('paper.title'),
      pageLine: t('paper.pageLine', { page: '{{page}}', pages: '{{pages}}' }),
      madeAt,
      foot: footOf(people),
      made: t('report.made', { when: format.moment(madeAt) }),
      people: people.map(personOf),
      limits: LIMITS.map((one) => ({
        title: t(`paper.${one}.title`),
        text: t(`paper.${one}.text`, { name: nameFor(people) || t('paper.somebody') }),
      })),
      signed: [
        `${t('paper.by')} ______________________`,
        `${t('paper.initials')} ________________`,
      ],
    })
}

const nameFor = (people: readonly DeskPerson[]) =>
  people.length === 1 ? (people[0]?.person ?? '') : ''

function usePerson(): (one: DeskPerson) => ReportedPerson {
  const { t } = useTranslation(['reader', 'verification'])
  const format = useFormat()
  const where = useWhere()
  const badgeOf = useBadge()
  return (one) => {
    const { counts, examples } = tallyOf(one.rows)
    const counted = COUNTED.flatMap((outcome) =>
      counts[outcome] ? [`${counts[outcome]} ${t(`verification:verdict.${outcome}`)}`] : [],
    )
    const shown = examples > 0 ? [t('strip.examples', { count: examples })] : []
    return {
      name: one.person || t('hr.loose'),
      where: where(one),
      counts: format.list([...counted, ...shown]),
      badges: inReadingOrder(one.rows).map(badgeOf),
    }
  }
}

function useBadge(): (row: ReaderRow) => ReportedBadge {
  const format = useFormat()
  const show = useShown()
  const foundOf = useFound()
  return (row) => {
    const { name, issuer, awardedAt, validFrom } = show(row.credential.badge)
    const awarded = awardedAt ?? validFrom
    return {
      name,
      issuer: issuer.name ?? '',
      dates: awarded ? format.date(awarded) : '',
      fingerprint: `SHA-256 ${row.credential.id}`,
      ...foundOf(row, issuer.name ?? ''),
    }
  }
}

type Found = Pick<ReportedBadge, 'says' | 'sign' | 'why'>

/** An example proves nothing of anybody, so nothing is said of it but that it is one. */
function useFound(): (row: ReaderRow, issuer: string) => Found {
  const { t } = useTranslation(['reader', 'verification'])
  const why = useWhy()
  const word = (one: Mark) =>
    isUnproven(one)
      ? `${t(`verification:verdict.${leadOf(one)}`)}, ${t(`verification:also.${one}`)}`
      : t(`verification:verdict.${one}`)
  return ({ credential, report }, issuer) => {
    if (isExample(credential.badge)) return { says: t('verification:example'), why: '' }
    if (report === undefined) return { says: t('table.waiting'), why: '' }
    const found = mark(report)
    const sign = signOf(found)
    return { says: word(found), ...(sign && { sign }), why: why(report, issuer) }
  }
}

/** Only these two are drawn on paper; everything else is a word. */
function signOf(found: Mark): 'proved' | 'half' | undefined {
  if (isProof(found)) return 'proved'
  return found === 'issuerUnproven' ? 'half' : undefined
}

function useWhy(): (report: Report, issuer: string) => string {
  const answer = useAnswerWords()
  const means = useMeansWords()
  const standing = useStandingWords()
  return (report, issuer) => {
    const reason = decisive(report)
    const said = [reason ? answer(forReader(reason)) : '', standing(standingLines(report))]
    return said.filter(Boolean).join(' · ') || means(report, issuer)
  }
}

function useFoot(): (people: readonly DeskPerson[]) => Foot {
  const { t } = useTranslation('reader')
  const format = useFormat()
  const address = readerPage()
  const shape = qrShape(address)
  const asked = (hosts: readonly string[]) =>
    hosts.length > 0 ? t('paper.asked', { hosts: format.list(hosts) }) : t('paper.nobodyAsked')
  return (people) => ({
    ...(shape && { code: { shape, alt: t('paper.code') } }),
    lead: [{ text: t('paper.again') }],
    rest: [
      [{ text: t('paper.how', { address }), href: address }],
      [{ text: asked(askedHosts(people.flatMap(({ rows }) => rows))) }],
    ],
  })
}
