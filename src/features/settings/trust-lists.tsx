/** The lists of known issuers: those in use, the bundled ones that are off, and one from elsewhere. */
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '#core/kernel/day.ts'
import type { TrustList } from '#core/verification/circumstances.ts'
import { isPast } from '#core/verification/lists/list-changes.ts'
import { OWN_LIST, writeTrustList } from '#core/verification/trust-lists.ts'
import { useFormat } from '#i18n/format.ts'
import { PATHS } from '#routes/paths.ts'
import { Button, LinkButton } from '#ui/button/button.tsx'
import { saveFile } from '#ui/save-file/save-file.ts'
import { AddTrustList } from './add-trust-list.tsx'
import { NewerList } from './newer-list.tsx'
import { Setting } from './setting.tsx'
import styles from './settings.module.css'
import { useAddList, useNewer, useTrustLists } from './use-trust-lists.ts'

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
                  <Refresh list={{ ...list, source: shipped.source }} />
                  <Act
                    says="off"
                    list={list}
                    onClick={() => turn({ name: list.name, on: false })}
                  />
                </>
              ) : (
                <>
                  {isAskable(list) ? <Refresh list={list} /> : null}
                  <LinkButton
                    look="quiet"
                    to={PATHS.issuerListFrom(list.name)}
                    aria-label={t('trust:editList', {
                      name: list.name === OWN_LIST ? t('trust:own') : list.name,
                    })}
                  >
                    {t('trust:edit')}
                  </LinkButton>
                  <Act says="remove" list={list} onClick={() => remove(list.name)} />
                </>
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
      <div>
        <LinkButton to={PATHS.issuerList}>{t('trust:make')}</LinkButton>
        <p className={styles.text}>{t('trust:makeHint')}</p>
      </div>
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
        <Standing list={list} />
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

/** Until when its maker wants it used, and by which key it is signed: a name that only the key gives itself. */
function Standing({ list: { until, signer } }: LineProps) {
  const { t } = useTranslation('trust')
  const format = useFormat()
  const [today] = useState(() => dayOf(Date.now()))
  return (
    <>
      {until === undefined ? null : (
        <small>
          {' '}
          {t(isPast({ until }, today) ? 'past' : 'until', { date: format.date(until) })}
        </small>
      )}
      {signer === undefined ? null : <small> {t('signed')}</small>}
    </>
  )
}

const isAskable = ({ source }: TrustList) => /^https:\/\//i.test(source) && URL.canParse(source)

/** Asks the source that the list names; the button says whom. What it would change is shown before it is taken. */
function Refresh({ list }: LineProps) {
  const { t } = useTranslation('trust')
  const newer = useNewer()
  const holes = { name: list.name, host: new URL(list.source).host }
  return (
    <>
      <Button
        look="quiet"
        disabled={newer.pending}
        aria-label={t('refreshList', holes)}
        onClick={() => newer.look(list)}
      >
        {t('refresh')}
      </Button>
      {newer.failure ? <p role="alert">{t(newer.failure)}</p> : null}
      {newer.seen ? <NewerList copy={newer.seen} newer={newer} /> : null}
    </>
  )
}
