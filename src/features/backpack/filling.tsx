/** Looks, beside an empty backpack, whether something is kept: from before, from another tab, or from now on. */
import { useEffect } from 'react'
import { useBackpack } from './use-backpack.ts'

export function Filling({ onKept }: { readonly onKept: () => void }) {
  const { empty } = useBackpack()
  useEffect(() => {
    if (!empty) onKept()
  }, [empty, onKept])
  return null
}
