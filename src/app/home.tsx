/** The first screen: the backpack, with the shelf of stacks above its wall. */
import { lazy, Suspense } from 'react'
import { Backpack } from '#features/backpack/backpack.tsx'

const StackShelf = lazy(() =>
  import('#features/stacks/stack-shelf.tsx').then((shelf) => ({ default: shelf.StackShelf })),
)

/** The shelf comes after the wall: the badges are what people come for. */
export function Component() {
  return (
    <Backpack
      shelf={
        <Suspense fallback={null}>
          <StackShelf />
        </Suspense>
      }
    />
  )
}
