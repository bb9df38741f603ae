/** Badges as a screen shows them: in the language of the interface, and called something where they have no name. */
import { useTranslation } from 'react-i18next'
import type { Badge } from '#core/badge/badge.ts'
import { type Nameless, namelessness, shownIn, wordingIn } from '#core/badge/shown.ts'
import type { Findable } from '#core/search/findable.ts'

/** A badge with its texts in `language`, by default that of the interface. */
export function useShown(): (badge: Badge, language?: string) => Badge {
  const { i18n } = useTranslation()
  const call = useCall()
  return (badge, language = i18n.language) => {
    const shown = shownIn(badge, language)
    const nameless = namelessness(shown)
    return nameless ? { ...shown, name: call(nameless) } : shown
  }
}

/** Name and issuer of a badge on the wall. */
export function useCalled(): (
  badge: Pick<Findable, 'name' | 'issuer' | 'spoken' | 'nameless'>,
) => Pick<Findable, 'name' | 'issuer'> {
  const { i18n } = useTranslation()
  const call = useCall()
  return ({ name, issuer, spoken, nameless }) => ({
    name: nameless ? call(nameless) : wordingIn(name, spoken?.name, i18n.language),
    issuer: wordingIn(issuer, spoken?.issuer, i18n.language),
  })
}

/** What we call a badge without a name: what it is, and of whom. */
function useCall(): (badge: Nameless) => string {
  const { t } = useTranslation('common')
  return ({ kind, type, issuer }) => {
    const isTyped = kind === 'other' && type !== ''
    const what = isTyped ? t('nameless.typed', { type }) : t(`nameless.${kind}`)
    return issuer === '' ? what : t('nameless.of', { what, issuer })
  }
}
