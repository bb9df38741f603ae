/** Collections: built by keyboard alone, ordered by finger, filled by a search, and five thousand badges in one. */
import { expect, type Locator, type Page } from '@playwright/test'
import { reach } from '../fixtures/keyboard.ts'
import { published } from '../fixtures/person.ts'
import { test } from '../fixtures/test.ts'
import type { Words } from '../fixtures/words.ts'

const LISTENING = 'Luisteren'
const LIFTING = 'Veilig tillen'
const SEARCHING = 'Zoeken en vinden'
const DROPPED = ['luisteren.png', 'veilig-tillen.png', 'zoeken.png'].map((name) =>
  published(`demo/${name}`),
)

/** Reaches it with Tab and presses Enter, or another key. */
async function press(page: Page, target: Locator, key = 'Enter') {
  await reach(page, target)
  await page.keyboard.press(key)
}

const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const shown = (page: Page) => page.locator('main ol').getByRole('heading')

async function comesToCollections(page: Page, words: Words) {
  await page
    .getByRole('link', { name: words('common:nav.collections') })
    .first()
    .focus()
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('heading', { level: 1, name: words('collections:title', { count: 0 }) }),
  ).toBeFocused()
}

async function makes(page: Page, words: Words, title: string) {
  await press(page, button(page, words('collections:new')))
  await expect(page.getByLabel(words('collections:name'), { exact: true })).toBeFocused()
  await page.keyboard.type(title)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused()
}

test('a collection is built, filled, ordered, given a front, nested and emptied by keyboard alone', {
  tag: '@axe',
}, async ({ page, person, words }) => {
  test.setTimeout(120_000)
  await person.has(DROPPED)
  await comesToCollections(page, words)
  await makes(page, words, 'Stage')

  await test.step('badges are added', async () => {
    await press(page, button(page, words('collections:add')))
    for (const name of [LISTENING, LIFTING, SEARCHING]) {
      await press(page, page.getByRole('checkbox', { name: new RegExp(`^${name}`) }), 'Space')
    }
    await press(page, button(page, words('collections:addChosen', { count: 3 })))
    await expect(shown(page)).toHaveText([LISTENING, LIFTING, SEARCHING])
    await expect(button(page, words('collections:add'))).toBeFocused()
  })

  await test.step('they are put in another order, and the focus stays with the badge that moved', async () => {
    const later = button(page, words('collections:after', { name: LISTENING }))
    await press(page, later)
    await expect(shown(page)).toHaveText([LIFTING, LISTENING, SEARCHING])
    const place = words('collections:moved', { name: LISTENING, place: 2, total: 3 })
    await expect(page.getByRole('status').filter({ hasText: place })).toHaveCount(1)
    await expect(later).toBeFocused()
    await page.keyboard.press('End')
    await expect(shown(page)).toHaveText([LIFTING, SEARCHING, LISTENING])
    await page.keyboard.press('Home')
    await expect(shown(page)).toHaveText([LISTENING, LIFTING, SEARCHING])
  })

  await test.step('another badge comes on the front', async () => {
    await press(page, button(page, words('collections:edit')))
    await reach(page, page.getByRole('radio', { name: words('collections:coverFirst') }))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('radio', { name: LIFTING })).toBeChecked()
    await press(page, button(page, words('common:save')))
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await press(page, button(page, words('collections:edit')))
    await expect(page.getByRole('radio', { name: LIFTING })).toBeChecked()
    await page.keyboard.press('Escape')
    await expect(button(page, words('collections:edit'))).toBeFocused()
  })

  await test.step('a badge is taken out, and the focus goes to the next one', async () => {
    await press(page, button(page, words('collections:takeOut', { name: LIFTING })))
    await expect(shown(page)).toHaveText([LISTENING, SEARCHING])
    await expect(button(page, words('collections:takeOut', { name: SEARCHING }))).toBeFocused()
  })

  await test.step('it is put inside another collection', async () => {
    await page
      .getByRole('link', { name: words('common:nav.collections') })
      .first()
      .focus()
    await page.keyboard.press('Enter')
    await makes(page, words, 'Dit kan ik')
    await page.goBack()
    await press(page, link(page, 'Stage'))
    await press(page, button(page, words('collections:edit')))
    await reach(page, page.getByLabel(words('collections:inside')))
    await page.keyboard.type('Dit')
    await press(page, button(page, words('common:save')))
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.goBack()
    const outer = page.getByRole('article').filter({ has: link(page, 'Dit kan ik') })
    await expect(outer.getByRole('listitem').filter({ hasText: 'Stage' })).toBeVisible()
    await expect(page.getByRole('article')).toHaveCount(1)
  })
})

