/** One badge on paper, or as a PDF. */
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button/button.tsx'
import styles from './sharing.module.css'

export function PaperCard({ onPrint }: { readonly onPrint: () => void }) {
  const { t } = useTranslation('sharing')
  const printNow = () => {
    onPrint()
    print()
  }
  return (
    <section className={styles.part}>
      <h3>{t('paper.title')}</h3>
      <p>{t('paper.text')}</p>
      <Button look="strong" onClick={printNow}>
        {t('paper.print')}
      </Button>
    </section>
  )
}
