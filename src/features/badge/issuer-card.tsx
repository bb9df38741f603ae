/** What the badge says about its issuer, marked as the badge's own word. */
import { useTranslation } from 'react-i18next'
import type { Profile } from '#core/badge/badge.ts'
import { SafeLink } from '#entities/safe-link/safe-link.tsx'
import styles from './badge-page.module.css'
import { LongText } from './long-text.tsx'
import { Rows } from './rows.tsx'
import { Section } from './section.tsx'

export function IssuerCard({ issuer }: { readonly issuer: Profile }) {
  const { t } = useTranslation('badge')
  return (
    <Section id="issuer">
      <div className={styles.box}>
        <strong dir="auto">{issuer.name ?? issuer.id}</strong>
        {issuer.description ? <LongText plain text={issuer.description} /> : null}
        <Rows
          rows={[
            [
              t('issuer.website'),
              issuer.url ? <SafeLink key="url" href={issuer.url} /> : undefined,
            ],
            [t('issuer.email'), issuer.email],
            [t('issuer.phone'), issuer.phone],
            [t('issuer.address'), issuer.address],
            [t('issuer.parent'), issuer.parent?.name ?? issuer.parent?.id],
            [t('issuer.id'), issuer.id],
            ...issuer.identifiers.map(({ type, value }) => [type, value] as const),
          ]}
        />
        <small>{t('issuer.claim')}</small>
      </div>
    </Section>
  )
}
