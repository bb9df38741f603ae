/** A bucket that speaks the S3 protocol; requests are signed by whoever gives `send`. */
import { fromUtf8 } from '../kernel/bytes.ts'
import { found } from '../kernel/result.ts'
import { below, placeAddress } from './address.ts'
import { type Entries, entry, type PlaceKind } from './kind.ts'
import type { Entry, Place, Reply, Tag } from './place.ts'
import { ask, type Send } from './send.ts'
import { webStore } from './web-store.ts'
import { inside, textIn } from './xml.ts'

export const s3: PlaceKind = {
  id: 's3',
  fields: [
    { name: 'address', type: 'address' },
    { name: 'bucket', type: 'text' },
    { name: 'region', type: 'text', start: 'us-east-1' },
    { name: 'key', type: 'text' },
    { name: 'secret', type: 'secret' },
    { name: 'public', type: 'address', optional: true },
  ],
  login: 'typed',
  address: (entries, mayBePrivate) => placeAddress(entry(entries, 'address'), mayBePrivate),
  meet: async (entries, send) => {
    const first = await page(send, entries, '', undefined)
    return first.ok ? found(entries) : first
  },
  open,
}

/** Path style: it needs no name in the DNS for every bucket. */
const bucketOf = (entries: Entries) =>
  below(entry(entries, 'address'), `${entry(entries, 'bucket')}/`)

function open(entries: Entries, send: Send): Place {
  const root = bucketOf(entries)
  return webStore({
    host: new URL(root).host,
    send,
    address: (path) => below(root, path),
    list: (prefix) => list(send, entries, prefix),
    publicUrl: (path) => below(entries.public || root, path),
  })
}

async function list(send: Send, entries: Entries, prefix: string): Reply<readonly Entry[]> {
  const files: Entry[] = []
  let next: string | undefined
  do {
    const xml = await page(send, entries, prefix, next)
    if (!xml.ok) return xml
    files.push(...inside(xml.value, 'Contents').map(fileOf))
    next = textIn(xml.value, 'NextContinuationToken')
  } while (next !== undefined)
  return found(files)
}

async function page(send: Send, entries: Entries, prefix: string, next?: string): Reply<string> {
  const asked = { 'list-type': '2', prefix, ...(next && { 'continuation-token': next }) }
  const url = `${bucketOf(entries)}?${new URLSearchParams(asked)}`
  const answer = await ask(send, { method: 'GET', url })
  return answer.ok ? found(fromUtf8(answer.value.bytes) ?? '') : answer
}

function fileOf(contents: string): Entry {
  const tag = textIn(contents, 'ETag')
  return {
    path: textIn(contents, 'Key') ?? '',
    ...(tag && { tag: tag as Tag }),
    size: Number(textIn(contents, 'Size')),
  }
}
