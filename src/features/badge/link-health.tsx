/** Asks whether the links to evidence and criteria still answer, only when somebody wants to know. */
import { useTranslation } from 'react-i18next'
import { linksOf } from '#core/verification/link-health.ts'
import { useFormat } from '#i18n/format.ts'
import { Button } from '#ui/button/button.tsx'
import styles from './badge-page.module.css'
import type { OpenBadge } from './use-badge.ts'
import { useLinkHealth } from './use-verdict-tools.ts'

export function LinkHealth({ open: { record } }: { readonly open: OpenBadge }) {
  const { t } = useTranslation('verification')
  const format = useFormat()
  const links = linksOf(record.badge)
  const { answers, asking, ask } = useLinkHealth(links)
  if (links.length === 0) return null
  const hosts = [...new Set(links.map((link) => new URL(link).host))]
  return (
    <details className={styles.tool}>
      <summary>{t('links.title')}</summary>
      <p>{t('links.text', { hosts: format.list(hosts) })}</p>
      <Button disabled={asking} onClick={ask}>
        {t('links.ask')}
      </Button>
      <div role="status">
        <ul className={styles.answers}>
          {answers.map(({ link, health, askedAt }) => (
            <li key={link}>
              {link}: {t(`links.${health}`)} ({format.moment(askedAt)})
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}
