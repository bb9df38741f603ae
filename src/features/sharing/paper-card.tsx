/** What is shared on paper, or as a PDF. */
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button/button.tsx'
import styles from './sharing.module.css'

interface PaperCardProps {
  /** what comes out, by its words */
  readonly text?: 'paper.text' | 'collection.paper'
  readonly onPrint: () => void
}

export function PaperCard({ text = 'paper.text', onPrint }: PaperCardProps) {
  const { t } = useTranslation('sharing')
  const printNow = () => {
    onPrint()
    print()
  }
  return (
    <section className={styles.part}>
      <h3>{t('paper.title')}</h3>
      <p>{t(text)}</p>
      <Button look="strong" onClick={printNow}>
        {t('paper.print')}
      </Button>
    </section>
  )
}
