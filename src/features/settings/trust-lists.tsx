/** The lists of known issuers: those in use, those that come with the app, and one from elsewhere. */
import { useTranslation } from 'react-i18next'
import { OWN_LIST, writeTrustList } from '#core/verification/trust-lists.ts'
import type { TrustList } from '#core/verification/verify.ts'
import { useFormat } from '#i18n/format.ts'
import { Button } from '#ui/button/button.tsx'
import { saveFile } from '#ui/save-file/save-file.ts'
import { AddTrustList } from './add-trust-list.tsx'
import { Setting } from './setting.tsx'
import styles from './settings.module.css'
import { useTrustLists } from './use-trust-lists.ts'

export function TrustLists() {
  const { t } = useTranslation('trust')
  const { lists, remove } = useTrustLists()
  return (
    <Setting title={t('title')} text={t('text')}>
      {lists.length === 0 ? <p className={styles.text}>{t('none')}</p> : null}
      <ul className={styles.addresses}>
        {lists.map((list) => (
          <ListLine key={list.name} list={list} onRemove={() => remove(list.name)} />
        ))}
      </ul>
      <AddTrustList />
    </Setting>
  )
}

interface ListLineProps {
  readonly list: TrustList
  readonly onRemove: () => void
}

function ListLine({ list, onRemove }: ListLineProps) {
  const { t } = useTranslation(['trust', 'common'])
  const format = useFormat()
  const own = list.name === OWN_LIST
  const name = own ? t('trust:own') : list.name
  const source = { source: list.source, date: format.date(list.date) }
  return (
    <li>
      <span>
        <strong>{name}</strong>, {t('trust:issuers', { count: list.issuers.length })}
        {own ? null : <small> {t('trust:source', source)}</small>}
      </span>
      <span>
        <Button
          look="quiet"
          aria-label={t('trust:exportList', { name })}
          onClick={() => saveFile(writeTrustList(list), `${name}.json`)}
        >
          {t('trust:export')}
        </Button>
        <Button look="quiet" aria-label={t('trust:removeList', { name })} onClick={onRemove}>
          {t('common:remove')}
        </Button>
      </span>
    </li>
  )
}
