/** Goes on after the site of a place sent the person back: wherever they are, once. */
import { useEffect, useEffectEvent } from 'react'
import { endLogin } from '#services/places/redirect.ts'
import { useCommand } from './use-command.ts'

/** `pending` while the place is met and tried; nothing happens when nobody came back. */
export function useReturnedLogin() {
  const { run, ...outcome } = useCommand(endLogin, {
    showsFailure: true,
  })
  const end = useEffectEvent(() => run())
  useEffect(() => end(), [])
  return outcome
}
