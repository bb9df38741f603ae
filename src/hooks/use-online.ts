/** A portfolio that stands at a place: looking whether it does, and taking it away. */
import type { PlaceRecord, PublicationRecord } from '#core/records/records.ts'
import { lookAt, takeOffline } from '#services/places/publications.ts'
import { useCommand } from './use-command.ts'

export function useOnline(row: PublicationRecord, place: PlaceRecord) {
  const look = useCommand(() => lookAt(row, place), { showsFailure: true })
  const away = useCommand((over: boolean) => takeOffline(row, place, over), { showsFailure: true })
  return { look, away }
}
