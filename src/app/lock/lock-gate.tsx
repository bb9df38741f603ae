/** Before what shows the backpack stands its lock: nothing of the backpack is loaded or drawn until it is opened. */
import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react'
import { UnlockScreen } from '#features/lock/unlock-screen.tsx'
import { tellFailure } from '#services/failures.ts'
import { onSpoiled } from '#storage/guards/spoiled-rows.ts'
import { openLock } from '#storage/lock/lock-state.ts'
import { Loading } from '../shell/loading.tsx'

interface Screen {
  readonly Component: ComponentType
}

/** The same screen, behind the lock. */
export function behindLock(load: () => Promise<Screen>): Screen {
  const Behind = lazy(() => load().then(({ Component }) => ({ default: Component })))
  return { Component: () => <Gate Behind={Behind} /> }
}

function Gate({ Behind }: { readonly Behind: ComponentType }) {
  const [isOpen, setOpen] = useState(() => openLock() !== undefined)
  useEffect(() => onSpoiled(() => tellFailure({ kind: 'spoiled' })), [])
  return (
    <Suspense fallback={<Loading />}>
      {isOpen ? <Behind /> : <UnlockScreen onOpen={() => setOpen(true)} />}
    </Suspense>
  )
}
