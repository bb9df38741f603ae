/** Which skills are known, whose they are, and the file of ESCO: loaded by choice, from this device. */
import { useTranslation } from 'react-i18next'
import type { Catalogue } from '#core/matching/catalogue.ts'
import { ESCO_FAILURES, type EscoFailure } from '#core/matching/esco-file.ts'
import { NotDone } from '#entities/not-done/not-done.tsx'
import { useFormat } from '#i18n/format.ts'
import { Button } from '#ui/button/button.tsx'
import { FilePicker } from '#ui/file-picker/file-picker.tsx'
import styles from './matching.module.css'
import type { useCatalogue } from './use-catalogue.ts'

export interface SkillSourceProps
  extends Pick<ReturnType<typeof useCatalogue>, 'loading' | 'remove'> {
  readonly catalogue: Catalogue
  /** why the file that is kept cannot be used */
  readonly failure: EscoFailure | undefined
}

export function SkillSource({ catalogue, failure, loading, remove }: SkillSourceProps) {
  const { t } = useTranslation('matching')
  return (
    <section className={styles.source}>
      <h2>{t('known.title')}</h2>
      {catalogue.source === 'esco' ? (
        <Loaded catalogue={catalogue} remove={remove} />
      ) : (
        <>
          <p>{t('known.sample', { count: catalogue.skills.length })}</p>
          <p>{t('known.offer')}</p>
          <FilePicker
            look="plain"
            multiple={false}
            accept=".gz,application/gzip"
            onFiles={([file]) => file && loading.run(file)}
          >
            {t('known.load')}
          </FilePicker>
        </>
      )}
      <WhyNot failure={loading.failure ?? (failure && { kind: failure })} />
    </section>
  )
}

function Loaded({ catalogue, remove }: Pick<SkillSourceProps, 'catalogue' | 'remove'>) {
  const { t } = useTranslation('matching')
  const format = useFormat()
  const version = `ESCO ${catalogue.version ?? ''}`.trim()
  return (
    <>
      <p>
        {t('known.loaded', {
          skills: format.number(catalogue.skills.length),
          occupations: format.number(catalogue.occupations.length),
        })}
      </p>
      <p className={styles.soft}>{t('known.credit', { version })}</p>
      <Button onClick={remove}>{t('known.remove')}</Button>
    </>
  )
}

/** Of the file itself, or of keeping it. */
function WhyNot({ failure }: { readonly failure: { readonly kind: string } | undefined }) {
  const { t } = useTranslation('matching')
  const ofFile = ESCO_FAILURES.find((kind) => kind === failure?.kind)
  return ofFile ? <p role="alert">{t(`failure.${ofFile}`)}</p> : <NotDone failure={failure} />
}
