/** A world made of files: the web of a corpus, with a frozen clock and nothing else reachable. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unbake } from '../../src/core/baking/unbake.ts'
import { utf8 } from '../../src/core/kernel/bytes.ts'
import type { Loaded, Wanted, World } from '../../src/core/kernel/world.ts'

/** What a corpus serves at an address: a file, what is baked into a file, or a bare status. */
export interface Served {
  readonly file?: string
  readonly unbakedFrom?: string
  readonly contentType?: string
  readonly status?: number
}

export type Web = Readonly<Record<string, Served>>

/** Serves `web` from `directory`; every other address is unreachable. */
export function filesWorld(directory: string, web: Web, now: number): World {
  return { now: () => now, load: (wanted) => load(directory, web, wanted) }
}

async function load(directory: string, web: Web, { url }: Wanted): Promise<Loaded> {
  const [address = url] = [url, otherScheme(url)].filter((it) => Object.hasOwn(web, it))
  const served = web[address]
  if (served === undefined) {
    return { outcome: 'unreachable', why: 'blocked', host: new URL(url).host }
  }
  return {
    outcome: 'answer',
    status: served.status ?? 200,
    url: address,
    contentType: served.contentType ?? '',
    body: await bodyOf(directory, served),
    transport: address.startsWith('http:') ? 'http' : address === url ? 'https' : 'upgraded',
  }
}

const otherScheme = (url: string) =>
  url.startsWith('http:') ? url.replace(/^http:/, 'https:') : url.replace(/^https:/, 'http:')

async function bodyOf(directory: string, { file, unbakedFrom }: Served): Promise<Uint8Array> {
  if (file !== undefined) return readFile(join(directory, file))
  if (unbakedFrom === undefined) return new Uint8Array()
  const unbaked = await unbake(await readFile(join(directory, unbakedFrom)))
  return utf8(unbaked.ok ? (unbaked.value.finds[0]?.payload.text ?? '') : '')
}
