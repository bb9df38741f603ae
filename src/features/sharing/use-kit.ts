/** Everything the sheet of one badge is made of. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ANSWER_TYPE } from '#core/endorsing/answer-document.ts'
import { linkedInFields } from '#core/exporting/linkedin.ts'
import { webAddress } from '#core/exporting/safe-href.ts'
import type { BadgeRecord, ShareRecord } from '#core/records/records.ts'
import { bandOf } from '#core/sharing/band.ts'
import {
  type GivenLink,
  type Limits,
  NO_LIMITS,
  useGivenLink,
} from '#entities/share-sheet/use-given-link.ts'
import { useCommand } from '#hooks/use-command.ts'
import { useFormat } from '#i18n/format.ts'
import { isLanguage } from '#i18n/languages.ts'
import { answersBeside } from '#services/endorsing/answers-beside.ts'
import { filesByDigest } from '#storage/live/file-queries.ts'
import { useLive } from '#storage/live/live.ts'
import { saveShares } from '#storage/operations/shares.ts'
import { shareOf } from './share-of.ts'

export interface Kit {
  /** where this app lives plus the badge in the fragment */
  readonly link: GivenLink
  /** the address to give away: the typed one, else the link, else the badge's own */
  readonly url: string
  readonly text: string
  /** by whom and when */
  readonly detail: string
  readonly fields: ReturnType<typeof linkedInFields>
  readonly address: string
  readonly setAddress: (address: string) => void
  readonly limits: Limits
  readonly setLimits: (limits: Limits) => void
  /** what others wrote about it goes along in the link, once the learner says so */
  readonly answers: AnswersAlong
  /** writes in the share log that this badge left in some form */
  readonly note: (form: ShareRecord['form']) => void
}

export function useKit(record: BadgeRecord): Kit {
  const { i18n } = useTranslation('sharing')
  const [address, setAddress] = useState('')
  const [limits, setLimits] = useState(NO_LIMITS)
  const language = isLanguage(i18n.language) ? i18n.language : 'nl'
  const note = useCommand((form: ShareRecord['form']) =>
    saveShares(shareOf(form, record.badge.name, [record.id])),
  )
  const answers = useAnswersAlong(record)
  const contentOf = async () => ({
    ...{ title: record.badge.name, owner: '', language },
    badges: [record.payload, ...(answers.chosen ? await answersBeside(record) : [])],
  })
  const link = useGivenLink([record.id, language, answers.chosen], contentOf, limits)
  const carried = !link || bandOf(link) === 'tooLong' ? '' : link
  const url = webAddress(address) ?? (carried || (webAddress(record.badge.id) ?? ''))
  return {
    ...{ link, answers, url, address, setAddress, limits, setLimits, note: note.run },
    ...useWords(record),
    fields: linkedInFields(record.badge, url),
  }
}

export interface AnswersAlong {
  readonly count: number
  readonly chosen: boolean
  readonly choose: (chosen: boolean) => void
}

function useAnswersAlong({ ownEvidence }: BadgeRecord): AnswersAlong {
  const [chosen, choose] = useState(false)
  const files = useLive(
    filesByDigest,
    ownEvidence.flatMap(({ file }) => file ?? []),
  )
  const { length: count } = files.filter(({ mediaType }) => mediaType === ANSWER_TYPE)
  return { count, chosen, choose }
}

function useWords({ badge, awardedAt }: BadgeRecord): Pick<Kit, 'text' | 'detail'> {
  const { t } = useTranslation('sharing')
  const format = useFormat()
  const { name, issuer } = badge
  const date = awardedAt === '' ? '' : format.date(awardedAt)
  return {
    text: issuer.name
      ? t('text.sentence', { badge: name, issuer: issuer.name })
      : t('text.sentenceAlone', { badge: name }),
    detail: t('detail', { issuer: issuer.name ?? '', date }).replace(/^, |, $/g, ''),
  }
}
