/** Builds PNG files chunk by chunk, so that a test can spoil exactly one thing. */
import { deflateSync } from 'node:zlib'
import { crc32 } from '../kernel/crc32.ts'

export interface APngChunk {
  readonly type: string
  readonly data: Uint8Array
  /** overrides the right checksum */
  readonly crc?: number
  /** overrides the right length */
  readonly length?: number
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** The smallest picture: one grey pixel, with `extra` chunks after IHDR and `late` ones before IEND. */
export function aPng(
  extra: readonly APngChunk[] = [],
  late: readonly APngChunk[] = [],
): Uint8Array {
  return pngOf([anIhdr(), ...extra, anIdat(), ...late, anIend()])
}

export function pngOf(chunks: readonly APngChunk[]): Uint8Array {
  return new Uint8Array(Buffer.concat([SIGNATURE, ...chunks.map(encode)]))
}

export function anIhdr(width = 1, height = 1): APngChunk {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width, 0)
  data.writeUInt32BE(height, 4)
  data[8] = 8
  return { type: 'IHDR', data }
}

export function anIdat(): APngChunk {
  return { type: 'IDAT', data: deflateSync(Buffer.from([0, 128])) }
}

export function anIend(): APngChunk {
  return { type: 'IEND', data: new Uint8Array() }
}

/** tEXt with the text as UTF-8 bytes, or as given bytes. */
export function aText(keyword: string, text: string | Uint8Array): APngChunk {
  return { type: 'tEXt', data: Buffer.concat([latin1(keyword), NUL, Buffer.from(text)]) }
}

export function aZtxt(keyword: string, text: string | Uint8Array): APngChunk {
  const data = Buffer.concat([latin1(keyword), NUL, NUL, deflateSync(Buffer.from(text))])
  return { type: 'zTXt', data }
}

export interface ItxtOptions {
  readonly compressed?: boolean
  readonly language?: string
  readonly translated?: string
}

export function anItxt(keyword: string, text: string, options: ItxtOptions = {}): APngChunk {
  const { compressed = false, language = '', translated = '' } = options
  const body = compressed ? deflateSync(Buffer.from(text)) : Buffer.from(text)
  const flags = Buffer.from([compressed ? 1 : 0, 0])
  const names = [latin1(language), NUL, Buffer.from(translated), NUL]
  return { type: 'iTXt', data: Buffer.concat([latin1(keyword), NUL, flags, ...names, body]) }
}

const NUL = Buffer.from([0])

function latin1(text: string): Buffer {
  return Buffer.from(text, 'latin1')
}

function encode({ type, data, crc, length }: APngChunk): Buffer {
  const body = Buffer.concat([latin1(type), data])
  const head = Buffer.alloc(4)
  head.writeUInt32BE(length ?? data.length)
  const tail = Buffer.alloc(4)
  tail.writeUInt32BE(crc ?? crc32(body))
  return Buffer.concat([head, body, tail])
}
