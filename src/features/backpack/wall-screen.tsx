/** The wall: title with its facts, the tools to find a badge, and the badges. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EVERYTHING, isOpen } from '#core/search/query.ts'
import { ON_PHONE, useMedia } from '#hooks/use-media.ts'
import { PATHS } from '#routes/paths.ts'
import { Button, LinkButton } from '#ui/button/button.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import { BatchBar } from './batch-bar.tsx'
import { ExamplesNotice } from './examples-notice.tsx'
import { ExportBar } from './export-bar.tsx'
import { FirstSteps } from './first-steps.tsx'
import { LateTools, PhoneTools } from './phone-tools.tsx'
import { SaveSearch } from './save-search.tsx'
import { useSelection } from './use-selection.ts'
import { useWall, type Wall } from './use-wall.ts'
import { Wall as Badges } from './wall.tsx'
import { wallFacts } from './wall-facts.ts'
import styles from './wall-screen.module.css'
import { WallTools } from './wall-tools.tsx'

const TITLES = { backpack: 'title', archive: 'archiveTitle', trash: 'trashTitle' } as const

export interface WallScreenProps {
  readonly stackRow: ReactNode
  /** above the badges in the backpack */
  readonly notice: ReactNode
}

/** From so many badges on the eye alone does not find one. */
const MANY = 13

export function WallScreen({ stackRow, notice }: WallScreenProps) {
  const wall = useWall()
  const selection = useSelection(wall.found)
  const onPhone = useMedia(ON_PHONE)
  const { place, view } = wall.query
  const helps = wall.total >= MANY || !isOpen(wall.query)
  const isHome = place === 'backpack'
  // what stands below the badges waits for them, or they would push it away
  const isRead = wall.facets !== undefined || wall.found.length > 0
  return (
    <>
      <Heading wall={wall} />
      <ExamplesNotice />
      {isHome ? notice : null}
      {onPhone ? (
        helps && <PhoneTools wall={wall} selection={selection} />
      ) : (
        <WallTools wall={wall} selection={selection} helps={helps} />
      )}
      <ExportBar />
      {selection.chosen ? <BatchBar wall={wall} selection={selection} /> : null}
      {isHome && isOpen(wall.query) ? stackRow : null}
      <Found wall={wall} />
      {wall.found.length > 0 ? (
        <Badges badges={wall.found} total={wall.total} view={view} selection={selection} />
      ) : null}
      {isRead && isHome && wall.total === 1 ? <FirstSteps /> : null}
      {isRead && onPhone && !helps ? <LateTools wall={wall} selection={selection} /> : null}
    </>
  )
}

function Heading({ wall }: { readonly wall: Wall }) {
  const { t } = useTranslation('backpack')
  const { place } = wall.query
  return (
    <PageHeading
      compact
      title={t(TITLES[place], { count: wall.total })}
      fact={place === 'trash' ? t('trashFact') : <Facts wall={wall} />}
      actions={
        <LinkButton look="main" to={PATHS.add}>
          <span aria-hidden="true">+</span> <span className={styles.add}>{t('add')}</span>
        </LinkButton>
      }
    />
  )
}

/** How many were found, or why there are none; and the offer to keep the search. */
function Found({ wall }: { readonly wall: Wall }) {
  const { t } = useTranslation('backpack')
  const { query, facets, found, total } = wall
  const none = t(total === 0 ? 'emptyPlace' : 'nothingFound')
  const count = found.length === total ? '' : t('found', { count: found.length })
  const soFar = isOpen(query) ? '' : t('foundSoFar', { count: found.length })
  const unread = found.length === 0 && total > 0 ? t('reading') : soFar
  return (
    <div className={styles.found}>
      <p role="status">{facets === undefined ? unread : found.length === 0 ? none : count}</p>
      {facets !== undefined && found.length === 0 ? <WayOut wall={wall} /> : null}
      {facets === undefined || isOpen(query) || query.place !== 'backpack' ? null : (
        <SaveSearch query={query} />
      )}
    </div>
  )
}

/** Where nothing is shown: the one step that brings something back. */
function WayOut({ wall: { query, total, change } }: { readonly wall: Wall }) {
  const { t } = useTranslation('backpack')
  if (total > 0)
    return (
      <Button onClick={() => change({ ...EVERYTHING, view: query.view, place: query.place })}>
        {t('clear')}
      </Button>
    )
  return query.place === 'backpack' ? null : (
    <LinkButton to={PATHS.backpack}>{t('emptyPlaceDo')}</LinkButton>
  )
}

function Facts({ wall }: { readonly wall: Wall }) {
  const { t } = useTranslation('backpack')
  if (wall.facets === undefined) return t('reading')
  const facts = wallFacts(wall.all)
  return (['valid', 'half', 'look', 'open', 'example'] as const)
    .filter((part) => facts[part] > 0)
    .map((part) => t(`fact.${part}`, { count: facts[part] }))
    .join(' · ')
}
