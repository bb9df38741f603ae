/** What goes on quietly while the app is open: the missing-badges mark, and emptying old trash. */
import { watchMarker } from '#storage/health.ts'
import { emptyOldTrash } from '#storage/place-badges.ts'

export function startKeeping(): void {
  watchMarker()
  void emptyOldTrash()
}
