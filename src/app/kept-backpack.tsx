/** The backpack of who kept badges before: the shelf of stacks above its wall. */
import { lazy, Suspense } from 'react'
import { Backpack } from '#features/backpack/backpack.tsx'
import { ShelfPlace } from '#features/stacks/shelf-place.tsx'
import { Queries } from '#ui/queries/queries.tsx'

const KeepingNotice = lazy(() =>
  import('#features/backup/keeping-notice.tsx').then((it) => ({ default: it.KeepingNotice })),
)

export function KeptBackpack() {
  return (
    <Queries>
      <Backpack
        notice={
          <Suspense fallback={null}>
            <KeepingNotice />
          </Suspense>
        }
        shelf={<ShelfPlace />}
      />
    </Queries>
  )
}
