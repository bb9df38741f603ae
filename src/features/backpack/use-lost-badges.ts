/** Whether the browser removed badges that were here. */
import { useQuery } from '@tanstack/react-query'
import { lostBadges } from '#storage/guards/health.ts'
import { forgetMarker, type Marker } from '#storage/guards/marker.ts'

export function useLostBadges(): { marker: Marker | undefined; forget: () => void } {
  const lost = useQuery({
    queryKey: ['lost badges'],
    gcTime: 0,
    queryFn: async () => (await lostBadges()) ?? null,
  })
  const forget = () => {
    forgetMarker()
    void lost.refetch()
  }
  return { marker: lost.data ?? undefined, forget }
}
