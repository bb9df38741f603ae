/** Chooses which badge is on the front of a collection. */
import { useTranslation } from 'react-i18next'
import { frontOf } from '#core/collection/collection.ts'
import type { Findable } from '#core/search/findable.ts'
import styles from './collections.module.css'
import { StoredArt } from './stored-art.tsx'
import type { CollectionView } from './use-collections.ts'

/** Enough to choose from in a form; the badge that is chosen now is always one of them. */
const OFFERED = 24

/** Nothing to choose means no field: a badge that came without a file has no picture of its own. */
export function CoverField({ view: { collection, badges } }: { readonly view: CollectionView }) {
  const { t } = useTranslation('collections')
  const file = frontOf(collection, badges)?.file
  const offered = offeredOf(badges, file)
  if (offered.length === 0) return null
  const chosen = offered.find((badge) => badge.file === file)
  return (
    <fieldset className={styles.covers}>
      <legend>{t('cover')}</legend>
      <label className={styles.anyCover}>
        <input type="radio" name="cover" value="" defaultChecked={chosen === undefined} />
        <span>{t('coverFirst')}</span>
      </label>
      {offered.map((badge) => (
        <label key={badge.id} className={styles.cover}>
          <input
            type="radio"
            name="cover"
            value={badge === chosen ? collection.cover : badge.file}
            defaultChecked={badge === chosen}
          />
          <StoredArt badge={badge} />
          <span className="visually-hidden" dir="auto">
            {badge.name}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** One badge of every file, so that no two choices mean the same. */
function offeredOf(badges: readonly Findable[], front: Findable['file']): readonly Findable[] {
  const files = new Map<Findable['file'], Findable>()
  for (const badge of badges) if (badge.file && !files.has(badge.file)) files.set(badge.file, badge)
  const first = [...files.values()].slice(0, OFFERED)
  const chosen = files.get(front)
  return chosen && !first.includes(chosen) ? [chosen, ...first] : first
}
