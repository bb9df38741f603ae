/** The screen on which a kind of place is chosen: what it gives, and who can get at it. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { KIND_IDS, type KindId } from '#core/places/kind.ts'
import { PlaceSign } from '#entities/place-facts/place-facts.tsx'
import { PATHS } from '#routes/paths.ts'
import { LinkButton } from '#ui/button/button.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import styles from './places.module.css'

export function Component() {
  const { t } = useTranslation('places')
  return (
    <>
      <PageHeading
        back={{ to: PATHS.places, label: t('connect.back') }}
        title={t('connect.title')}
        fact={t('connect.lead')}
      />
      <div className={styles.screen}>
        <Kinds />
        <p className={styles.soft}>{t('connect.foot')}</p>
        <Guide />
      </div>
    </>
  )
}

function Kinds() {
  const { t } = useTranslation('places')
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('connect.place')}</th>
          <th scope="col">{t('connect.address')}</th>
          <th scope="col">{t('connect.copy')}</th>
          <th scope="col">{t('connect.devices')}</th>
          <th scope="col">{t('connect.who')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {KIND_IDS.map((id) => (
          <Kind key={id} id={id} />
        ))}
      </tbody>
    </table>
  )
}

type Signs = Readonly<Partial<Record<KindId, 'no' | 'open'>>>

/** Known of the kind; what the place itself does is found by trying it. */
const ADDRESS: Signs = {
  folder: 'no',
  webdav: 'open',
  s3: 'open',
}
/** Takes pages and pictures, and nothing that is locked. */
const COPY: Readonly<Partial<Record<KindId, 'no'>>> = { wordpress: 'no' }
/** A folder is on other devices only when something else carries it there. */
const DEVICES: Signs = { wordpress: 'no', folder: 'open' }

function Kind({ id }: { readonly id: KindId }) {
  const { t } = useTranslation('places')
  const { search } = useLocation()
  const name = t(`kind.${id}.name`)
  return (
    <tr>
      <th scope="row">
        <span className={styles.name}>{name}</span>
        <span className={styles.soft}>{t(`kind.${id}.hint`)}</span>
      </th>
      <Answer
        of={t('connect.address')}
        sign={ADDRESS[id] ?? 'yes'}
        text={t(`kind.${id}.address`)}
      />
      <Answer
        of={t('connect.copy')}
        sign={COPY[id] ?? 'yes'}
        text={t(`connect.copies.${COPY[id] ?? 'yes'}`)}
      />
      <Answer
        of={t('connect.devices')}
        sign={DEVICES[id] ?? 'yes'}
        text={t(`connect.share.${DEVICES[id] ?? 'yes'}`)}
      />
      <td>{t(`kind.${id}.who`)}</td>
      <td>
        <LinkButton to={PATHS.connectKind(id, search)} aria-label={t('connect.doThis', { name })}>
          {t('connect.do')}
        </LinkButton>
      </td>
    </tr>
  )
}

interface AnswerProps {
  /** what the column is called, said in the cell where the columns have no heads */
  readonly of: string
  readonly sign: 'yes' | 'no' | 'open'
  readonly text: string
}

function Answer({ of, sign, text }: AnswerProps) {
  return (
    <td>
      <span className={styles.answer}>
        <PlaceSign sign={sign} />
        <span>
          <span className={styles.narrow}>{of}: </span>
          {text}
        </span>
      </span>
    </td>
  )
}

const STEPS = ['save', 'unpack', 'put', 'address'] as const

/** For every place that no browser reaches. */
function Guide() {
  const { t } = useTranslation('places')
  return (
    <details className={styles.guide}>
      <summary>{t('connect.none')}</summary>
      <p>{t('connect.noneText')}</p>
      <ol>
        {STEPS.map((step) => (
          <li key={step}>{t(`connect.step.${step}`)}</li>
        ))}
      </ol>
    </details>
  )
}
