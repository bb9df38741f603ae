/** What the badge says about its issuer, marked as the badge's own word. */
import { useTranslation } from 'react-i18next'
import type { Profile } from '#core/badge/badge.ts'
import { SafeLink } from '#entities/safe-link/safe-link.tsx'
import styles from './badge-page.module.css'
import { Section } from './section.tsx'

export function IssuerCard({ issuer }: { readonly issuer: Profile }) {
  const { t } = useTranslation('badge')
  return (
    <Section id="issuer">
      <div className={styles.box}>
        <strong>{issuer.name ?? issuer.id}</strong>
        {issuer.description ? <p>{issuer.description}</p> : null}
        <table className={styles.table}>
          <tbody>
            {issuer.url ? (
              <tr>
                <th scope="row">{t('issuer.website')}</th>
                <td>
                  <SafeLink href={issuer.url} />
                </td>
              </tr>
            ) : null}
            {issuer.email ? (
              <tr>
                <th scope="row">{t('issuer.email')}</th>
                <td>{issuer.email}</td>
              </tr>
            ) : null}
            {issuer.id ? (
              <tr>
                <th scope="row">{t('issuer.id')}</th>
                <td>{issuer.id}</td>
              </tr>
            ) : null}
          </tbody>
        </table>
        <small>{t('issuer.claim')}</small>
      </div>
    </Section>
  )
}
