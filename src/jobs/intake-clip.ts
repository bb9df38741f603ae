/** Takes whatever is pasted, dropped, linked or scanned, and sends each kind its own way. */
import { type Clip, classifyText } from '#core/intake/classify-text.ts'
import { type DataUrl, readDataUrl } from '#core/intake/data-url.ts'
import { clipIn, originIn } from '#core/intake/handed-texts.ts'
import type { Handed } from './files-of-drop.ts'
import { importSources } from './import-job.ts'
import { fileSource, type Source, textSource } from './intake-source.ts'
import { noteThat, wishFor } from './intake-wishes.ts'

/** False when the text is nothing we know; it is then noted unless `quiet`. */
export function takeText(text: string, { quiet = false } = {}): boolean {
  const clip = classifyText(text)
  if (clip.kind === 'unknown' && quiet) return false
  return takeClip(clip)
}

function takeClip(clip: Clip): boolean {
  switch (clip.kind) {
    case 'json':
    case 'jws':
    case 'svg':
      void importSources([{ ...textSource(clip.text), isFile: clip.kind === 'svg' }])
      return true
    case 'dataUrl':
      void importSources([dataSource(clip)])
      return true
    case 'url':
      wishFor([clip.url])
      return true
    case 'urls':
    case 'html':
      return takeAddresses(clip.urls)
    case 'walletOffer':
      noteThat({ kind: 'walletOffer', protocol: clip.protocol })
      return true
    case 'vpqr':
    case 'unknown':
      noteThat({ kind: clip.kind })
      return clip.kind === 'vpqr'
  }
}

function dataSource({ bytes, mediaType }: DataUrl): Source {
  const blob = new Blob([new Uint8Array(bytes)], { type: mediaType })
  return { name: '', bytes: blob, isFile: true }
}

/** Pictures inside the text are read at once; those elsewhere are asked about. */
function takeAddresses(urls: readonly string[]): boolean {
  const inside = urls.flatMap((url) => readDataUrl(url) ?? [])
  const elsewhere = urls.filter((url) => !/^data:/i.test(url))
  if (inside.length > 0) void importSources(inside.map((one) => dataSource(one)))
  if (elsewhere.length > 0) wishFor(elsewhere)
  if (urls.length === 0) noteThat({ kind: 'unknown' })
  return urls.length > 0
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
