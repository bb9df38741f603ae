/** A button that makes this browser open `web+badge:` links here; browsers that cannot show nothing. */
import { useTranslation } from 'react-i18next'
import { PATHS } from '#routes/paths.ts'
import { Button } from '#ui/button/button.tsx'

export function LinkHandler() {
  const { t } = useTranslation('importing')
  if (!('registerProtocolHandler' in navigator)) return null
  const base = import.meta.env.BASE_URL.replace(/\/$/, '')
  const register = () =>
    navigator.registerProtocolHandler('web+badge', `${location.origin}${base}${PATHS.add}#url=%s`)
  return (
    <Button look="quiet" title={t('link.hint')} onClick={register}>
      {t('link.offer')}
    </Button>
  )
}
