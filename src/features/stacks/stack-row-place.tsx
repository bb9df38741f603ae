/** Where the row of stacks comes, after the badges were read: it keeps the room of last time, so that nothing jumps. */
import { lazy, Suspense, useState } from 'react'
import { useJob } from '#hooks/use-job.ts'
import { library } from '#services/search/library.ts'
import styles from './stack-row.module.css'
import { stackRowHeight } from './stack-row-height.ts'

const StackRow = lazy(() => import('./stack-row.tsx').then((row) => ({ default: row.StackRow })))

export function StackRowPlace() {
  const [room] = useState(stackRowHeight)
  const index = useJob(library)
  const kept = room === 0 ? null : <div className={styles.row} style={{ blockSize: room }} />
  return index === undefined ? (
    kept
  ) : (
    <Suspense fallback={kept}>
      <StackRow />
    </Suspense>
  )
}
