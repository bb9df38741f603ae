/** The backpack of who kept badges before: the row of stacks above its wall. */
import { lazy, Suspense } from 'react'
import { Backpack } from '#features/backpack/backpack.tsx'
import { StackRowPlace } from '#features/stacks/stack-row-place.tsx'
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
        stackRow={<StackRowPlace />}
      />
    </Queries>
  )
}
