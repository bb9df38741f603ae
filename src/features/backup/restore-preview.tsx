/** The dry run of a restore in words, and the choice between adding and replacing. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MADE_KINDS } from '#core/backup/made-here.ts'
import { isAllHere, type RestorePlan } from '#core/backup/plan-restore.ts'
import { useFormat } from '#i18n/format.ts'
import { restore } from '#services/backup/restore.ts'
import { useLive } from '#storage/live/live.ts'
import { sharing } from '#storage/live/vault-queries.ts'
import { Bar } from '#ui/bar/bar.tsx'
import { Button } from '#ui/button/button.tsx'
import styles from './backup.module.css'

export function RestorePreview({ plan }: { readonly plan: RestorePlan }) {
  const { t } = useTranslation('backup')
  const format = useFormat()
  const [trust, setTrust] = useState(false)
  const mark = t('restore.mark', { when: format.date(plan.madeAt) })
  const shared = useLive(sharing)
  const differs = MADE_KINDS.some((kind) => plan.made[kind].differing.length > 0)
  // a backup of some badges says nothing about the others: it never takes their place
  const isOfAll = plan.scope === 'all'
  const removes = isOfAll && plan.onlyHere.length > 0
  const changes = isOfAll && (differs || plan.badges.enriched.length > 0)
  return (
    <div className={styles.plan}>
      <h3>{t('restore.found', { when: format.moment(plan.madeAt) })}</h3>
      <Counts plan={plan} />
      {differs ? <Differences plan={plan} mark={mark} /> : null}
      {plan.trust.trustLists + plan.trust.contexts > 0 ? (
        <label className={styles.choice}>
          <input type="checkbox" checked={trust} onChange={() => setTrust(!trust)} />
          {t('restore.trust')}
        </label>
      ) : null}
      {isAllHere(plan) ? <p>{t('restore.allHere')}</p> : null}
      {removes ? <p className={styles.soft}>{t('restore.replaceWarning')}</p> : null}
      {changes ? <p className={styles.soft}>{t('restore.replaceDiffering')}</p> : null}
      {shared && (removes || changes) ? (
        <p className={styles.soft}>{t('restore.replaceElsewhere')}</p>
      ) : null}
      <Bar>
        {isAllHere(plan) ? null : (
          <Button look="strong" onClick={() => void restore({ mode: 'merge', trust, mark })}>
            {t('restore.merge')}
          </Button>
        )}
        {removes || changes ? (
          <Button look="danger" onClick={() => void restore({ mode: 'replace', trust })}>
            {t('restore.replace')}
          </Button>
        ) : null}
      </Bar>
    </div>
  )
}

function Counts({ plan }: { readonly plan: RestorePlan }) {
  const { t } = useTranslation('backup')
  const { badges, made, choices, damaged, onlyHere } = plan
  const lines = {
    added: badges.added.length,
    already: badges.already.length,
    enriched: badges.enriched.length,
    inTrash: badges.inTrash.length,
    collections: made.collections.added.length,
    pages: made.pages.added.length,
    choices,
    damaged: damaged.length,
    onlyHere: plan.scope === 'all' ? onlyHere.length : 0,
  }
  const said = (Object.keys(lines) as (keyof typeof lines)[]).filter((key) => lines[key] > 0) // its own keys
  return (
    <ul>
      {said.map((key) => (
        <li key={key}>{t(`restore.${key}`, { count: lines[key] })}</li>
      ))}
    </ul>
  )
}

/** Both dates are shown, as a clock may be wrong: only the person knows which version is the one. */
function Differences({ plan, mark }: { readonly plan: RestorePlan; readonly mark: string }) {
  const { t } = useTranslation('backup')
  const format = useFormat()
  const all = MADE_KINDS.flatMap((kind) => plan.made[kind].differing.map((it) => ({ kind, ...it })))
  return (
    <>
      <p>{t('restore.differing')}</p>
      <ul>
        {all.map(({ kind, id, title, changedHere, changedThere }) => (
          <li key={id}>
            {t(`restore.kind.${kind}`)} <strong>{title}</strong>:{' '}
            {t('restore.versions', {
              here: format.moment(changedHere),
              there: format.moment(changedThere),
            })}
          </li>
        ))}
      </ul>
      <p>{t('restore.bothStay', { mark })}</p>
    </>
  )
}
