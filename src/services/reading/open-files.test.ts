/** Claims about files that a reader hands over: one that is gone takes no other with it. */
import { expect, it } from 'vitest'
import { emptyPortfolio } from '#core/portfolio/document.ts'
import { writePackage } from '#core/portfolio/package.ts'
import { redact } from '#core/portfolio/redact.ts'
import { openFiles } from './open-files.ts'

const forever = new AbortController().signal
const annas = new File(
  [
    writePackage({
      published: '2026-06-01T00:00:00Z',
      page: redact({ ...emptyPortfolio('nl'), name: 'Anna de Wit' }),
      badges: [],
      files: [],
    }),
  ],
  'anna.json',
)

/** A file that was moved after it was chosen: the browser still knows its name and gives no bytes. */
class Moved extends File {
  override slice(): Blob {
    return new Moved([], this.name)
  }
  override arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.reject(new DOMException('The file could not be read', 'NotReadableError'))
  }
}

it('names the file that the device no longer gives, and opens the others', async () => {
  const read: number[] = []
  const moved = new Moved(['{}'], 'bob.json')
  const candidates = await openFiles(forever, [moved, annas], (count) => read.push(count))
  expect(candidates.map(({ owner, problems }) => [owner, problems])).toEqual([
    ['Anna de Wit', []],
    ['', [{ fileName: 'bob.json', code: 'gone' }]],
  ])
  expect(read).toEqual([1, 2])
})
