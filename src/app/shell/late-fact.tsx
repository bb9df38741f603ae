/** The fact beside a link of the menu. It comes from the database, which the menu does not wait for. */
import { lazy, Suspense } from 'react'
import { whenWanted } from '#hooks/when-wanted.ts'

const Fact = lazy(() =>
  whenWanted().then(async () => ({ default: (await import('./menu-facts.tsx')).Fact })),
)

export function LateFact({ of }: { readonly of: string }) {
  return (
    <Suspense fallback={null}>
      <Fact of={of} />
    </Suspense>
  )
}
