/** Whether this browser can open something with a passkey; undefined until it has said so. */
import { useEffect, useState } from 'react'
import { canUsePasskeys } from '#services/vault/passkey.ts'

export function useCanPasskey(): boolean | undefined {
  const [can, setCan] = useState<boolean>()
  useEffect(() => {
    void canUsePasskeys().then(setCan)
  }, [])
  return can
}
