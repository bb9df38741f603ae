/** What a probe found that a place can do: every no is written. */
import { useTranslation } from 'react-i18next'
import type { Abilities } from '#core/places/place.ts'
import { useFormat } from '#i18n/format.ts'
import styles from './place-facts.module.css'

/** Marks are ink: a place is never green or red. */
type Sign = 'yes' | 'no' | 'open'

const ADDRESS: Readonly<Record<Abilities['address'], Sign>> = {
  readable: 'yes',
  unseen: 'open',
  closed: 'no',
  none: 'no',
}

export function PlaceFacts({ abilities }: { readonly abilities: Abilities }) {
  const { t } = useTranslation('places')
  const format = useFormat()
  const { address, takes, conditions, room } = abilities
  return (
    <dl className={styles.facts}>
      <Fact label={t('can.address')} sign={ADDRESS[address]} text={t(`can.${address}`)} />
      <Fact
        label={t('can.takes')}
        sign={takes === 'any' ? 'yes' : 'open'}
        text={t(`can.${takes}`)}
      />
      <Fact
        label={t('can.conditions')}
        sign={conditions === 'kept' ? 'yes' : 'open'}
        text={t(`can.${conditions}`)}
      />
      <Fact
        label={t('connect.copy')}
        sign={takes === 'any' ? 'yes' : 'no'}
        text={t(`connect.copies.${takes === 'any' ? 'yes' : 'no'}`)}
      />
      <Fact
        label={t('connect.devices')}
        sign={takes === 'any' ? 'yes' : 'no'}
        text={t(takes === 'any' ? 'can.devices' : 'connect.share.no')}
      />
      <Fact label={t('can.watched')} sign="no" text={t('can.never')} />
      {room === undefined ? null : (
        <Fact label={t('can.room')} sign="yes" text={format.size(room)} />
      )}
    </dl>
  )
}

interface FactProps {
  readonly label: string
  readonly sign: Sign
  readonly text: string
}

function Fact({ label, sign, text }: FactProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <PlaceSign sign={sign} /> {text}
      </dd>
    </div>
  )
}

const SHAPES: Readonly<Record<Sign, string>> = { yes: '●', no: '×', open: '○' }

/** Drawn beside the word that says it. */
export function PlaceSign({ sign }: { readonly sign: Sign }) {
  return (
    <span aria-hidden="true" className={styles.sign}>
      {SHAPES[sign]}
    </span>
  )
}
