/** A bucket that speaks the S3 protocol; requests are signed by whoever gives `send`. */
import { fromUtf8 } from '../kernel/bytes.ts'
import { failed, found } from '../kernel/result.ts'
import { below, placeAddress, publicFolder } from './address.ts'
import { type Entries, entry, type PlaceKind } from './kind.ts'
import type { Entry, Place, Reply, Tag } from './place.ts'
import { ask, type Send } from './send.ts'
import { everyPage } from './walk.ts'
import { webStore } from './web-store.ts'
import { hasElement, inside, textIn } from './xml.ts'

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
    const first = await page(send, entries, '')
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
    publicUrl: (path) => below(publicFolder(entry(entries, 'public')) ?? root, path),
  })
}

const list = (send: Send, entries: Entries, prefix: string) =>
  everyPage('', async (next) => {
    const xml = await page(send, entries, prefix, next)
    if (!xml.ok) return xml
    const items = inside(xml.value, 'Contents').map(fileOf)
    return found({ items, next: textIn(xml.value, 'NextContinuationToken') })
  })

async function page(send: Send, entries: Entries, prefix: string, next?: string): Reply<string> {
  const asked = { 'list-type': '2', prefix, ...(next && { 'continuation-token': next }) }
  const url = `${bucketOf(entries)}?${new URLSearchParams(asked)}`
  const answer = await ask(send, { method: 'GET', url })
  if (!answer.ok) return answer
  const xml = fromUtf8(answer.value.bytes)
  // what stands in for the bucket, such as a page to log in to a network, is no empty bucket
  return xml && hasElement(xml, 'ListBucketResult') ? found(xml) : failed({ kind: 'unclear' })
}

function fileOf(contents: string): Entry {
  const tag = textIn(contents, 'ETag')
  return {
    path: textIn(contents, 'Key') ?? '',
    ...(tag && { tag: tag as Tag }),
    size: Number(textIn(contents, 'Size')),
  }
}
