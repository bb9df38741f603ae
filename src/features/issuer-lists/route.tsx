/** Makes a list of issuers that others can take in: of a school, a network, or whoever vouches for them. */
import { useTranslation } from 'react-i18next'
import { PATHS } from '#routes/paths.ts'
import { TextField } from '#ui/field/field.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import { AddIssuer } from './add-issuer.tsx'
import { Finish } from './finish.tsx'
import styles from './issuer-lists.module.css'
import { IssuerRow } from './issuer-row.tsx'
import { type ListInHand, useList } from './use-list.ts'

export function Component() {
  const { t } = useTranslation('trust')
  const hand = useList()
  const { issuers } = hand.list
  return (
    <>
      <PageHeading
        title={t('editor.title')}
        fact={t('editor.fact')}
        back={{ to: PATHS.settings, label: t('editor.back') }}
      />
      <div className={styles.page}>
        <About hand={hand} />
        <section className={styles.section}>
          <h2>{t('issuers', { count: issuers.length })}</h2>
          {issuers.length === 0 ? <p className={styles.soft}>{t('editor.empty')}</p> : null}
          <ul className={styles.rows}>
            {issuers.map((one) => (
              <IssuerRow key={one.id} issuer={one} hand={hand} />
            ))}
          </ul>
        </section>
        <AddIssuer hand={hand} />
        <Finish hand={hand} />
      </div>
    </>
  )
}

function About({ hand: { list, change } }: { readonly hand: ListInHand }) {
  const { t } = useTranslation('trust')
  const { until = '' } = list
  return (
    <section className={styles.section}>
      <TextField
        label={t('editor.name')}
        hint={t('editor.nameHint')}
        value={list.name}
        maxLength={200}
        onChange={({ target }) => change({ name: target.value })}
      />
      <TextField
        label={t('editor.source')}
        hint={t('editor.sourceHint')}
        inputMode="url"
        value={list.source}
        maxLength={2000}
        onChange={({ target }) => change({ source: target.value.trim() })}
      />
      <TextField
        type="date"
        label={t('editor.until')}
        hint={t('editor.untilHint')}
        value={until}
        onChange={({ target }) => change({ until: target.value })}
      />
    </section>
  )
}
