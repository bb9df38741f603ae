/** The lists of known issuers: those in use, the bundled ones that are off, and one from elsewhere. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrustList } from '#core/verification/circumstances.ts'
import { OWN_LIST, writeTrustList } from '#core/verification/trust-lists.ts'
import { useFormat } from '#i18n/format.ts'
import { Button } from '#ui/button/button.tsx'
import { saveFile } from '#ui/save-file/save-file.ts'
import { AddTrustList } from './add-trust-list.tsx'
import { Setting } from './setting.tsx'
import styles from './settings.module.css'
import { type AddList, useAddList, useTrustLists } from './use-trust-lists.ts'

export function TrustLists() {
  const { t } = useTranslation(['trust', 'common'])
  const { inUse, off, bundled, remove, turn } = useTrustLists()
  const add = useAddList()
  return (
    <Setting title={t('trust:title')} text={t('trust:text')}>
      {inUse.length === 0 ? <p className={styles.text}>{t('trust:none')}</p> : null}
      <ul className={styles.addresses}>
        {inUse.map((list) => {
          const shipped = bundled(list)
          return (
            <ListLine key={list.name} list={list}>
              {shipped ? (
                <>
                  <Refresh list={shipped} add={add} />
                  <Act
                    says="off"
                    list={list}
                    onClick={() => turn({ name: list.name, on: false })}
                  />
                </>
              ) : (
                <Act says="remove" list={list} onClick={() => remove(list.name)} />
              )}
            </ListLine>
          )
        })}
        {off.map((list) => (
          <ListLine key={list.name} list={list}>
            <Act says="on" list={list} onClick={() => turn({ name: list.name, on: true })} />
          </ListLine>
        ))}
      </ul>
      <AddTrustList add={add} />
    </Setting>
  )
}

interface LineProps {
  readonly list: TrustList
}

function useName({ name }: TrustList): string {
  const { t } = useTranslation('trust')
  return name === OWN_LIST ? t('own') : name
}

function ListLine({ list, children }: LineProps & { readonly children: ReactNode }) {
  const { t } = useTranslation('trust')
  const format = useFormat()
  const name = useName(list)
  const source = { source: list.source, date: format.date(list.date) }
  return (
    <li>
      <span>
        <strong>{name}</strong>, {t('issuers', { count: list.issuers.length })}
        {list.name === OWN_LIST ? null : <small> {t('source', source)}</small>}
      </span>
      <span>
        <Button
          look="quiet"
          aria-label={t('exportList', { name })}
          onClick={() => saveFile(writeTrustList(list), `${name}.json`)}
        >
          {t('export')}
        </Button>
        {children}
      </span>
    </li>
  )
}

interface ActProps extends LineProps {
  readonly says: 'on' | 'off' | 'remove'
  readonly onClick: () => void
}

function Act({ says, list, onClick }: ActProps) {
  const { t } = useTranslation('trust')
  const name = useName(list)
  return (
    <Button look="quiet" aria-label={t(`${says}List`, { name })} onClick={onClick}>
      {t(says)}
    </Button>
  )
}

/** Asks the source that the bundled list names, whatever a newer copy calls its own; the button says whom. */
function Refresh({ list, add }: LineProps & { readonly add: AddList }) {
  const { t } = useTranslation('trust')
  const holes = { name: list.name, host: new URL(list.source).host }
  return (
    <Button look="quiet" aria-label={t('refreshList', holes)} onClick={() => add.refresh(list)}>
      {t('refresh')}
    </Button>
  )
}
