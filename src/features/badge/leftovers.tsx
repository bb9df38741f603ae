/** What the badge says and nothing else on the page shows: each text with where it stands, as a person reads it. */
import { useTranslation } from 'react-i18next'
import type { Badge } from '#core/badge/badge.ts'
import { MAX_LEFTOVERS } from '#core/formats/leftovers.ts'
import { upright } from '#core/kernel/upright.ts'
import styles from './badge-page.module.css'
import { LongList } from './long-list.tsx'
import { Folded } from './section.tsx'

export function Leftovers({ unknown }: Pick<Badge, 'unknown'>) {
  const { t } = useTranslation('badge')
  if (unknown.length === 0) return null
  return (
    <Folded id="unknown">
      <p>{t('unknownExplained')}</p>
      {unknown.length >= MAX_LEFTOVERS ? <p>{t('unknownMore')}</p> : null}
      <LongList all={unknown.flatMap(rowsOf)}>
        {(shown) => (
          <table className={styles.table}>
            <tbody>
              {shown.map(({ path, says }) => (
                <tr key={path}>
                  <th scope="row">{path}</th>
                  <td dir="auto" className={styles.says}>
                    {says}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </LongList>
    </Folded>
  )
}

export interface Row {
  readonly path: string
  readonly says: string
}

/** Deeper, and the rest is shown as it is written. */
const DEEPEST = 8

export function rowsOf({ path, json }: Badge['unknown'][number]): readonly Row[] {
  try {
    return leaves(JSON.parse(json), path.split('/').slice(1).map(named), 0)
  } catch {
    return [{ path: readable(path.split('/').slice(1).map(named)), says: upright(json) }]
  }
}

function leaves(value: unknown, path: readonly string[], depth: number): readonly Row[] {
  if (typeof value === 'string') return [{ path: readable(path), says: upright(value) }]
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
  if (entries.length === 0 || depth === DEEPEST)
    return [{ path: readable(path), says: upright(JSON.stringify(value)) }]
  return entries.flatMap(([key, inner]) => leaves(inner, [...path, key], depth + 1))
}

/** RFC 6901 */
const named = (key: string) => key.replaceAll('~1', '/').replaceAll('~0', '~')

/** Places in a list are counted as people do, and machinery says nothing to them. */
const readable = (path: readonly string[]) =>
  path.map((key) => (/^\d+$/.test(key) ? String(Number(key) + 1) : key)).join(' › ')
