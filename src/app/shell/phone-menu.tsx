/** What has no place in the bar of a phone: keeping and settings, behind three dots. */
import { useTranslation } from 'react-i18next'
import { Menu } from '#ui/menu/menu.tsx'
import { KeepingLinks } from './keeping-links.tsx'

export function PhoneMenu() {
  const { t } = useTranslation()
  return (
    <Menu label={t('nav.more')} title={t('appName')} close={t('close')}>
      {(shut) => <KeepingLinks onGo={shut} />}
    </Menu>
  )
}
