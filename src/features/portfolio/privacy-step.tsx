/** Exactly what the reader will get, item by item, with ticks for what is the owner's choice. */

import { useTranslation } from 'react-i18next'
import { editPortfolio } from '#core/portfolio/commands.ts'
import { badgesOf, type Portfolio } from '#core/portfolio/document.ts'
import { type Disclosure, disclosures } from '#core/portfolio/privacy.ts'
import { useFormat } from '#i18n/format.ts'
import { badgesById } from '#storage/live/badge-queries.ts'
import { filesByDigest } from '#storage/live/file-queries.ts'
import { useLive } from '#storage/live/live.ts'
import { CheckField } from '#ui/field/check-field.tsx'
import styles from './portfolio.module.css'

export interface PrivacyStepProps {
  readonly portfolio: Portfolio
  readonly onChange: (next: Portfolio) => void
}

const HOLDS = ['baked', 'choice', 'never'] as const

export function PrivacyStep({ portfolio, onChange }: PrivacyStepProps) {
  const { t } = useTranslation('portfolio')
  const records = useLive(badgesById, badgesOf(portfolio))
  const all = disclosures(portfolio, records)
  return (
    <section className={styles.form}>
      <h2>{t('privacy.title')}</h2>
      {HOLDS.map((hold) => {
        const items = all.filter((item) => item.hold === hold)
        return items.length === 0 ? null : (
          <div key={hold}>
            <h3>{t(`privacy.${hold}`)}</h3>
            <ul className={styles.items}>
              {items.map((item) => (
                <Item key={item.code} item={item} portfolio={portfolio} onChange={onChange} />
              ))}
            </ul>
          </div>
        )
      })}
      <div>
        <CheckField
          label={t('privacy.listed')}
          checked={portfolio.listed}
          onChange={(listed) => onChange(editPortfolio(portfolio, { listed }))}
        />
        <p className={styles.soft}>{t('privacy.listedHint')}</p>
      </div>
    </section>
  )
}

interface ItemProps extends PrivacyStepProps {
  readonly item: Disclosure
}

/** The codes an owner can untick; the name and own files leave by taking them off the page. */
const TICKS = ['contact', 'reflections', 'ownEvidence', 'capsules'] as const

/** Of long values the beginning is enough to know them by, and is told to be one. */
const beginning = (text: string) => (text.length > 300 ? `${text.slice(0, 300)} …` : text)

/** Where files of the owner leave: what is taken out of them first is said beside. */
const OF_FILES: ReadonlySet<Disclosure['code']> = new Set(['files', 'ownEvidence'])

const NOTHING: readonly string[] = []

/** Most names that are read; of the others it is told how many they are. */
const NAMED = 12

function fewOf(names: readonly string[], more: (count: number) => string): readonly string[] {
  const left = names.length - NAMED
  return left > 0 ? [...names.slice(0, NAMED), more(left)] : names
}

function Item({ item, portfolio, onChange }: ItemProps) {
  const { t } = useTranslation('portfolio')
  const format = useFormat()
  const tick = TICKS.find((code) => code === item.code)
  const name = t(`privacy.items.${item.code}`)
  const files = useLive(filesByDigest, item.code === 'files' ? item.values : NOTHING)
  const values = item.code === 'files' ? files.map((file) => file.name) : item.values
  const more = (count: number) => t('privacy.more', { count })
  return (
    <li>
      {tick ? (
        <CheckField
          label={name}
          checked={portfolio.shown[tick]}
          onChange={(checked) => {
            const shown = { ...portfolio.shown, [tick]: checked }
            onChange(editPortfolio(portfolio, { shown }))
          }}
        />
      ) : (
        <strong>{name}</strong>
      )}
      {item.code === 'recipientHash' ? null : (
        <span className={styles.soft} dir="auto">
          {beginning(values.join(' · '))}
        </span>
      )}
      {item.code === 'recipientHash' ? (
        <span className={styles.soft}>{t('privacy.hash')}</span>
      ) : null}
      {OF_FILES.has(item.code) ? (
        <span className={styles.soft}>{t('privacy.ownFiles')}</span>
      ) : null}
      {item.code === 'capsules' ? (
        <span className={styles.soft}>{t('privacy.ownCapsules')}</span>
      ) : null}
      {item.badges.length > 0 ? (
        <span className={styles.soft}>
          {t('privacy.inBadges', { names: format.list(fewOf(item.badges, more)) })}
        </span>
      ) : null}
    </li>
  )
}
