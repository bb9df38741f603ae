/** Every version of link that was ever given away opens for ever: links on paper cannot be made again. */
import { expect, it } from 'vitest'
import type { LinkContent } from './link-content.ts'
import links from './old-links.json' with { type: 'json' }
import { openLink, openLocked, parseFragment } from './page-link.ts'

/** Opens the committed fragment of a version as whoever scans it does. */
async function opened(fragment: string) {
  const asked = parseFragment(`#${fragment}`)
  if (asked.kind === 'content') return openLink(asked.data)
  return asked.kind === 'locked' ? openLocked(asked.data, links.passphrase) : undefined
}

const versions = links.fragments.map((fragment) => [fragment.split('.')[0], fragment] as const)

it.each(versions)('opens a %s link, byte for byte', async (_, fragment) => {
  const content = links.content as LinkContent // widened by JSON
  expect(await opened(fragment)).toEqual({ ok: true, value: content })
})

it('covers every version that the app makes', () => {
  expect(versions.map(([version]) => version)).toEqual(['v1', 'v1p'])
})
