/** The first screen: the backpack. Where nothing was ever kept it waits neither for the database nor for the wall. */
import { lazy, startTransition, useState } from 'react'
import { EmptyBackpack } from '#features/backpack/empty-backpack.tsx'
import { readMarker } from '#storage/guards/marker.ts'

const KeptBackpack = lazy(() =>
  import('./kept-backpack.tsx').then((it) => ({ default: it.KeptBackpack })),
)

export function Component() {
  const [isKept, setKept] = useState(() => readMarker() !== undefined)
  return isKept ? (
    <KeptBackpack />
  ) : (
    <EmptyBackpack onKept={() => startTransition(() => setKept(true))} />
  )
}
