/** The picture of a share as it will be saved, and the ways to save it. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button/button.tsx'
import { saveFile } from '#ui/save-file/save-file.ts'
import { CARD_SIZES, type CardFacts, type CardSize, cardPicture } from './card-picture.ts'
import styles from './share-sheet.module.css'

/** Nothing where the browser cannot draw. */
export function PreviewCard({ facts }: { readonly facts: CardFacts }) {
  const { t } = useTranslation('sharing')
  const picture = useCard('wide', facts)
  const [width, height] = CARD_SIZES.wide
  return (
    <div className={styles.part}>
      {picture ? (
        <img
          className={styles.picture}
          src={picture.address}
          alt={t('card.alt', { title: facts.title })}
          {...{ width, height }}
        />
      ) : (
        <div className={styles.picture} style={{ aspectRatio: `${width} / ${height}` }} />
      )}
      <p className={styles.soft}>{t('card.hint')}</p>
    </div>
  )
}

/** Two sizes to save, for a post. */
export function CardPictures({ facts }: { readonly facts: CardFacts }) {
  const { t } = useTranslation('sharing')
  const square = useCard('square', facts)
  const wide = useCard('wide', facts)
  return (
    <section className={styles.part}>
      <h3>{t('card.title')}</h3>
      <p className={styles.soft}>{t('card.text')}</p>
      {square ? (
        <img
          className={`${styles.picture} ${styles.square}`}
          src={square.address}
          alt=""
          {...{ width: CARD_SIZES.square[0], height: CARD_SIZES.square[1] }}
        />
      ) : null}
      <p className={styles.row}>
        <Button disabled={!square} onClick={() => square && saveFile(square.blob, 'post.png')}>
          {t('card.square')}
        </Button>
        <Button disabled={!wide} onClick={() => wide && saveFile(wide.blob, 'post-1200x630.png')}>
          {t('card.wide')}
        </Button>
      </p>
    </section>
  )
}

interface Card {
  readonly blob: Blob
  readonly address: string
}

/** Drawn anew when a fact of it changes; its address is given back. */
function useCard(size: CardSize, facts: CardFacts): Card | undefined {
  const [card, setCard] = useState<Card>()
  const told = JSON.stringify(facts)
  useEffect(() => {
    let left = false
    let address: string | undefined
    void cardPicture(size, JSON.parse(told) as CardFacts).then((blob) => {
      if (left || !blob) return
      address = URL.createObjectURL(blob)
      setCard({ blob, address })
    })
    return () => {
      left = true
      if (address) URL.revokeObjectURL(address)
    }
  }, [size, told])
  return card
}
