/** The frame of every screen that may ask something that is not in IndexedDB. */
import { Outlet } from 'react-router'
import { Queries } from '#ui/queries/queries.tsx'

export function Component() {
  return (
    <Queries>
      <Outlet />
    </Queries>
  )
}
