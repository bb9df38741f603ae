/** The six themes as drawn pages: a row where there is room, on a phone in a sheet. */
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { editPortfolio } from '#core/portfolio/commands.ts'
import { THEMES, type Theme } from '#core/portfolio/document.ts'
import { ON_PHONE, useMedia } from '#hooks/use-media.ts'
import { LANGUAGES } from '#i18n/languages.ts'
import { Button } from '#ui/button/button.tsx'
import { SelectField } from '#ui/field/field.tsx'
import { Sheet } from '#ui/sheet/sheet.tsx'
import { Steps } from './steps.tsx'
import { ThemeDrawing } from './theme-drawing.tsx'
import type { Editor } from './use-editor.ts'
import styles from './writing.module.css'

export function ThemeChoice({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation(['portfolio', 'common'])
  const isWide = !useMedia(ON_PHONE)
  const [isOpen, setOpen] = useState(false)
  if (isWide) return <Looks editor={editor} />
  return (
    <div className={styles.look}>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('editor.theme')}: {t(`editor.themes.${editor.portfolio.theme}`)}
      </Button>
      <Steps editor={editor} />
      {isOpen ? (
        <Sheet
          title={t('editor.themeOf')}
          close={t('common:close')}
          onClose={() => setOpen(false)}
          foot={
            <Button look="strong" onClick={() => setOpen(false)}>
              {t('editor.done')}
            </Button>
          }
        >
          <Looks editor={editor} />
        </Sheet>
      ) : null}
    </div>
  )
}

function Looks({ editor: { portfolio, change } }: { readonly editor: Editor }) {
  const { t } = useTranslation(['portfolio', 'common'])
  return (
    <div className={styles.looks}>
      <fieldset className={styles.themes}>
        <legend className="visually-hidden">{t('editor.theme')}</legend>
        {THEMES.map((theme) => (
          <Choice
            key={theme}
            theme={theme}
            chosen={portfolio.theme === theme}
            onChoose={() => change(editPortfolio(portfolio, { theme }))}
          />
        ))}
      </fieldset>
      <div className={styles.words}>
        <p>{t('editor.themeHint')}</p>
        <SelectField
          label={t('editor.language')}
          value={portfolio.language}
          onChange={(event) => {
            const language = LANGUAGES.find((known) => known === event.target.value)
            if (language) change(editPortfolio(portfolio, { language }))
          }}
        >
          {LANGUAGES.map((language) => (
            <option key={language} value={language}>
              {t(`common:language.${language}`)}
            </option>
          ))}
        </SelectField>
      </div>
    </div>
  )
}

interface ChoiceProps {
  readonly theme: Theme
  readonly chosen: boolean
  readonly onChoose: () => void
}

function Choice({ theme, chosen, onChoose }: ChoiceProps) {
  const { t } = useTranslation('portfolio')
  const id = useId()
  return (
    <label className={styles.theme}>
      <ThemeDrawing of={theme} />
      <input
        type="radio"
        name="theme"
        checked={chosen}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-for`}
        onChange={onChoose}
      />
      <span id={`${id}-name`}>{t(`editor.themes.${theme}`)}</span>
      <span id={`${id}-for`} className="visually-hidden">
        {t(`editor.themeFor.${theme}`)}
      </span>
    </label>
  )
}
