/** LinkedIn's certification form, filled in, with every field to copy beside it. */
import { useTranslation } from 'react-i18next'
import { type LinkedInFields, linkedInAddress } from '#core/exporting/linkedin.ts'
import { buttonClass } from '#ui/button/button.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import styles from './sharing.module.css'

export function LinkedInCard({ fields }: { readonly fields: LinkedInFields }) {
  const { t } = useTranslation('sharing')
  const month = (year?: number, at?: number) =>
    year === undefined ? '' : [year, at?.toString().padStart(2, '0')].filter(Boolean).join('-')
  const rows = {
    name: fields.name,
    organizationName: fields.organizationName,
    issued: month(fields.issueYear, fields.issueMonth),
    expires: month(fields.expirationYear, fields.expirationMonth),
    certUrl: fields.certUrl ?? '',
  }
  const names = ['name', 'organizationName', 'issued', 'expires', 'certUrl'] as const
  return (
    <section className={styles.part}>
      <h3>{t('linkedin.title')}</h3>
      <p>{t('linkedin.text')}</p>
      <p>
        <a
          className={buttonClass('strong')}
          href={linkedInAddress(fields)}
          target="_blank"
          rel="noopener noreferrer"
        >
          {t('linkedin.open')}
        </a>
      </p>
      <details className={styles.more}>
        <summary>{t('linkedin.fields')}</summary>
        <ul className={styles.fields}>
          {names
            .filter((name) => rows[name] !== '')
            .map((name) => (
              <li key={name}>
                <span className={styles.label}>{t(`linkedin.${name}`)}</span>
                <span className={styles.value}>{rows[name]}</span>
                <CopyButton text={rows[name]} label={t(`linkedin.${name}`)} />
              </li>
            ))}
        </ul>
      </details>
    </section>
  )
}
