/** Opens `/add#url=…` and `web+badge:` links: they only ask, and leave the address bar at once. */
import { useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { takeText } from '#jobs/intake-clip.ts'

export function useDeepLink(): void {
  const { hash, pathname } = useLocation()
  const navigate = useNavigate()
  useEffect(() => {
    const url = new URLSearchParams(hash.slice(1)).get('url')
    if (url === null) return
    takeText(url)
    void navigate(pathname, { replace: true })
  }, [hash, pathname, navigate])
}
