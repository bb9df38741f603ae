/** Opens a tar archive, gzipped or not: ustar, with the long names of GNU and pax (IEEE 1003.1, pax). */

import type { UnbakeFailure } from '../baking/carrier.ts'
import { inflate } from '../baking/inflate.ts'
import { LIMITS } from '../baking/limits.ts'
import { isLitter, safeName } from '../importing/archive.ts'
import { isGzip } from '../kernel/bytes.ts'
import { failed, found, type Result } from '../kernel/result.ts'
import {
  CONTAINER_LIMITS,
  type Contents,
  type InnerFile,
  type Open,
  restFrom,
} from './container.ts'

const BLOCK = 512

export const openTar: Open = async (bytes) => {
  if (!isGzip(bytes)) return walk(bytes)
  const plain = await inflate(bytes, 'gzip', CONTAINER_LIMITS.unpacked)
  return plain.ok ? walk(plain.value) : failed({ kind: plain.failure, detail: { format: 'gzip' } })
}

/** A file that the archive cuts short is passed over, and so is all behind it. */
function walk(bytes: Uint8Array<ArrayBuffer>): Result<Contents, UnbakeFailure> {
  const files: InnerFile[] = []
  const passed: Contents['passed'][number][] = []
  for (const { name, data } of entries(bytes)) {
    if (isLitter(name)) continue
    if (files.length + passed.length >= CONTAINER_LIMITS.files) {
      passed.push(restFrom(safeName(name)))
      break
    }
    if (data === undefined) passed.push({ ok: false, name: safeName(name), why: 'damaged' })
    else if (data.length > LIMITS.file) {
      passed.push({ ok: false, name: safeName(name), why: 'tooLarge' })
    } else files.push({ name: safeName(name), bytes: data })
  }
  return found({ files, passed, addresses: [] })
}

interface Header {
  readonly type: string
  readonly name: string
  readonly size: number
}

interface Entry {
  readonly name: string
  /** undefined when it is cut short */
  readonly data: Uint8Array<ArrayBuffer> | undefined
}

/** The ordinary files, in their order; folders, links and devices are none. */
function* entries(bytes: Uint8Array<ArrayBuffer>): Generator<Entry, void, void> {
  let longName: string | undefined
  for (let at = 0; at + BLOCK <= bytes.length; ) {
    const header = headerAt(bytes, at)
    if (header === undefined) return
    const { type, size } = header
    const end = at + BLOCK + size
    const data = end <= bytes.length ? bytes.subarray(at + BLOCK, end) : undefined
    if (type === 'L' || type === 'x') longName = nameIn(type, data)
    else {
      if (type === '0' || type === '\0' || type === '') {
        yield { name: longName ?? header.name, data }
      }
      longName = undefined
    }
    at = end + ((BLOCK - (size % BLOCK)) % BLOCK)
  }
}

/** Undefined at the blank blocks that end the archive, and where the sizes are no longer numbers. */
function headerAt(bytes: Uint8Array, at: number): Header | undefined {
  if (bytes[at] === 0) return undefined
  const field = (from: number, length: number) =>
    textOf(bytes.subarray(at + from, at + from + length))
  const size = /^\s*[0-7]+\s*$/.test(field(124, 12)) ? Number.parseInt(field(124, 12), 8) : -1
  if (size < 0) return undefined
  const prefix = field(257, 5) === 'ustar' && field(263, 2) === '00' ? field(345, 155) : ''
  const name = [prefix, field(0, 100)].filter(Boolean).join('/')
  return { type: field(156, 1), name, size }
}

/** Longest name that is read, in bytes. */
const LONGEST_NAME = 4096

function nameIn(type: string, data: Uint8Array | undefined): string | undefined {
  const text = textOf((data ?? new Uint8Array()).subarray(0, LONGEST_NAME))
  return type === 'L' ? text : /^\d+ path=(.*)$/m.exec(text)?.[1]
}

function textOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(0)
  return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end))
}
