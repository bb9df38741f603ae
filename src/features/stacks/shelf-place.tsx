/** Where the shelf of stacks comes, after the badges were read: it keeps the room of last time, so that nothing jumps. */
import { lazy, Suspense, useState } from 'react'
import { useJob } from '#hooks/use-job.ts'
import { library } from '#services/search/library.ts'
import { roomOfShelf } from './shelf-room.ts'
import styles from './stack-shelf.module.css'

const StackShelf = lazy(() =>
  import('./stack-shelf.tsx').then((shelf) => ({ default: shelf.StackShelf })),
)

export function ShelfPlace() {
  const [room] = useState(roomOfShelf)
  const index = useJob(library)
  const kept = room === 0 ? null : <div className={styles.shelf} style={{ blockSize: room }} />
  return index === undefined ? (
    kept
  ) : (
    <Suspense fallback={kept}>
      <StackShelf />
    </Suspense>
  )
}
