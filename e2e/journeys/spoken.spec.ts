/** What a screen reader is told of by itself: once, in the tree that the browser hands it. */
import { expect, type Page } from '@playwright/test'
import { published } from '../fixtures/person.ts'
import { test } from '../fixtures/test.ts'

interface Node {
  readonly nodeId: string
  readonly childIds?: readonly string[]
  readonly ignored: boolean
  readonly name?: { readonly value?: string }
  readonly role?: { readonly value?: string }
  readonly properties?: readonly {
    readonly name: string
    readonly value: { readonly value?: unknown }
  }[]
}

/** The words in each live region of the accessibility tree. */
async function spoken(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as {
    nodes: readonly Node[]
  }
  await session.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const wordsIn = (node: Node): string =>
    node.role?.value === 'StaticText'
      ? (node.name?.value ?? '')
      : (node.childIds ?? []).map((id) => wordsOf(byId.get(id))).join(' ')
  const wordsOf = (node: Node | undefined) => (node ? wordsIn(node) : '')
  const isLive = ({ properties = [], ignored }: Node) =>
    !ignored && properties.some(({ name, value }) => name === 'live' && value.value === 'polite')
  return nodes.filter(isLive).map(wordsIn)
}

const timesSaid = async (page: Page, words: string) =>
  (await spoken(page)).filter((region) => region.includes(words)).length

test('the outcome of a new check and what can be undone are spoken once, and the focus stays where it was', async ({
  page,
  person,
  words,
}) => {
  await person.has([published('examples/nederlands-spreken.png')])
  await person.opensBadge('Nederlands B1 – spreken')
  const verdict = words('verification:verdict.invalid')
  expect(await timesSaid(page, verdict), 'nobody asked yet').toBe(0)
  const again = page.getByRole('button', { name: words('verification:again') })
  await again.focus()
  await again.press('Enter')
  await expect.poll(() => timesSaid(page, verdict)).toBe(1)
  await person.choosesInMenu('remove')
  const undone = words('common:undone.removed', { count: 1 })
  await expect.poll(() => timesSaid(page, undone)).toBe(1)
  await expect(page.getByRole('button', { name: words('badge:menu') })).toBeFocused()
  await page.getByRole('button', { name: words('common:undo'), exact: true }).click()
  await expect.poll(() => timesSaid(page, undone)).toBe(0)
})

test('of a badge that is added the outcome is spoken once, and its name has the focus', async ({
  page,
  person,
  words,
}) => {
  await person.comes()
  await person.drops(published('examples/nederlands-spreken.png'))
  await expect.poll(() => timesSaid(page, words('verification:means.invalid'))).toBe(1)
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeFocused()
})
