/** What can be done with the selected badges at once; folded away on a phone, where it would hide the badges. */
import { type ComponentType, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BadgeId } from '#core/badge/badge.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { useCommand } from '#hooks/use-command.ts'
import { PATHS } from '#routes/paths.ts'
import { startChecking } from '#services/checking/check.ts'
import { place } from '#services/place-badges.ts'
import { Button, LinkButton } from '#ui/button/button.tsx'
import styles from './batch-bar.module.css'
import {
  type BatchDialogProps,
  CollectDialog,
  ExportDialog,
  ForGoodDialog,
  LabelDialog,
} from './batch-dialogs.tsx'
import type { Selection } from './use-selection.ts'
import type { Wall } from './use-wall.ts'

export interface BatchBarProps {
  readonly wall: Wall
  readonly selection: Selection
}

/** Moved at once, which can be taken back. */
const MOVES = { archive: 'archive', remove: 'trash', restore: 'backpack' } as const

/** Asks something first. */
const ASKING = {
  label: LabelDialog,
  collect: CollectDialog,
  export: ExportDialog,
  forGood: ForGoodDialog,
} as const satisfies Record<string, ComponentType<BatchDialogProps>>

type Action = 'check' | keyof typeof MOVES | keyof typeof ASKING
type Question = keyof typeof ASKING

const OFFERED: Readonly<Record<Wall['query']['place'], readonly Action[]>> = {
  backpack: ['label', 'collect', 'check', 'export', 'archive', 'remove'],
  archive: ['label', 'collect', 'check', 'export', 'restore', 'remove'],
  trash: ['restore', 'export', 'forGood'],
}

const isQuestion = (action: Action): action is Question => action in ASKING

interface Move {
  readonly ids: readonly BadgeId[]
  readonly to: BadgeRecord['place']
}

export function BatchBar({ wall, selection }: BatchBarProps) {
  const { t } = useTranslation('backpack')
  const [question, setQuestion] = useState<Question>()
  const [unfolded, setUnfolded] = useState(false)
  const ids = [...(selection.chosen ?? [])]
  const move = useCommand((it: Move) => place(it.ids, it.to))
  const run = (action: Action) => {
    if (isQuestion(action)) return setQuestion(action)
    if (action === 'check') void startChecking(ids)
    else move.run({ ids, to: MOVES[action] })
    selection.stop()
  }
  const close = (done?: 'done') => {
    setQuestion(undefined)
    if (done) selection.stop()
  }
  const Ask = question && ASKING[question]
  return (
    <section className={styles.bar} aria-label={t('selected', { count: ids.length })}>
      <p role="status">{t('selected', { count: ids.length })}</p>
      <Button look="quiet" onClick={selection.all}>
        {t('selectAll', { count: wall.found.length })}
      </Button>
      <Button
        className={styles.fold ?? ''}
        aria-expanded={unfolded}
        onClick={() => setUnfolded(!unfolded)}
      >
        {t('actions')}
      </Button>
      <div className={styles.actions} data-unfolded={unfolded}>
        {wall.query.place === 'trash' || ids.length === 0 ? null : (
          <LinkButton to={PATHS.backup} state={{ badges: ids }}>
            {t('action.backup')}
          </LinkButton>
        )}
        {OFFERED[wall.query.place].map((action) => (
          <Button key={action} disabled={ids.length === 0} onClick={() => run(action)}>
            {t(`action.${action}`)}
          </Button>
        ))}
      </div>
      {Ask ? (
        <Suspense fallback={null}>
          <Ask
            ids={ids}
            labels={wall.facets?.label.map(({ value }) => value) ?? []}
            onClose={close}
          />
        </Suspense>
      ) : null}
    </section>
  )
}
