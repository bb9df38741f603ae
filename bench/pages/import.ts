/** The page beside which an import is measured: the least that can be done with the same files, and what peers do. */
import { Dexie } from 'dexie'
import type { JsonObject } from '../../src/core/kernel/json.ts'
import { fromMultibase, readMultikey } from '../../src/core/verification/keys/multikey.ts'
import { verifyAtDcc } from '../peers/verifier-core.ts'

/** Files read at once. */
const AT_ONCE = 16
const PNG_HEADER = 8
const CHUNK_FRAME = 12

const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true })
document.body.append(input)

interface Row {
  readonly id: string
  readonly bytes: Blob
  readonly text: string
}

/** The text of the first iTXt chunk; nothing of it is checked. */
function walk(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer)
  for (let at = PNG_HEADER; at < bytes.length; at += CHUNK_FRAME + view.getUint32(at)) {
    if (view.getUint32(at + 4) !== 0x69545874) continue
    const data = bytes.subarray(at + 8, at + 8 + view.getUint32(at))
    const keyword = data.indexOf(0)
    return new TextDecoder().decode(data.subarray(keyword + 5))
  }
  throw new Error('the badge was baked in')
}

/** One Ed25519 over bytes as many as are signed. The answer is false, the work is the same. */
async function checkOne(document: { readonly proof: Readonly<Record<string, string>> }) {
  const { verificationMethod = '', proofValue = '' } = document.proof
  const jwk = await readMultikey(verificationMethod.split('#')[1] ?? '')
  const signature = fromMultibase(proofValue)
  if (!jwk.ok || !signature) throw new Error('the key was made for this')
  const { kty, crv = '', x = '' } = jwk.value
  const key = await crypto.subtle.importKey('jwk', { kty, crv, x }, 'Ed25519', false, ['verify'])
  await crypto.subtle.verify('Ed25519', key, signature, new Uint8Array(64))
}

async function least(file: File): Promise<Row> {
  const text = walk(new Uint8Array(await file.arrayBuffer()))
  const document = JSON.parse(text) as Parameters<typeof checkOne>[0] & { id: string } // signed by us
  await checkOne(document)
  return { id: document.id, bytes: file, text }
}

const done = (request: IDBRequest | IDBTransaction) =>
  new Promise<void>((resolve, reject) => {
    request.addEventListener(request instanceof IDBRequest ? 'success' : 'complete', () =>
      resolve(),
    )
    request.addEventListener('error', () => reject(new Error('the floor has no room')))
  })

async function write(rows: readonly Row[]): Promise<void> {
  await done(indexedDB.deleteDatabase('floor'))
  const opening = indexedDB.open('floor')
  opening.onupgradeneeded = () => opening.result.createObjectStore('badges', { keyPath: 'id' })
  await done(opening)
  const writing = opening.result.transaction('badges', 'readwrite')
  for (const row of rows) writing.objectStore('badges').put(row)
  await done(writing)
  opening.result.close()
}

/** What nobody can do without: read, walk, parse, one signature, one row. Answers ms. */
async function floor(): Promise<number> {
  const files = Array.from(input.files ?? [])
  const start = performance.now()
  const rows: Row[] = []
  const next = files.values()
  const work = async () => {
    for (const file of next) rows.push(await least(file))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  await write(rows)
  return performance.now() - start
}

/** The stack that others would take off the shelf, file by file; the walker is ours and costs nothing. Answers ms. */
async function peers(): Promise<number> {
  const db = new Dexie('peers')
  db.version(1).stores({ badges: 'id' })
  await db.table('badges').clear()
  const start = performance.now()
  for (const file of Array.from(input.files ?? [])) {
    const text = walk(new Uint8Array(await file.arrayBuffer()))
    const document = JSON.parse(text) as JsonObject & { id: string } // signed by us
    await verifyAtDcc(document)
    await db.table('badges').put({ id: document.id, bytes: file, document })
  }
  return performance.now() - start
}

Object.assign(globalThis, { lab: { floor, peers } })
