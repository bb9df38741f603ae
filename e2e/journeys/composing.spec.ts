/** A portfolio with every kind of block is made with the keyboard alone, and a reader gets all of it. */
import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import { BLOCK_KINDS, type BlockKind } from '../../src/core/portfolio/block.ts'
import { enter, opensPicker, reach, typeAndGoOn } from '../fixtures/keyboard.ts'
import { type DroppedFile, fileOf, published } from '../fixtures/person.ts'
import { saved } from '../fixtures/publishing.ts'
import { handOver } from '../fixtures/reading.ts'
import { hasRoom } from '../fixtures/room.ts'
import { OWN_BROWSER, test } from '../fixtures/test.ts'
import type { Words } from '../fixtures/words.ts'

test.use(OWN_BROWSER)

const BADGES = ['veilig-werken-op-hoogte.png', 'peer-coach.svg', 'digitale-basisvaardigheden.png']
const PHOTO = fileOf(
  'mijn-foto.svg',
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4v3z"/></svg>',
)
const DIPLOMA = fileOf('diploma.pdf', '%PDF-1.4 een diploma')

/** One author at one keyboard. */
class Author {
  readonly #page: Page
  readonly #words: Words

  constructor(page: Page, words: Words) {
    this.#page = page
    this.#words = words
  }

  /** The block that is now the last. */
  get block(): Locator {
    return this.blocks.last()
  }

  get blocks(): Locator {
    return this.#page.locator('[data-block]')
  }

  button(key: string, options = {}): Locator {
    return this.#page.getByRole('button', { name: this.#words(key, options), exact: true })
  }

