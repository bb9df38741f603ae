/** The worker's end of the line: reads, judges and, where there is a backpack, keeps. */
import { expose } from 'comlink'
import { isPdf } from '#core/importing/pdf/is-pdf.ts'
import { fromUtf8 } from '#core/kernel/bytes.ts'
import { prepare } from '#core/verification/prepare.ts'
import { fetchFile } from './fetch-file.ts'
import { judgeFiles, verifyAll } from './judge-files.ts'
import { isLetIn, waitToBeLetIn } from './let-in.ts'
import { type BadgeApi, BEAT } from './protocol.ts'
import { readFile } from './read-file.ts'
import '#storage/guards/refused-storage.ts'
import { webWorld } from './web-world.ts'

/** With the database, which a reader's page never loads. */
const desk = async () => {
  await isLetIn()
  return (await import('./backpack-desk.ts')).backpackDesk
}

waitToBeLetIn()

// what hangs in a file stops it, and is noticed
setInterval(() => postMessage('beat'), BEAT)

/** With the form of portfolio.json, which most badges do not need. */
async function openPage(page: Blob) {
  const buffer = await page.arrayBuffer().catch(() => new ArrayBuffer(0)) // whoever reads it next says that it is gone
  const bytes = new Uint8Array(buffer)
  if (isPdf(bytes)) return (await import('./pdf/page-in-pdf.ts')).pageInPdf(bytes)
  const { contentsOfPage } = await import('#core/portfolio/page-contents.ts')
  return contentsOfPage(fromUtf8(bytes) ?? '')
}

expose({
  readFile,
  openPage,
  prepare: async (toKeep) => {
    await Promise.all([prepare(), toKeep && desk()])
  },
  keep: async (...batch) => (await desk()).keep(...batch),
  check: async (...batch) => (await desk()).check(...batch),
  keepShown: async (id) => (await desk()).keepShown(id),
  stop: async (key) => (await desk()).stop(key),
  judge: judgeFiles,
  verify: verifyAll,
  fetchFile: (urls, net) => fetchFile(urls, webWorld(net)),
  load: (wanted, net) => webWorld(net).load(wanted),
} satisfies BadgeApi)
