/** The only script of an exported page: tests whether its badge files are whole, and claims no more. */

/**
 * Plain JavaScript for the reader's browser. It decodes each download link, hashes the bytes and
 * compares them with the digest beside it. Without a secure context it says that it cannot.
 */
export const PAGE_SCRIPT = `'use strict'
;(async () => {
  const answer = document.getElementById('files-answer')
  const links = [...document.querySelectorAll('a[data-sha256]')]
  if (!answer || links.length === 0) return
  if (!globalThis.crypto || !crypto.subtle) {
    answer.textContent = answer.dataset.cannot
    return
  }
  let changed = 0
  for (const link of links) {
    const bytes = Uint8Array.from(atob(link.href.split(',')[1] || ''), (c) => c.charCodeAt(0))
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    if (hex !== link.dataset.sha256) changed += 1
  }
  answer.textContent = changed === 0
    ? answer.dataset.good.replace('{{count}}', String(links.length))
    : answer.dataset.bad.replace('{{count}}', String(changed))
})()
`
