/** The backpack: the wall of badges, or the drop area while there are none. */
import { EmptyBackpack } from './empty-backpack.tsx'
import { useBackpack } from './use-backpack.ts'
import { WallScreen } from './wall-screen.tsx'

export function Component() {
  const { empty } = useBackpack()
  return empty ? <EmptyBackpack /> : <WallScreen />
}