test('a search with facets and a sort, kept as a collection, gives the same badges in the same order', async ({
  page,
  person,
  words,
}) => {
  await person.has(DROPPED, { at: '/?framework=lifecomp&framework=digcomp&sort=name' })
  await expect(page.getByRole('article').first()).toBeVisible()
  const found = await page.getByRole('article').getByRole('heading').allTextContents()
  const asked = new URL(page.url()).search
  await page.getByRole('button', { name: words('backpack:saveSearch') }).click()
  await page.getByLabel(words('backpack:saveSearchTitle'), { exact: true }).fill('Sleutels')
  await page.getByRole('button', { name: words('backpack:saveSearchDo') }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sleutels' })).toBeVisible()
  await expect(shown(page)).toHaveText(found)
  await page.getByRole('link', { name: words('collections:openSearch') }).click()
  await expect(page.getByRole('article').getByRole('heading')).toHaveText(found)
  expect(new URL(page.url()).search).toBe(asked)
})

test('collections inside another are put in order by keyboard and by dragging, and stay so', async ({
  page,
  person,
  words,
}) => {
  await person.has([published('demo/luisteren.png')])
  await page.evaluate(nest, ['Eerst', 'Dan', 'Daarna'])
  await page.goto('/collections/outer')
  const titles = page.getByRole('main').getByRole('listitem').getByRole('link')
  await expect(titles).toHaveText(['Eerst', 'Dan', 'Daarna'])
  const later = button(page, words('collections:after', { name: 'Eerst' }))
  await press(page, later)
  await expect(titles).toHaveText(['Dan', 'Eerst', 'Daarna'])
  await expect(later).toBeFocused()
  const place = words('collections:moved', { name: 'Eerst', place: 2, total: 3 })
  await expect(page.getByRole('status').filter({ hasText: place })).toHaveCount(1)
  const rows = page.getByRole('main').getByRole('listitem')
  await rows.nth(2).locator('[data-grip]').dragTo(rows.nth(0))
  await expect(titles).toHaveText(['Daarna', 'Dan', 'Eerst'])
  await page.goto('/collections')
  await expect(page.getByRole('article').getByRole('listitem')).toHaveText([
    'Daarna',
    'Dan',
    'Eerst',
  ])
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('a finger on the grip drags a badge to another place', async ({ page, person, words }) => {
    await person.has(DROPPED)
    await comesToCollections(page, words)
    await makes(page, words, 'Stage')
    await page.getByRole('button', { name: words('collections:add') }).tap()
    for (const name of [LISTENING, LIFTING, SEARCHING]) {
      await page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).tap()
    }
    await page.getByRole('button', { name: words('collections:addChosen', { count: 3 }) }).tap()
    await expect(shown(page)).toHaveText([LISTENING, LIFTING, SEARCHING])
    const tiles = page.locator('main ol > li')
    await drag(page, tiles.nth(0).locator('[data-grip]'), tiles.nth(1))
    await expect(shown(page)).toHaveText([LIFTING, LISTENING, SEARCHING])
  })
})

/** One finger, down on one thing and up on another. */
async function drag(page: Page, from: Locator, to: Locator) {
  await from.scrollIntoViewIfNeeded()
  const [start, end] = await Promise.all([from.boundingBox(), to.boundingBox()])
  if (!start || !end) throw new Error('nothing to drag')
  const finger = await page.context().newCDPSession(page)
  const at = (box: typeof start, part: number) => [
    { x: box.x + box.width * part, y: box.y + box.height * part },
  ]
  const send = (type: 'touchStart' | 'touchMove', touchPoints: ReturnType<typeof at>) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints })
  await send('touchStart', at(start, 0.5))
  await send('touchMove', at(end, 0.3))
  await send('touchMove', at(end, 0.5))
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

const MANY = 5000

test('a collection of five thousand badges opens in parts, and a badge can still be moved in it', async ({
  page,
  person,
  words,
}) => {
  test.setTimeout(180_000)
  await person.has([published('demo/luisteren.png')])
  await page.evaluate(seed, MANY)
  await page.goto('/collections/many')
  await expect(page.getByText(words('collections:badges', { count: MANY }))).toBeVisible({
    timeout: 60_000,
  })
  const tiles = page.locator('main ol > li')
  await expect(tiles).toHaveCount(240)
  await page
    .getByRole('button', { name: words('collections:before', { name: 'Badge 0001' }) })
    .click()
  await expect(shown(page).first()).toHaveText('Badge 0001')
  await page
    .getByRole('button', { name: words('collections:more', { shown: 240, total: MANY }) })
    .click()
  await expect(tiles).toHaveCount(480)
})

/** Runs in the page: a collection with these inside it. */
async function nest(titles: readonly string[]): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('rugzak')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(new Error('no database'))
  })
  const work = db.transaction('collections', 'readwrite')
  const row = { text: '', order: 'hand', badgeIds: [], updatedAt: new Date().toISOString() }
  const collections = work.objectStore('collections')
  collections.put({ ...row, id: 'outer', title: 'Buiten', position: 0 })
  titles.forEach((title, at) => {
    collections.put({ ...row, id: title, title, position: at + 1, parent: 'outer' })
  })
  await new Promise((resolve) => {
    work.oncomplete = resolve
  })
  db.close()
}

/** Runs in the page: copies the one badge there is, judged as it was, and puts all copies in one collection. */
async function seed(many: number): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('rugzak')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(new Error('no database'))
  })
  const work = db.transaction(['badges', 'reports', 'collections'], 'readwrite')
  const [badges, reports] = [work.objectStore('badges'), work.objectStore('reports')]
  const only = <Row>(store: IDBObjectStore) =>
    new Promise<Row>((resolve) => {
      const request = store.getAll()
      request.onsuccess = () => resolve(request.result[0])
    })
  const row = await only<Record<string, unknown> & { badge: object }>(badges)
  const judged = await only<object>(reports)
  const ids = Array.from({ length: many }, (_, at) => `copy-${at}`)
  ids.forEach((id, at) => {
    const name = `Badge ${String(at).padStart(4, '0')}`
    badges.put({ ...row, id, award: id, badge: { ...row.badge, name } })
    reports.put({ ...judged, badgeId: id })
  })
  work.objectStore('collections').put({
    id: 'many',
    title: 'Alles',
    text: '',
    position: 0,
    order: 'hand',
    badgeIds: ids,
    updatedAt: new Date().toISOString(),
  })
  await new Promise((resolve) => {
    work.oncomplete = resolve
  })
  db.close()
}
