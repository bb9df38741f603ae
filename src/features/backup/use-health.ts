/** What this browser promises, asked again each time the screen opens. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { askPersistence, storageHealth } from '#storage/health.ts'

export function useHealth() {
  const health = useQuery({ queryKey: ['storage health'], queryFn: storageHealth, gcTime: 0 })
  const ask = useMutation({
    mutationFn: askPersistence,
    onSuccess: () => health.refetch(),
  })
  return { health: health.data, ask }
}
