/** One award in several files is one badge: as they come in, and in a backpack that kept them apart. */
import { expect, type Page } from '@playwright/test'
import { bake } from '../../src/core/baking/bake.ts'
import { unbakeBare } from '../../src/core/baking/unbake-bare.ts'
import { sha256Hex, utf8 } from '../../src/core/kernel/bytes.ts'
import { aRecord } from '../../src/core/testing/a-badge.ts'
import { anUnsignedBadge } from '../../src/core/testing/an-unsigned-badge.ts'
import { rowsOf } from '../fixtures/database.ts'
import { type DroppedFile, fileOf, published } from '../fixtures/person.ts'
import { test } from '../fixtures/test.ts'
import { twinOf } from '../fixtures/twins.ts'

const NAME = 'Veilig werken op hoogte'

/** A signed award as three websites hand it out: in a PNG, in an SVG and as JSON, each spelt in its own way. */
async function threeFiles(): Promise<readonly [DroppedFile, DroppedFile, DroppedFile]> {
  const png = await twinOf('veilig-werken-op-hoogte.png')
  const unbaked = await unbakeBare(png.bytes)
  const text = unbaked.ok ? (unbaked.value.finds[0]?.payload.text ?? '') : ''
  const document = JSON.parse(text) as object
  const picture = published('examples/peer-coach.svg').bytes
  const payload = { form: 'json', text: JSON.stringify(document, null, 1) } as const
  const svg = await bake(picture, payload, 'openbadgecredential')
  if (!svg.ok) throw new Error(svg.failure.kind)
  const turned = Object.fromEntries(Object.entries(document).toReversed())
  return [
    { ...png, name: 'hoogte.png' },
    { name: 'hoogte.svg', bytes: Buffer.from(svg.value) },
    fileOf('hoogte.json', JSON.stringify(turned, null, 4)),
  ]
}

test('a PNG, an SVG and JSON of one award are one badge with three files', async ({
  page,
  person,
  words,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const [png, svg, json] = await threeFiles()
  await person.comes()
  await person.drops(json, png, svg)
  await expect(page.getByText(words('importing:already.fileAdded'))).toHaveCount(2)
  await expect(page.getByText(words('importing:tally.kept', { count: 1 }))).toBeVisible()
  await person.drops(svg)
  await expect(page.getByText(words('importing:already.sameFile'))).toBeVisible()
  await person.goesToBadges()
  await expect(person.card(NAME)).toHaveCount(1)
  await person.card(NAME).getByRole('link').first().click()
  await page.getByText(words('badge:section.files'), { exact: true }).click()
  await expect(page.getByText(words('badge:files.several'))).toBeVisible()
  for (const { name, bytes } of [png, svg, json]) {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: `${words('badge:files.download')} ${name}` }).click()
    const saved = await (await download).createReadStream()
    expect(Buffer.concat(await saved.toArray())).toEqual(bytes)
  }
})

/** The tables of version 4, written out, with the indexes that its way to the next one needs. */
const VERSION_4: Readonly<Record<string, readonly [IDBObjectStoreParameters, readonly string[]]>> =
  {
    badges: [{ keyPath: 'id' }, ['achievementKey', 'addedAt', 'memberOf', 'example']],
    files: [{ keyPath: 'digest' }, []],
    reports: [{ keyPath: 'badgeId' }, []],
    diary: [{ keyPath: 'seq', autoIncrement: true }, ['badgeId', 'askedAt']],
    collections: [{ keyPath: 'id' }, ['position', 'cover']],
    overlays: [{ keyPath: 'id' }, ['kind']],
    pages: [{ keyPath: 'id' }, ['updatedAt']],
    shares: [{ keyPath: 'id' }, ['madeAt']],
    identities: [{ keyPath: 'id' }, []],
    settings: [{ keyPath: 'key' }, []],
    contexts: [{ keyPath: 'url' }, []],
    trustLists: [{ keyPath: 'name' }, []],
    inbox: [{ keyPath: 'id' }, ['batch']],
  }

/** Leaves a database as version 4 kept it, with these rows, before the app has run here. */
async function has(page: Page, rows: Readonly<Record<string, readonly object[]>>): Promise<void> {
  await page.goto('/icon.svg')
  await page.evaluate(
    ([tables, all]) =>
      new Promise<void>((take, fail) => {
        const asked = indexedDB.open('rugzak', 40)
        asked.onerror = () => fail(asked.error ?? new Error('IndexedDB'))
        asked.onupgradeneeded = () => {
          for (const [name, [key, indexes]] of Object.entries(tables)) {
            const table = asked.result.createObjectStore(name, key)
            for (const index of indexes) table.createIndex(index, index)
            for (const row of all[name] ?? []) table.add(row)
          }
        }
        asked.onsuccess = () => {
          asked.result.close()
          take()
        }
      }),
    [VERSION_4, rows] as const,
  )
}

test('a backpack that had one award twice has it once, with both notes and both files', async ({
  page,
  person,
  words,
}) => {
  const spellings = [0, 2].map((width) =>
    JSON.stringify(JSON.parse(anUnsignedBadge('Zeilen')), null, width),
  )
  const badges = spellings.map(async (text, at) => ({
    ...aRecord({
      id: await sha256Hex(utf8(text)),
      notes: `Briefje ${at}`,
      addedAt: `2026-0${at + 1}-01`,
    }),
    payload: { form: 'json', text },
  }))
  const [one, other] = await Promise.all(badges)
  const made = { title: 'Water', text: '', position: 0, order: 'hand', updatedAt: '2026-01-01' }
  const collections = [{ ...made, id: 'c', badgeIds: [other?.id, one?.id] }]
  await has(page, { badges: await Promise.all(badges), collections })
  await person.comes()
  await expect(page.getByRole('article')).toHaveCount(1)
  expect(await rowsOf(page, 'collections')).toMatchObject([{ badgeIds: [one?.id] }])
  expect(await rowsOf(page, 'files')).toMatchObject([{ digest: other?.id, bytes: other?.id }])
  await page.getByRole('article').getByRole('link').first().click()
  await expect(page.getByLabel(words('badge:notes'))).toHaveValue('Briefje 0\n\nBriefje 1')
})
