/** While examples are here: that they are, the ones that did not come yet, and a way to be rid of them. */
import { useTranslation } from 'react-i18next'
import { exampleCounts } from '#storage/live/badge-queries.ts'
import { useLive } from '#storage/live/live.ts'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { useBackpack } from './use-backpack.ts'
import { type Examples, leftOf, useExamples } from './use-examples.ts'
import styles from './wall-screen.module.css'

export function ExamplesNotice() {
  const { examples } = useBackpack()
  const here = useLive(exampleCounts)
  return examples === 0 ? null : <Said here={here} />
}

function Said({ here }: { readonly here: Examples }) {
  const { t } = useTranslation('backpack')
  const { load, loading, remove } = useExamples()
  const left = leftOf(here)
  return (
    <div className={styles.examples}>
      <Notice>
        <div className={styles.remark}>
          <p>{t('examples.remark')}</p>
          {left === undefined ? null : (
            <Button look="quiet" disabled={loading !== undefined} onClick={() => load(left.kind)}>
              {t(loading ? 'examples.loading' : `examples.${left.says}`, { count: left.count })}
            </Button>
          )}
          <Button look="quiet" onClick={() => remove(here)}>
            {t('examples.remove')}
          </Button>
        </div>
      </Notice>
    </div>
  )
}
