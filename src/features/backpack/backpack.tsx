/** The backpack: the wall of badges, or the drop area while there are none. */
import type { ReactNode } from 'react'
import { EmptyBackpack } from './empty-backpack.tsx'
import { LostBadges } from './lost-badges.tsx'
import { useBackpack } from './use-backpack.ts'
import { useLostBadges } from './use-lost-badges.ts'
import { WallScreen } from './wall-screen.tsx'

export interface BackpackProps {
  /** stacks, or whatever else stands above the wall */
  readonly stackRow: ReactNode
  /** above the badges */
  readonly notice: ReactNode
}

export function Backpack({ stackRow, notice }: BackpackProps) {
  const { empty } = useBackpack()
  const lost = useLostBadges()
  if (!empty) return <WallScreen stackRow={stackRow} notice={notice} />
  return lost.marker ? <LostBadges marker={lost.marker} onFresh={lost.forget} /> : <EmptyBackpack />
}