  /** Adds a block and fills it in; its first field has the focus as soon as it is there. */
  async adds(kind: BlockKind): Promise<void> {
    const count = await this.blocks.count()
    await enter(this.#page, this.button('portfolio:editor.add').last())
    await enter(this.#page, this.button(`portfolio:block.${kind}`))
    await expect(this.blocks).toHaveCount(count + 1)
    await expect(this.block.locator(':focus')).toHaveCount(1)
    await this.#filling[kind]()
  }

  async #chooses(file: DroppedFile): Promise<void> {
    const picker = await opensPicker(this.#page)
    const mimeType = file.name.endsWith('svg') ? 'image/svg+xml' : 'application/pdf'
    await picker.setFiles({ name: file.name, buffer: file.bytes, mimeType })
    await expect(this.block.getByText(`${file.name} (`)).toBeVisible()
    await this.#page.keyboard.press('Tab')
  }

  /** Opens the list of badges that has the focus, and ticks the first. */
  async #ticksBadge(): Promise<void> {
    await this.#page.keyboard.press('Enter')
    const box = this.block.getByRole('checkbox').first()
    await reach(this.#page, box)
    await this.#page.keyboard.press('Space')
    await expect(box).toBeChecked()
  }

  readonly #type = (...texts: readonly string[]) => typeAndGoOn(this.#page, ...texts)

  readonly #filling: Readonly<Record<BlockKind, () => Promise<void>>> = {
    heading: () => this.#type('Wie ik ben'),
    text: () => this.#type('Ik leer **graag**.'),
    profile: async () => {
      await this.#type('Aankomend zorgassistent.')
      await this.#chooses(PHOTO)
      await this.#type('Ik in de tuin')
    },
    badge: async () => {
      await this.#type('Mijn eerste')
      await this.#page.keyboard.press('ArrowDown')
    },
    collection: async () => {
      await this.#type('Alles bij elkaar', 'Van dit jaar')
      await this.#ticksBadge()
    },
    stairs: async () => {
      await this.#type('Omhoog', 'Stap voor stap')
      await this.#ticksBadge()
      await reach(this.#page, this.block.getByLabel(this.#words('portfolio:step.name')))
      for (const step of ['Medicatie', 'Medicatie']) {
        await this.#page.keyboard.type(step)
        await this.#page.keyboard.press('Enter')
      }
    },
    skills: async () => {
      await this.#type('Wat ik kan')
      await this.#ticksBadge()
    },
    timeline: async () => {
      await this.#type('Wanneer')
      await this.#ticksBadge()
    },
    cv: async () => {
      await this.#type('2024', '', 'Zorgassistent', 'De Linde', 'Op de kinderafdeling.')
      await this.#page.keyboard.press('ArrowDown')
      await this.#page.keyboard.press('Tab')
      await this.#ticksBadge()
    },
    goals: () => this.#type('', 'Zorgassistent worden', 'zomer 2027', 'Zwemmen'),
    languages: () => this.#type('', 'Engels', 'B1'),
    image: async () => {
      await this.#type('Zomer 2026')
      await this.#chooses(PHOTO)
      await this.#type('Ik aan het werk')
    },
    file: async () => {
      await this.#type('Behaald in 2026')
      await this.#chooses(DIPLOMA)
      await this.#type('Mijn diploma')
    },
    quote: () => this.#type('Een kanjer.', 'Sanne', 'Begeleider'),
    link: () => this.#type('Mijn blog', 'https://anna.example.org/'),
    contact: () => this.#type('anna@voorbeeld.nl', '', '', 'Breda'),
  }
}

test('every kind of block is added, filled in, moved, removed and published from the keyboard alone', {
  tag: '@axe',
}, async ({ page, person, words }) => {
  test.setTimeout(300_000)
  await person.has(BADGES.map((name) => published(`examples/${name}`)))
  const author = new Author(page, words)
  const name = (key: string, block: BlockKind) =>
    author.button(key, { block: words(`portfolio:block.${block}`) })
  const kinds = () =>
    author.blocks
      .locator('> [role=group]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
  const named = (...all: readonly BlockKind[]) =>
    all.map((kind) => words(`portfolio:block.${kind}`))

  await enter(page, page.getByRole('link', { name: words('common:nav.portfolios') }).first())
  await enter(page, author.button('portfolio:start.empty'))
  await reach(page, page.getByLabel(words('portfolio:editor.name')))
  await page.keyboard.type('Anna de Wit')
  for (const kind of BLOCK_KINDS) await author.adds(kind)
  expect(await kinds()).toEqual(named(...BLOCK_KINDS))

  const up = name('portfolio:editor.up', 'contact')
  await reach(page, up, 'Shift+Tab')
  for (const _ of BLOCK_KINDS) await page.keyboard.press('Enter')
  await expect(up, 'at the top the button keeps the focus').toBeFocused()
  expect((await kinds())[0]).toBe(words('portfolio:block.contact'))

  const quote = author.blocks.nth(BLOCK_KINDS.indexOf('quote') + 1)
  await reach(page, quote.getByRole('textbox').first())
  await reach(page, name('portfolio:editor.more', 'quote'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await enter(page, name('portfolio:editor.remove', 'quote'))
  await expect(author.blocks).toHaveCount(BLOCK_KINDS.length - 1)
  await expect(
    page.locator('[data-block] > [role=group]:focus-within'),
    'the next is at hand',
  ).toHaveAttribute('aria-label', words('portfolio:block.link'))
  await enter(page, author.button('portfolio:editor.undo').first(), 'Shift+Tab')
  await expect(author.blocks).toHaveCount(BLOCK_KINDS.length)
  await enter(page, author.button('portfolio:editor.redo'))
  expect(await kinds()).not.toContain(words('portfolio:block.quote'))
  await enter(page, author.button('portfolio:editor.undo').first(), 'Shift+Tab')
  await expect(page.getByText(words('portfolio:editor.saved'))).toBeVisible()

  await enter(
    page,
    page.getByRole('link', { name: words('portfolio:editor.publish'), exact: true }),
  )
  const contact = page.getByRole('checkbox', { name: words('portfolio:privacy.items.contact') })
  await reach(page, contact)
  await page.keyboard.press('Space')
  await expect(contact).not.toBeChecked()
  const link = page.getByRole('tab', { name: words('sharing:way.link') })
  await reach(page, link, 'Shift+Tab')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  const download = page.waitForEvent('download')
  const save = `${words('portfolio:target.save')} ${words('portfolio:target.page')}`
  await enter(page, page.getByRole('button', { name: save }))
  expect((await download).suggestedFilename()).toBe('anna-de-wit.html')

  for (const form of ['page', 'zip'] as const) {
    const bytes = await saved(page, words, form)
    const reader = await page.context().newPage()
    await reader.goto('/view')
    await handOver(reader, { name: form === 'page' ? 'anna.html' : 'anna.zip', bytes })
    const article = reader.locator('article.portfolio')
    await expect(article.getByRole('img', { name: 'Ik aan het werk' })).toBeVisible()
    await expect(article.getByText('Medicatie')).toHaveCount(2)
    await expect(article.getByText('Een kanjer.')).toBeVisible()
    await expect(article.getByText('Zwemmen')).toBeVisible()
    await expect(article.locator('.languages-block')).toContainText('EngelsB1')
    await expect(article.getByText('anna@voorbeeld.nl')).toHaveCount(0)
    const download = reader.waitForEvent('download')
    await article.getByRole('link', { name: /Mijn diploma/ }).click()
    expect(readFileSync(await (await download).path())).toEqual(DIPLOMA.bytes)
    await reader.close()
  }
})

test('a file that is no picture, or that a full browser does not keep, is named with the reason', {
  tag: '@axe',
}, async ({ page, person, words, baseURL }) => {
  await hasRoom(page, baseURL, 2_000_000)
  await person.comes()
  await page
    .getByRole('link', { name: words('common:nav.portfolios') })
    .first()
    .click()
  await page.getByRole('button', { name: words('portfolio:start.empty'), exact: true }).click()
  await page.getByRole('button', { name: words('portfolio:editor.add') }).click()
  await page.getByRole('button', { name: words('portfolio:block.image'), exact: true }).click()
  const chosen = page.locator('input[type=file]').first()
  const pdf = { name: 'diploma.pdf', buffer: DIPLOMA.bytes, mimeType: 'application/pdf' }
  await chosen.setInputFiles({ ...pdf, mimeType: 'image/png' })
  const alert = page.getByRole('alert')
  await expect(alert).toHaveText(words('portfolio:file.problem.notAnImage', { name: pdf.name }))

  const svg = { name: PHOTO.name, buffer: PHOTO.bytes, mimeType: 'image/svg+xml' }
  await chosen.setInputFiles(svg)
  await expect(page.getByText(new RegExp(`${PHOTO.name} \\(`))).toBeVisible()
  await expect(alert).toHaveCount(0)
  const heavy = Buffer.concat([PHOTO.bytes, Buffer.alloc(8_000_000, ' ')])
  await chosen.setInputFiles({ ...svg, name: 'poster.svg', buffer: heavy })
  await expect(alert).toHaveText(words('portfolio:file.problem.quota', { name: 'poster.svg' }))
  await expect(page.getByText(new RegExp(`${PHOTO.name} \\(`)), 'the first stays').toBeVisible()
})

test('a portfolio that a full browser does not keep is not opened, and the screen says so', {
  tag: '@axe',
}, async ({ page, person, words, baseURL }) => {
  await hasRoom(page, baseURL, 1)
  await person.comes()
  await page
    .getByRole('link', { name: words('common:nav.portfolios') })
    .first()
    .click()
  await page.getByRole('button', { name: words('portfolio:start.cv'), exact: true }).click()
  await expect(page.getByRole('alert')).toHaveText(words('common:notDone.quota'))
  await expect(page).toHaveURL(/\/portfolios$/)
})
