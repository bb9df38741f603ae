/** What may stand above every screen, and what goes on behind it: loaded once the first screen stands. */
import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { ConsentQuestion } from '#features/consent/consent-question.tsx'
import { Queries } from '#ui/queries/queries.tsx'
import { startKeeping } from '../keeping.ts'
import { UpdateBar } from '../pwa/update-bar.tsx'
import { CheckBar } from './check-bar.tsx'
import { FailureBar } from './failure-bar.tsx'
import { NewerDatabase } from './newer-database.tsx'
import { NothingKept } from './nothing-kept.tsx'
import { SilentDatabase } from './silent-database.tsx'
import { UnreadLibrary } from './unread-library.tsx'

export function Bars() {
  useEffect(startKeeping, [])
  return (
    <>
      <UpdateBar />
      <NewerDatabase />
      <NothingKept />
      <SilentDatabase />
      <UnreadLibrary />
      <FailureBar />
      <Consent />
      <CheckBar />
    </>
  )
}

/** The question stands where badges are; elsewhere it would only be in the way. */
const ASKED_ON = /^\/(add|badges\/.*)?$/

function Consent() {
  const { pathname } = useLocation()
  return ASKED_ON.test(pathname) ? (
    <Queries>
      <ConsentQuestion />
    </Queries>
  ) : null
}
