// @vitest-environment jsdom
/** Claims about what is taken out of a drop: whole folders, in the event itself, whatever cannot be opened. */
import { expect, it } from 'vitest'
import { folderOf, pathOf, readTransfer } from './files-of-drop.ts'

interface Entry {
  readonly name: string
  readonly fullPath: string
  readonly isFile: boolean
  readonly isDirectory: boolean
}

const aFile = (fullPath: string, opens = true) => {
  const name = fullPath.split('/').at(-1) ?? ''
  const file = (take: (file: File) => void, fail: () => void) =>
    opens ? take(new File(['x'], name)) : fail()
  return { name, fullPath, isFile: true, isDirectory: false, file }
}

/** Answers a hundred entries at a time, as browsers do. */
const aFolder = (fullPath: string, inside: readonly Entry[]) => ({
  name: fullPath.split('/').at(-1) ?? '',
  fullPath,
  isFile: false,
  isDirectory: true,
  createReader: () => {
    const left = [...inside]
    return { readEntries: (take: (some: Entry[]) => void) => take(left.splice(0, 100)) }
  },
})

/** As a browser hands it over: empty once the event is over. */
function aDrop(entries: readonly Entry[], texts: Readonly<Record<string, string>> = {}) {
  let isOver = false
  void Promise.resolve().then(() => {
    isOver = true
  })
  const items = entries.map((entry) => ({ webkitGetAsEntry: () => (isOver ? null : entry) }))
  const files = entries.map(({ name }) => new File(['x'], name))
  const types = [...Object.keys(texts), ...(entries.length > 0 ? ['Files'] : [])]
  const getData = (type: string) => (isOver ? '' : (texts[type] ?? ''))
  return { types, items, files, getData } as unknown as DataTransfer // the part of it that is read
}

const dropped = async (...entries: readonly Entry[]) =>
  (await readTransfer(aDrop(entries)).files) ?? []

it('opens a dropped folder and the folders in it, beside loose files', async () => {
  const inner = aFolder('/badges/2024', [aFile('/badges/2024/a.png')])
  const files = await dropped(
    aFile('/loose.png'),
    aFolder('/badges', [aFile('/badges/a.png'), inner]),
  )
  expect(files.map(pathOf)).toEqual(['loose.png', 'badges/a.png', 'badges/2024/a.png'])
  expect(files.map(folderOf)).toEqual(['', 'badges', '2024'])
})

it('takes all files of a folder that a browser tells a hundred at a time', async () => {
  const many = Array.from({ length: 250 }, (_, at) => aFile(`/badges/${at}.png`))
  expect(await dropped(aFolder('/badges', many))).toHaveLength(250)
})

it('gives a file that cannot be opened a place among the others', async () => {
  const inside = [aFile('/badges/a.png'), aFile('/badges/locked.png', false)]
  const files = await dropped(aFolder('/badges', inside))
  expect(files.map(({ name, size }) => [name, size])).toEqual([
    ['a.png', 1],
    ['locked.png', 0],
  ])
})

it('takes loose files as they are', async () => {
  expect((await dropped(aFile('/a.png'), aFile('/b.png'))).map(pathOf)).toEqual(['a.png', 'b.png'])
})

it('speaks of no files when only texts came', () => {
  const transfer = aDrop([], { 'text/uri-list': 'https://issuer.example/17.png' })
  expect(readTransfer(transfer)).toEqual({
    html: '',
    list: 'https://issuer.example/17.png',
    text: '',
  })
})
