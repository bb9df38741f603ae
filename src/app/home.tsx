/** The first screen: the backpack, with the shelf of stacks above its wall. */
import { lazy, Suspense } from 'react'
import { Backpack } from '#features/backpack/backpack.tsx'
import { ShelfPlace } from '#features/stacks/shelf-place.tsx'

const KeepingNotice = lazy(() =>
  import('#features/backup/keeping-notice.tsx').then((it) => ({ default: it.KeepingNotice })),
)

export function Component() {
  return (
    <Backpack
      notice={
        <Suspense fallback={null}>
          <KeepingNotice />
        </Suspense>
      }
      shelf={<ShelfPlace />}
    />
  )
}
