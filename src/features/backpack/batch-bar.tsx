/** What can be done with the selected badges at once. */
import { useTranslation } from 'react-i18next'
import { PATHS } from '#app/paths.ts'
import type { BadgeId } from '#core/badge/badge.ts'
import { startChecking } from '#jobs/check-job.ts'
import { place } from '#jobs/place-job.ts'
import { Button, LinkButton } from '#ui/button/button.tsx'
import styles from './batch-bar.module.css'
import type { Selection } from './use-selection.ts'
import type { Wall } from './use-wall.ts'

export interface BatchBarProps {
  readonly wall: Wall
  readonly selection: Selection
}

type Action = 'check' | 'archive' | 'remove' | 'restore'

const ACTIONS: Readonly<Record<Action, (ids: readonly BadgeId[]) => Promise<unknown>>> = {
  check: startChecking,
  archive: (ids) => place(ids, 'archive'),
  remove: (ids) => place(ids, 'trash'),
  restore: (ids) => place(ids, 'backpack'),
}

const OFFERED: Readonly<Record<Wall['query']['place'], readonly Action[]>> = {
  backpack: ['check', 'archive', 'remove'],
  archive: ['check', 'restore', 'remove'],
  trash: ['restore'],
}

export function BatchBar({ wall, selection }: BatchBarProps) {
  const { t } = useTranslation('backpack')
  const { chosen = new Set() } = selection
  const run = (action: Action) => {
    void ACTIONS[action]([...chosen])
    selection.stop()
  }
  return (
    <div className={styles.bar}>
      <p role="status">{t('selected', { count: chosen.size })}</p>
      <Button look="quiet" onClick={selection.all}>
        {t('selectAll')}
      </Button>
      {wall.query.place === 'trash' || chosen.size === 0 ? null : (
        <LinkButton to={PATHS.backup} state={{ badges: [...chosen] }}>
          {t('action.backup')}
        </LinkButton>
      )}
      {OFFERED[wall.query.place].map((action) => (
        <Button key={action} disabled={chosen.size === 0} onClick={() => run(action)}>
          {t(`action.${action}`)}
        </Button>
      ))}
    </div>
  )
}
