/** Small badges lead to a larger one: found, proposed, made by hand, and passed on as a learning path. */
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { reissued } from '../fixtures/reissued.ts'
import { test } from '../fixtures/test.ts'
import type { Words } from '../fixtures/words.ts'

/** What the demo school calls an achievement. */
const achievementOf = (slug: string) => `https://waterpoort.example/badges/${slug}`

async function goesToStacks(page: Page, words: Words): Promise<void> {
  await page.getByRole('link', { name: words('common:nav.skills') }).click()
  await page.getByRole('link', { name: words('skills:stacks') }).click()
  await expect(page.getByRole('link', { name: words('stacks:new') })).toBeVisible()
}

const steps = (words: Words, done: number, needed: number) =>
  words('stacks:progress', { done, needed })

/** Uses a button without the mouse. */
async function presses(page: Page, name: string | RegExp, key = 'Enter'): Promise<void> {
  await page.getByRole('button', { name }).focus()
  await page.keyboard.press(key)
}

async function savedPathway(page: Page, words: Words): Promise<string> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: words('stacks:export') }).click()
  return readFileSync(await (await download).path(), 'utf8')
}

async function opensPathway(page: Page, words: Words, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByText(words('stacks:import'), { exact: true }).click()
  await (await chooser).setFiles({
    name: 'pathway.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  })
}

test('a link that a badge hints at becomes a stack after a yes, and its step fills when the next badge comes', {
  tag: '@axe',
}, async ({ page, person, words }) => {
  await person.comes()
  const names = ['data-for-policy', 'data-cleaning', 'data-ethics', 'statistics-essentials']
  const [statistics, ...data] = (
    await Promise.all(names.map((it) => reissued(`${it}.png`)))
  ).reverse()
  if (!statistics) throw new Error('nothing was made')
  await person.knowsIssuersOf(...data, statistics)
  await person.drops(...data)
  await goesToStacks(page, words)
  const proposal = page.getByRole('listitem').filter({ hasText: 'Data cleaning' })
  await expect(proposal).toContainText(words('stacks:ground.criteria'))
  const yes = (name: string) =>
    page.getByRole('button', {
      name: words('stacks:acceptThis', {
        what: words('stacks:relation.contains', { from: 'Data for policy', to: name }),
      }),
    })
  await yes('Data cleaning').click()
  await yes('Data ethics').click()
  const card = page.getByRole('article').filter({ hasText: 'Data for policy' })
  await expect(card).toContainText(steps(words, 2, 2))

  await person.drops(statistics)
  await goesToStacks(page, words)
  await yes('Statistics essentials').click()
  await expect(card).toContainText(steps(words, 3, 3))
  await page.getByText(words('stacks:decided', { count: 3 })).click()
  await page
    .getByRole('button', {
      name: words('stacks:undoThis', {
        what: words('stacks:relation.contains', {
          from: 'Data for policy',
          to: 'Statistics essentials',
        }),
      }),
    })
    .click()
  await expect(card).toContainText(steps(words, 2, 2))
})

test('a step that a learning path names fills the moment its badge is dropped in', async ({
  page,
  person,
  words,
}) => {
  await person.comes()
  const [listening, hygiene] = [await reissued('luisteren.png'), await reissued('hygiene.png')]
  await person.knowsIssuersOf(listening, hygiene)
  await goesToStacks(page, words)
  await opensPathway(page, words, pathwayOf(['luisteren', 'hygiene'], 'zorgassistent'))
  await page.getByRole('link', { name: words('stacks:openImported') }).click()
  const stack = page.getByRole('listitem').filter({ hasText: words('stacks:why.toEarn') })
  await expect(stack.filter({ hasText: 'luisteren' }).first()).toBeVisible()
  await expect(page.getByText(steps(words, 0, 2))).toBeVisible()
  await person.drops(listening)
  await goesToStacks(page, words)
  await page.getByRole('link', { name: 'Zorg in twee stappen' }).click()
  await expect(page.getByText(steps(words, 1, 2))).toBeVisible()
  await expect(page.getByRole('link', { name: 'Luisteren' }).first()).toBeVisible()
  await person.drops(hygiene)
  await goesToStacks(page, words)
  const card = page.getByRole('article').filter({ hasText: 'Zorg in twee stappen' })
  await expect(card).toContainText(steps(words, 2, 2))
  await expect(card).toContainText(words('stacks:complete'))
})

/** An unsigned CLR with parts of one whole, by the names of the demo school's achievements. */
function pathwayOf(parts: readonly string[], whole: string): string {
  const achievement = [...parts, whole].map((slug) => ({
    id: achievementOf(slug),
    type: ['Achievement'],
    name: slug,
  }))
  const association = parts.map((slug) => ({
    associationType: 'isPartOf',
    sourceId: achievementOf(slug),
    targetId: achievementOf(whole),
  }))
  return JSON.stringify({
    type: ['VerifiableCredential', 'ClrCredential'],
    name: 'Zorg in twee stappen',
    credentialSubject: { type: ['ClrSubject'], achievement, association },
  })
}

test('an own stack with two of three is made by keyboard, changed, passed on, and opened elsewhere', {
  tag: '@axe',
}, async ({ page, person, words, browser }) => {
  await person.comes()
  const own = await Promise.all(
    ['luisteren.png', 'hygiene.png', 'reanimatie-2023.svg'].map(reissued),
  )
  await person.knowsIssuersOf(...own)
  await person.drops(...own)
  await goesToStacks(page, words)
  await page.getByRole('link', { name: words('stacks:new') }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel(words('stacks:own.title'), { exact: true }).focus()
  await page.keyboard.type('Mijn zorg')
  for (const name of ['Reanimatie en AED', 'Luisteren', 'Hygiëne']) {
    await page.getByRole('checkbox', { name }).focus()
    await page.keyboard.press('Space')
  }
  await presses(page, words('stacks:own.earlierThis', { name: 'Luisteren' }))
  await page.getByLabel(words('stacks:own.toEarn')).focus()
  await page.keyboard.type('Helper')
  await page.getByLabel(words('stacks:own.rule')).focus()
  await page.getByLabel(words('stacks:own.rule')).selectOption('some')
  await page.getByLabel(words('stacks:own.least')).focus()
  await page.keyboard.type('2')
  await presses(page, words('stacks:own.save'))

  await expect(page.getByRole('heading', { level: 1, name: 'Mijn zorg' })).toBeVisible()
  await expect(page.getByText(steps(words, 2, 2))).toBeVisible()
  const stairs = page.getByLabel(words('stacks:stairs', { name: 'Mijn zorg' }))
  await expect(stairs.getByRole('listitem')).toHaveText([
    /^Luisteren/,
    /^Reanimatie en AED/,
    /^Hygiëne/,
    /^Helper/,
  ])
  await expect(stairs.getByRole('listitem').nth(1)).toContainText(words('stacks:why.expired'))
  await expect(page.getByText(words('stacks:complete')).first()).toBeVisible()

  await page.getByRole('link', { name: words('stacks:edit') }).click()
  await page.getByLabel(words('stacks:own.least')).fill('3')
  await page.getByRole('button', { name: words('stacks:own.save') }).click()
  await expect(page.getByText(steps(words, 2, 3))).toBeVisible()

  const file = await savedPathway(page, words)
  expect(file).not.toContain('anna@')
  const elsewhere = await browser.newContext({
    locale: await page.evaluate(() => navigator.language),
  })
  const there = await elsewhere.newPage()
  await there.goto(page.url().replace(/stacks.*/, 'stacks'))
  await opensPathway(there, words, file)
  await there.getByRole('link', { name: words('stacks:openImported') }).click()
  await expect(there.getByText(steps(words, 0, 3))).toBeVisible()
  await expect(there.getByText(words('stacks:why.toEarn')).first()).toBeVisible()
  await elsewhere.close()
})

test('a pathway of sixty from a stranger is a map that moves by mouse and keys, and a list that says the same', {
  tag: '@axe',
}, async ({ page, person, words }) => {
  await person.comes()
  const ids = Array.from({ length: 60 }, (_, at) => `urn:p:${at}`)
  const achievement = ids.map((id, at) => ({ id, name: `Stap ${at}` }))
  const association = ids.slice(1).map((sourceId, at) => ({
    associationType: 'isPartOf',
    sourceId,
    targetId: ids[Math.floor(at / 4)],
  }))
  const circle = { associationType: 'isPartOf', sourceId: 'urn:p:0', targetId: 'urn:p:59' }
  const dangling = { associationType: 'isPartOf', sourceId: 'urn:p:0', targetId: 'urn:gone' }
  const subject = {
    achievement: [...achievement, 'nonsense'],
    association: [...association, circle, dangling],
  }
  await goesToStacks(page, words)
  await opensPathway(page, words, JSON.stringify({ name: 'Zestig', credentialSubject: subject }))
  await expect(page.getByText(words('stacks:leftOut.dangling', { count: 1 }))).toBeVisible()
  await expect(page.getByText(words('stacks:leftOut.unread', { count: 1 }))).toBeVisible()
  await expect(page.getByText(words('stacks:leftOut.circles', { count: 1 }))).toBeVisible()
  await page.getByRole('link', { name: words('stacks:openImported') }).click()

  const map = page.getByRole('region', { name: words('stacks:mapOf', { name: 'Zestig' }) })
  await map.scrollIntoViewIfNeeded()
  const width = () => map.locator('svg').evaluate((svg) => svg.getBoundingClientRect().width)
  const left = () => map.evaluate((it) => it.scrollLeft)
  const before = await width()
  await map.focus()
  await page.keyboard.press('+')
  await page.keyboard.press('+')
  await expect.poll(width).toBeGreaterThan(before * 1.2)
  const at = await left()
  await page.keyboard.press('ArrowRight')
  await expect.poll(left).toBeGreaterThan(at)
  const box = await map.boundingBox()
  if (!box) throw new Error('the map is not drawn')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  // arrow keys scroll smoothly; the drag starts when that has come to rest
  let from = await left()
  await expect
    .poll(async () => {
      const earlier = from
      from = await left()
      return from - earlier
    })
    .toBe(0)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 120, y)
  await page.mouse.up()
  await expect.poll(left).toBeLessThan(from - 60)
  await page.getByRole('button', { name: words('stacks:fit') }).click()
  await page.getByText(words('stacks:asList', { count: 60 })).click()
  const list = page.locator('details').filter({ hasText: words('stacks:asList', { count: 60 }) })
  await expect(list.getByRole('listitem')).toHaveCount(60)
  await expect(list.getByRole('listitem').filter({ hasText: /^Stap 59/ })).toContainText(
    words('stacks:leadsTo', { names: 'Stap 14' }),
  )
})

test('a file that is no learning path is refused with what to do next', { tag: '@axe' }, async ({
  page,
  person,
  words,
}) => {
  await person.comes()
  await goesToStacks(page, words)
  await opensPathway(page, words, '{')
  await expect(page.getByRole('alert')).toHaveText(words('stacks:importFailed.notJson'))
})
