/** Chooses several portfolios to stand on one new page. */
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { PageRecord } from '#core/records/records.ts'
import { NotDone } from '#entities/not-done/not-done.tsx'
import { PATHS } from '#routes/paths.ts'
import { Button } from '#ui/button/button.tsx'
import styles from './portfolio.module.css'
import type { Join } from './use-portfolios.ts'

export interface JoinFormProps {
  readonly all: readonly PageRecord[]
  readonly join: Join
}

export function JoinForm({ all, join }: JoinFormProps) {
  const { t } = useTranslation('portfolio')
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const pages = chosen.flatMap((id) => all.find((row) => row.id === id) ?? [])
    join.run({ pages, untitled: t('untitled') }, (id) => void navigate(PATHS.portfolio(id)))
  }
  return (
    <details className={styles.picker}>
      <summary>{t('join.title')}</summary>
      <form className={styles.form} onSubmit={submit}>
        <p className={styles.soft}>{t('join.hint')}</p>
        <fieldset>
          <legend className="visually-hidden">{t('join.title')}</legend>
          {all.map(({ id, title }) => (
            <label key={id}>
              <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
              {title || t('untitled')}
            </label>
          ))}
        </fieldset>
        <NotDone failure={join.failure} />
        <p>
          <Button type="submit" look="strong" disabled={chosen.length < 2}>
            {t('join.make')}
          </Button>
        </p>
      </form>
    </details>
  )
}
