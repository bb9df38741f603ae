/** The plain facts beside the art: for whom, when, until when, by which standard. */
import { useTranslation } from 'react-i18next'
import { STANDARD_NAMES } from '#core/badge/standards.ts'
import { useFormat } from '#i18n/format.ts'
import { useTypeWords } from '#i18n/words.ts'
import styles from './badge-page.module.css'
import type { OpenBadge } from './use-badge.ts'

export function Facts({ open }: { readonly open: OpenBadge }) {
  const { t } = useTranslation('badge')
  const format = useFormat()
  const kind = useTypeWords()
  const { badge } = open.record
  const date = (iso: string | undefined) => (iso ? format.date(iso) : undefined)
  const activity = [badge.activity?.start, badge.activity?.end].flatMap((iso) => date(iso) ?? [])
  const { achievement } = badge
  const language = badge.language ?? achievement.language ?? achievement.study.language
  const facts = {
    awarded: date(badge.awardedAt),
    from: badge.validFrom === badge.awardedAt ? undefined : date(badge.validFrom),
    until: date(badge.validUntil) ?? t('facts.noEnd'),
    activity: activity.join(' – '),
    role: badge.activity?.role,
    term: badge.activity?.term,
    license: badge.activity?.licenseNumber,
    type: achievement.type && kind(achievement.type),
    language: language && format.language(language),
    version: achievement.version,
    code: achievement.humanCode,
    field: achievement.fieldOfStudy,
    specialization: achievement.specialization,
    creator:
      achievement.creator?.name === badge.issuer.name ? undefined : achievement.creator?.name,
    caption: [...new Set([badge.image?.caption, achievement.image?.caption])]
      .filter(Boolean)
      .join(' · '),
    standard: STANDARD_NAMES[badge.standard],
  } as const
  return (
    <dl className={styles.facts}>
      <Recipient open={open} />
      {(Object.keys(facts) as (keyof typeof facts)[]) // keys of the literal above
        .filter((key) => facts[key])
        .map((key) => (
          <div key={key}>
            <dt>{t(`facts.${key}`)}</dt>
            <dd dir="auto">{facts[key]}</dd>
          </div>
        ))}
    </dl>
  )
}

function Recipient({ open: { record, report } }: { readonly open: OpenBadge }) {
  const { t } = useTranslation('badge')
  const answer = report?.checks.find((check) => check.id === 'recipient')
  const matched = answer?.answer === 'yours' ? String(answer.detail?.address ?? '') : ''
  const { recipient, recipientName } = record.badge
  const plains = recipient.filter(({ hashed }) => !hashed).map(({ value }) => value)
  const [plain] = plains
  const hidden = recipient.length > 0 ? t('facts.recipientHidden') : undefined
  const shown = recipientName ?? (matched || plain || hidden)
  if (!shown) return null
  const others = [...new Set(plains)].filter((one) => one !== shown && !/^did:/.test(one))
  return (
    <div>
      <dt>{t('facts.recipient')}</dt>
      <dd dir="auto">{shown}</dd>
      {others.map((one) => (
        <dd key={one} dir="auto">
          {one}
        </dd>
      ))}
      {matched ? <dd className={styles.matches}>{t('facts.matches')}</dd> : null}
    </div>
  )
}
