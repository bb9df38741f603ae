/** What could not be read among the files, and why. */
import { useTranslation } from 'react-i18next'

/** Codes with a sentence of their own; every other one is "no readable badge". */
const TOLD = [
  'tooLarge',
  'tooMany',
  'newer',
  'notAnArchive',
  'notJson',
  'notAPortfolio',
  'altered',
  'missing',
  'notAlong',
  'gone',
  'ended',
] as const

export interface ProblemsProps {
  readonly problems: readonly { readonly fileName: string; readonly code: string }[]
}

export function Problems({ problems }: ProblemsProps) {
  const { t } = useTranslation('reader')
  if (problems.length === 0) return null
  return (
    <section>
      <h2>{t('problems.title')}</h2>
      <ul>
        {problems.map(({ fileName, code }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes, of names that may be alike
          <li key={at}>
            <strong dir="auto">{fileName}</strong>{' '}
            {t(`problems.${TOLD.find((told) => told === code) ?? 'generic'}`)}
          </li>
        ))}
      </ul>
    </section>
  )
}
