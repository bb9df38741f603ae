/** The pages of the website of our examples' issuer, as `npm run examples` signed them. */
import { utf8 } from '#core/kernel/bytes.ts'
import type { Loaded } from '#core/kernel/world.ts'
import pages from './example-pages.json' with { type: 'json' }

/** Undefined for an address that is not among them. */
export function examplePage(url: string): Loaded | undefined {
  const page = Object.entries(pages).find(([address]) => address === url)?.[1]
  if (page === undefined) return undefined
  const body = utf8(JSON.stringify(page))
  const contentType = 'application/json'
  return { outcome: 'answer', status: 200, url, contentType, body, transport: 'bundled' }
}
