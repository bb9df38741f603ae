/** The first screen: the backpack, with the shelf of stacks above its wall. */
import { lazy, Suspense } from 'react'
import { Backpack } from '#features/backpack/backpack.tsx'

const StackShelf = lazy(() =>
  import('#features/stacks/stack-shelf.tsx').then((shelf) => ({ default: shelf.StackShelf })),
)

const KeepingNotice = lazy(() =>
  import('#features/backup/keeping-notice.tsx').then((it) => ({ default: it.KeepingNotice })),
)

/** The shelf comes after the wall: the badges are what people come for. */
export function Component() {
  return (
    <Backpack
      notice={
        <Suspense fallback={null}>
          <KeepingNotice />
        </Suspense>
      }
      shelf={
        <Suspense fallback={null}>
          <StackShelf />
        </Suspense>
      }
    />
  )
}
