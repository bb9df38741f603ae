/** How far work on many badges is, with a way to stop it. */
import { Button } from '../button/button.tsx'
import { ProgressBar } from '../progress-bar/progress-bar.tsx'
import { Bar } from './bar.tsx'

export interface BusyBarProps {
  /** said once, where `words` would be said at every step */
  readonly busy: string
  readonly words: string
  readonly done: number
  readonly total: number
  readonly stop: string
  readonly onStop: () => void
}

export function BusyBar({ busy, words, done, total, stop, onStop }: BusyBarProps) {
  return (
    <Bar look="small">
      <p role="status" className="visually-hidden">
        {busy}
      </p>
      <span>{words}</span>
      <ProgressBar label={words} done={done} total={total} />
      <Button look="quiet" onClick={onStop}>
        {stop}
      </Button>
    </Bar>
  )
}
