/** Ways to send the text and address on: the device's share sheet, mail, and other services by plain links. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { fitsInMail, SHARE_INTENTS, type Shared } from '#core/exporting/share-intents.ts'
import { bandOf } from '#core/sharing/band.ts'
import styles from './share-sheet.module.css'

export interface SendOnProps {
  readonly shared: Shared
  /** the file itself, for the share sheet of the device */
  readonly file?: (() => Promise<File>) | undefined
  /** more services, folded */
  readonly children?: ReactNode
  readonly onSent: () => void
}

/** On the tiles; the others are folded. */
const TILES = ['whatsapp', 'mail', 'linkedin'] as const

export function SendOn({ shared, file, children, onSent }: SendOnProps) {
  const { t } = useTranslation('sharing')
  const tiles = TILES.flatMap((tile) => SHARE_INTENTS.filter(({ id }) => id === tile))
  const others = SHARE_INTENTS.filter((intent) => !tiles.includes(intent))
  return (
    <section className={styles.part}>
      <h3>{t('send.title')}</h3>
      <ul className={styles.tiles}>
        <DeviceSheet shared={shared} file={file} onSent={onSent} />
        {tiles.map((intent) => (
          <Tile key={intent.id} intent={intent} shared={shared} onSent={onSent} />
        ))}
      </ul>
      {fitsInMail(shared) ? null : <p className={styles.soft}>{t('send.paste')}</p>}
      <details className={styles.more}>
        <summary>{t('send.others')}</summary>
        <ul className={styles.tiles}>
          {others.map((intent) => (
            <Tile key={intent.id} intent={intent} shared={shared} onSent={onSent} />
          ))}
        </ul>
        {children}
      </details>
    </section>
  )
}

interface TileProps extends Pick<SendOnProps, 'shared' | 'onSent'> {
  readonly intent: (typeof SHARE_INTENTS)[number]
}

/** What reads the address with its own server sees nothing behind the #, and refuses a long one. */
const SHORT_ONLY: ReadonlySet<string> = new Set(['linkedin', 'x', 'bluesky'])

function Tile({ intent: { id, address }, shared, onSent }: TileProps) {
  const { t } = useTranslation('sharing')
  const band = bandOf(shared.url)
  const isShort = band === 'anywhere' || band === 'mail'
  if (SHORT_ONLY.has(id) && !isShort)
    return (
      <li>
        <span className={`${styles.tile} ${styles.full}`}>
          {t(`send.${id}`)} <span>{t('send.tooLong')}</span>
        </span>
      </li>
    )
  return (
    <li>
      <a
        className={styles.tile}
        href={address(shared)}
        target="_blank"
        rel="noopener noreferrer"
        onClick={onSent}
      >
        {t(`send.${id}`)}
      </a>
    </li>
  )
}

/** Nothing where the device has no sheet of its own; the file too where it takes files. */
function DeviceSheet({ shared, file, onSent }: Pick<SendOnProps, 'shared' | 'file' | 'onSent'>) {
  const { t } = useTranslation('sharing')
  if (typeof navigator.share !== 'function') return null
  // closing the sheet without choosing rejects, and means nothing went wrong
  const share = (data: ShareData) => {
    navigator.share(data).then(onSent, () => undefined)
  }
  const shareFile = async (made: () => Promise<File>) => {
    const files = [await made()]
    if (navigator.canShare({ files })) share({ files })
  }
  return (
    <>
      <li>
        <button type="button" className={styles.tile} onClick={() => share({ ...shared })}>
          {t('send.sheet')}
        </button>
      </li>
      {file ? (
        <li>
          <button type="button" className={styles.tile} onClick={() => void shareFile(file)}>
            {t('send.sheetFile')}
          </button>
        </li>
      ) : null}
    </>
  )
}
