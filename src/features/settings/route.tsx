/** The settings: language, colours, ease of reading, the lock, own addresses, and how far onto the web. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isLanguage, LANGUAGES } from '#i18n/languages.ts'
import { changeLanguage } from '#i18n/setup.ts'
import { ChipGroup } from '#ui/chip/chip.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import { changeEases, currentEases, EASES } from '#ui/theme/ease.ts'
import { changeTheme, currentTheme, THEMES } from '#ui/theme/theme.ts'
import { Addresses } from './addresses.tsx'
import { AppLock } from './app-lock.tsx'
import { Relay } from './relay.tsx'
import { Setting } from './setting.tsx'
import styles from './settings.module.css'
import { TrustLists } from './trust-lists.tsx'
import { CONSENTS, useConsentSetting } from './use-settings.ts'

export function Component() {
  const { t } = useTranslation('settings')
  return (
    <>
      <PageHeading title={t('title')} />
      <div className={styles.settings}>
        <Languages />
        <Themes />
        <Reading />
        <AppLock />
        <Addresses />
        <Consent />
        <Relay />
        <TrustLists />
        <Documentation />
      </div>
    </>
  )
}

function Languages() {
  const { t, i18n } = useTranslation(['settings', 'common'])
  return (
    <Setting title={t('language')}>
      <ChipGroup
        legend={t('language')}
        pick="one"
        options={LANGUAGES.map((value) => ({ value, label: t(`common:language.${value}`) }))}
        chosen={[i18n.language]}
        onToggle={(language) => {
          if (isLanguage(language)) void changeLanguage(language)
        }}
      />
    </Setting>
  )
}

/** Pages beside the app, in the language of the interface. */
function Documentation() {
  const { t, i18n } = useTranslation('settings')
  const guide = `${import.meta.env.BASE_URL}docs/guide/${i18n.language}`
  return (
    <Setting title={t('docs.title')}>
      <p>
        <a href={`${guide}/proves.html`}>{t('docs.proves')}</a>
      </p>
      <p>
        <a href={`${guide}/verdicts.html`}>{t('docs.verdicts')}</a>
      </p>
    </Setting>
  )
}

function Themes() {
  const { t } = useTranslation('settings')
  const [theme, setTheme] = useState(currentTheme)
  return (
    <Setting title={t('theme.title')}>
      <ChipGroup
        legend={t('theme.title')}
        pick="one"
        options={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
        chosen={[theme]}
        onToggle={(value) => {
          const chosen = THEMES.find((one) => one === value) ?? 'auto'
          changeTheme(chosen)
          setTheme(chosen)
        }}
      />
    </Setting>
  )
}

function Reading() {
  const { t } = useTranslation('settings')
  const [eases, setEases] = useState(currentEases)
  return (
    <Setting title={t('ease.title')} text={t('ease.text')}>
      <ChipGroup
        legend={t('ease.title')}
        pick="many"
        options={EASES.map((value) => ({ value, label: t(`ease.${value}`) }))}
        chosen={eases}
        onToggle={(value) => {
          const next = EASES.filter((one) => (one === value) !== eases.includes(one))
          changeEases(next)
          setEases(next)
        }}
      />
    </Setting>
  )
}

function Consent() {
  const { t } = useTranslation('settings')
  const { consent, change } = useConsentSetting()
  return (
    <Setting title={t('consent.title')} text={t('consent.text')}>
      <ChipGroup
        legend={t('consent.title')}
        pick="one"
        options={CONSENTS.map((value) => ({ value, label: t(`consent.${value}`) }))}
        chosen={[consent]}
        onToggle={change}
      />
    </Setting>
  )
}
