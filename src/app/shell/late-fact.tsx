/** The fact beside a link of the menu. It comes from the database, which the menu does not wait for. */
import { lazy, Suspense } from 'react'

const Fact = lazy(() => import('./menu-facts.tsx').then((it) => ({ default: it.Fact })))

export function LateFact({ of }: { readonly of: string }) {
  return (
    <Suspense fallback={null}>
      <Fact of={of} />
    </Suspense>
  )
}
