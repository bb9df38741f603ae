/** Opens links into this screen: `#url=` and `web+badge:` only ask, `?inbox=1` reads what another app shared. */
import { useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { continueImport } from '#jobs/import-job.ts'
import { takeText } from '#jobs/intake-clip.ts'

export function useDeepLink(): void {
  const { hash, pathname, search } = useLocation()
  const navigate = useNavigate()
  useEffect(() => {
    const url = new URLSearchParams(hash.slice(1)).get('url')
    const isShared = new URLSearchParams(search).has('inbox')
    if (url === null && !isShared) return
    if (url !== null) takeText(url)
    if (isShared) void continueImport('shared')
    void navigate(pathname, { replace: true })
  }, [hash, pathname, search, navigate])
}
