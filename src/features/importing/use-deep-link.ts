/** Takes what a link into this screen carries in `#url=`, so that it waits for a yes; `?inbox=` says it was shared. */
import { useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { noteThat } from '#services/importing/addresses-to-fetch.ts'
import { holdText, type Way } from '#services/importing/arrivals.ts'

export function useDeepLink(): void {
  const { hash, pathname, search } = useLocation()
  const navigate = useNavigate()
  useEffect(() => {
    const url = new URLSearchParams(hash.slice(1)).get('url')
    const inbox = new URLSearchParams(search).get('inbox')
    const isShared = inbox !== null
    if (url === null && !isShared) return
    if (inbox === 'full') noteThat({ kind: 'full' })
    if (url !== null) holdText(url, wayHere(isShared))
    void navigate(pathname, { replace: true })
  }, [hash, pathname, search, navigate])
}

/** The website that the link stood on, as far as it lets us know. */
function wayHere(isShared: boolean): Way {
  const { referrer } = document
  const host = URL.canParse(referrer) ? new URL(referrer).host : ''
  const isElsewhere = host !== '' && host !== location.host
  return { by: isShared ? 'share' : 'link', ...(isElsewhere && { host }) }
}
