/** Whoever uses the keyboard sees where they are, on every main screen and in both themes. */
import { expect } from '@playwright/test'
import { keepCollection } from '../fixtures/collection.ts'
import { rowsOf } from '../fixtures/database.ts'
import { fileOf, published } from '../fixtures/person.ts'
import { handOver, packageOf, signedBadge } from '../fixtures/reading.ts'
import { unseenFocus } from '../fixtures/seen-focus.ts'
import { test } from '../fixtures/test.ts'

const BADGES = ['luisteren', 'hygiene', 'data-ethics', 'zorgassistent'].map((name) =>
  published(`demo/${name}.png`),
)

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme, viewport: { width: 1000, height: 640 } })

    for (const half of ['badges', 'pages'] as const)
      test(`the focus is seen on the screens of the backpack: ${half}, ${theme}`, async ({
        page,
        person,
        words,
        context,
      }) => {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
        await person.has(BADGES)
        const [badge] = await rowsOf(page, 'badges')
        const id = String(badge?.id)
        await keepCollection(page, { title: 'Zorg', badgeIds: [id] })
        await page.goto('/portfolios')
        await page.getByRole('button', { name: words('portfolio:start.cv'), exact: true }).click()
        await expect(page.getByText(words('portfolio:editor.saved'))).toBeVisible()
        const editor = new URL(page.url()).pathname
        const blank = await context.newPage()
        const screens = {
          badges: ['/', `/badges/${id}`, `/share/${id}`, '/add', '/collections/zorg', '/timeline'],
          pages: ['/stacks', '/skills', editor, `${editor}/publish`, '/settings', '/backup'],
        }
        for (const address of screens[half]) {
          await page.goto(address)
          await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
          expect.soft(await unseenFocus(page, blank), address).toEqual([])
        }
        await blank.close()
      })

    test(`the focus is seen by a reader and at the desk, ${theme}`, async ({ page, context }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      const given = { address: 'anna@voorbeeld.example' }
      const file = fileOf('anna.json', packageOf('Anna', [await signedBadge('Luisteren', given)]))
      const blank = await context.newPage()
      for (const address of ['/view', '/hr']) {
        await page.goto(address)
        expect.soft(await unseenFocus(page, blank), address).toEqual([])
        await handOver(page, file)
        await expect(page.getByText('Anna').first()).toBeVisible()
        expect.soft(await unseenFocus(page, blank), `${address}, with badges`).toEqual([])
      }
      await blank.close()
    })
  })
}
