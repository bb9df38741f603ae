/** A lock on the backpack: on, away, back, and off, with nothing readable while it is locked and nothing lost by it. */
import { expect, type Page } from '@playwright/test'
import { digests, rowsOf } from '../fixtures/database.ts'
import { published } from '../fixtures/person.ts'
import { test } from '../fixtures/test.ts'
import type { Words } from '../fixtures/words.ts'

const BADGES = ['examples/peer-coach.svg', 'examples/veilig-werken-op-hoogte.png'].map(published)
const PASSPHRASE = 'vijf paarden eten blauwe soep'
const NOTE = 'geheim briefje aan mezelf'
const ADDRESS = 'sam.de.vries@example.org'

/** Everything that lies in the backpack's database, as one text: bytes as letters. */
function lying(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const done = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((take, fail) => {
        asked.onsuccess = () => take(asked.result)
        asked.onerror = () => fail(asked.error ?? new Error('IndexedDB'))
      })
    const text = async (value: unknown): Promise<string> => {
      if (value instanceof Blob) return value.text()
      if (value instanceof ArrayBuffer) return new TextDecoder('latin1').decode(value)
      if (ArrayBuffer.isView(value)) return new TextDecoder('latin1').decode(value)
      if (typeof value !== 'object' || value === null) return String(value)
      return (await Promise.all(Object.entries(value).flat().map(text))).join(' ')
    }
    const database = await done(indexedDB.open('rugzak'))
    const all: string[] = []
    for (const table of database.objectStoreNames)
      for (const row of await done(database.transaction(table).objectStore(table).getAll()))
        all.push(await text(row))
    database.close()
    return all.join('\n') + JSON.stringify(Object.entries(localStorage))
  })
}

const field = (page: Page, words: Words) => page.getByLabel(words('lock:door.passphrase'))

async function unlocks(page: Page, words: Words, passphrase = PASSPHRASE): Promise<void> {
  await field(page, words).fill(passphrase)
  await page.getByRole('button', { name: words('lock:door.open') }).click()
}

test('a locked backpack shows and holds nothing readable, opens again, and comes back as it was', {
  tag: ['@axe'],
}, async ({ page, person, words }) => {
  await person.has(BADGES, { at: '/' })
  const before = await digests(page)
  const id = String((await rowsOf(page, 'badges'))[0]?.id)
  await page.goto(`/badges/${id}`)
  const name = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  await page.getByText(words('badge:section.own'), { exact: true }).click()
  await page.getByLabel(words('badge:notes')).fill(NOTE)
  await expect.poll(async () => lying(page)).toContain(NOTE)

  await page.goto('/settings')
  await page.getByLabel(words('settings:addresses.label')).fill(ADDRESS)
  await page.getByLabel(words('settings:addresses.label')).press('Enter')
  await expect(page.getByText(ADDRESS)).toBeVisible()
  await page.getByRole('button', { name: words('lock:setting.start') }).click()
  await page.getByLabel(words('lock:form.passphrase')).fill(PASSPHRASE)
  const choose = page.getByRole('button', { name: words('lock:form.choose') })
  await expect(choose, 'forgetting was not agreed to').toBeDisabled()
  await page.getByLabel(words('lock:form.tick')).check()
  await choose.click()
  await expect(page.getByText(words('lock:form.code'))).toBeVisible()
  expect(await lying(page), 'nothing is locked before the passphrase was typed again').toContain(
    NOTE,
  )
  await page.getByRole('button', { name: words('lock:form.codeKept') }).click()

  await expect(page.getByRole('button', { name: words('lock:door.notAfterAll') })).toBeVisible()
  await unlocks(page, words)
  await expect(
    page.getByRole('main').getByRole('button', { name: words('lock:setting.lockNow') }),
  ).toBeVisible()

  await page.goto(`/badges/${id}`)
  await expect(field(page, words)).toBeVisible()
  await expect(page).toHaveTitle('Rugzak')
  const [shown, kept] = [await page.content(), await lying(page)]
  for (const secret of [name, NOTE, ADDRESS, 'peer-coach']) {
    expect(shown).not.toContain(secret)
    expect(kept).not.toContain(secret)
  }
  await unlocks(page, words, 'vijf paarden eten groene soep')
  await expect(page.getByText(words('lock:door.twoWays'))).toBeVisible()

  await unlocks(page, words)
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByLabel(words('badge:notes'))).toHaveValue(NOTE)

  const other = await page.context().newPage()
  await other.goto('/hr')
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible()
  await other.goto('/')
  await unlocks(other, words)
  await expect(other.getByText(name).first()).toBeVisible()
  await other.goto('/settings')
  await unlocks(other, words)
  await other
    .getByRole('main')
    .getByRole('button', { name: words('lock:setting.lockNow') })
    .click()
  await expect(field(page, words), 'the other tab locks with it').toBeVisible()
  await other.close()

  await page.goto('/settings')
  await unlocks(page, words)
  await page.getByText(words('lock:setting.off'), { exact: true }).first().click()
  await page.getByRole('button', { name: words('lock:setting.offButton') }).click()
  await unlocks(page, words)
  await expect(page.getByRole('button', { name: words('lock:setting.start') })).toBeVisible()
  expect(await digests(page)).toEqual(before)
  expect(await lying(page)).toContain(NOTE)
})
