/** The badge as its issuer would draw it: folded, and loaded by whoever unfolds it. */
import { lazy, Suspense, useState } from 'react'
import { mark } from '#core/verification/report.ts'
import { askOnce } from '#services/ask-once.ts'
import { Folded } from './section.tsx'
import type { OpenBadge } from './use-badge.ts'

const Look = lazy(() =>
  import('#entities/issuers-look/issuers-look.tsx').then((it) => ({ default: it.IssuersLook })),
)

/** Nothing of a badge that has no such picture, or was never judged. */
export function IssuersLook({ open: { record, report } }: { readonly open: OpenBadge }) {
  const [isOpen, setOpen] = useState(false)
  const { looks } = record.badge
  if (!looks || !report) return null
  return (
    <Folded id="look" onToggle={setOpen}>
      <Suspense>
        {isOpen ? <Look looks={looks} mark={mark(report)} ask={askOnce} /> : null}
      </Suspense>
    </Folded>
  )
}
