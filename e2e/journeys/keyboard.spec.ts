/** Nobody who uses the keyboard loses their place when something is taken away. */
import { expect, type Locator, type Page } from '@playwright/test'
import { published } from '../fixtures/person.ts'
import { test } from '../fixtures/test.ts'

const demo = (name: string) => published(`demo/${name}.png`)

async function presses(button: Locator): Promise<void> {
  await button.focus()
  await button.press('Enter')
}

const title = (page: Page) => page.getByRole('heading', { level: 1 })

test('what follows gets the focus when a row, a bar or a question is answered and goes', async ({
  page,
  person,
  words,
}) => {
  await person.has(['data-for-policy', 'data-cleaning', 'data-ethics', 'luisteren'].map(demo))

  await test.step('a proposal: the same answer to the next one', async () => {
    await page.goto('/stacks')
    const yes = page.getByRole('button', { name: new RegExp(`^${words('stacks:accept')}`) })
    await expect(yes.nth(1)).toBeVisible()
    const [first = '', second = ''] = await yes.evaluateAll((all) =>
      all.map((it) => it.getAttribute('aria-label') ?? ''),
    )
    await presses(page.getByRole('button', { name: first, exact: true }))
    await expect(page.getByRole('button', { name: first, exact: true })).toHaveCount(0)
    await expect(page.getByRole('button', { name: second, exact: true })).toBeFocused()
  })

  await test.step('an address: the button of the next one', async () => {
    await page.goto('/settings')
    for (const address of ['anna@voorbeeld.example', 'bo@voorbeeld.example']) {
      await page.getByLabel(words('settings:addresses.label')).fill(address)
      await page.getByRole('button', { name: words('settings:addresses.add') }).click()
    }
    const remove = (address: string) =>
      page.getByRole('button', { name: words('settings:addresses.remove', { address }) })
    await presses(remove('anna@voorbeeld.example'))
    await expect(remove('bo@voorbeeld.example')).toBeFocused()
  })

  await test.step('a badge to the trash: the menu it was in, and after undo is put away the title', async () => {
    await person.opensBadge('Luisteren')
    const menu = page.getByRole('button', { name: words('badge:menu') })
    await presses(menu)
    await presses(page.getByRole('dialog').getByRole('button', { name: words('badge:remove') }))
    await expect(page.getByRole('button', { name: words('badge:restore') })).toBeVisible()
    await expect(menu).toBeFocused()
    await presses(page.getByRole('button', { name: words('common:close'), exact: true }))
    await expect(title(page)).toBeFocused()
  })
})
