/** Takes whatever is pasted, dropped, linked or scanned, and sends each kind its own way. */

import { type DataUrl, readDataUrl } from '#core/baking/data-url.ts'
import { type Clip, classifyText } from '#core/importing/classify-text.ts'
import { clipIn, originIn } from '#core/importing/handed-texts.ts'
import { type Note, noteThat, requestFetch } from './addresses-to-fetch.ts'
import type { Handed } from './files-of-drop.ts'
import { importSources } from './import.ts'
import { fileSource, type Source, textSource } from './source.ts'

/** False when the text is nothing we know; it is then noted unless `quiet`. */
export function takeText(text: string, { quiet = false } = {}): boolean {
  const clip = classifyText(text)
  if (clip.kind === 'unknown' && quiet) return false
  return takeClip(clip)
}

function takeClip(clip: Clip): boolean {
  const { sources = [], urls = [], note } = contentsOf(clip)
  if (sources.length > 0) void importSources(sources)
  if (urls.length > 0) requestFetch(urls)
  if (note) noteThat(note)
  return note?.kind !== 'unknown'
}

interface Contents {
  /** can be read at once */
  readonly sources?: readonly Source[]
  /** must be fetched, and so be asked about */
  readonly urls?: readonly string[]
  /** why it is neither */
  readonly note?: Note
}

/** What is in a text; nothing is read, fetched or kept. */
export function contentsOf(clip: Clip): Contents {
  switch (clip.kind) {
    case 'json':
      return { sources: [textSource(clip.text, 'application/json')] }
    case 'jws':
      return { sources: [textSource(clip.text, 'application/jwt')] }
    case 'svg':
      return { sources: [{ ...textSource(clip.text, 'image/svg+xml'), isFile: true }] }
    case 'dataUrl':
      return { sources: [dataSource(clip)] }
    case 'url':
      return { urls: [clip.url] }
    case 'urls':
    case 'html':
      return contentsOfAddresses(clip.urls)
    case 'walletOffer':
      return { note: { kind: 'walletOffer', protocol: clip.protocol, url: clip.url } }
    case 'vpqr':
    case 'unknown':
      return { note: { kind: clip.kind } }
  }
}

function dataSource({ bytes, mediaType }: DataUrl): Source {
  const blob = new Blob([new Uint8Array(bytes)], { type: mediaType })
  return { name: '', bytes: blob, isFile: true }
}

/** Pictures inside the text can be read at once; those elsewhere are asked about. */
function contentsOfAddresses(all: readonly string[]): Contents {
  if (all.length === 0) return { note: { kind: 'unknown' } }
  const sources = all.flatMap((url) => readDataUrl(url) ?? []).map((one) => dataSource(one))
  return { sources, urls: all.filter((url) => !/^data:/i.test(url)) }
}

/** Takes a drop or a paste: files first, else what its texts say. False when there is nothing for us in it. */
export function takeHanded(handed: Handed, { quiet = false } = {}): boolean {
  if (handed.files) {
    void takeFiles(handed.files, originIn(handed))
    return true
  }
  const clip = clipIn(handed)
  if (clip.kind === 'unknown' && quiet) return false
  return takeClip(clip)
}

async function takeFiles(files: Promise<readonly File[]>, origin: string | undefined) {
  const all = await files
  const sole = all.length === 1 ? origin : undefined
  await importSources(all.map((file) => fileSource(file, sole)))
}
