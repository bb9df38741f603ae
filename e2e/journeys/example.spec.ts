/** An example is told as one and counts nowhere, whatever its file is called and whoever reads it. */
import { expect } from '@playwright/test'
import { published } from '../fixtures/person.ts'
import { counted, handOver } from '../fixtures/reading.ts'
import { test } from '../fixtures/test.ts'
import { twinOf } from '../fixtures/twins.ts'

test('an example under another name stays an example on the wall, its page and at the reader, and a real badge is none', {
  tag: '@axe',
}, async ({ page, person, words }) => {
  const example = words('verification:example')
  const short = words('verification:exampleShort')
  const renamed = { ...published('examples/peer-coach.svg'), name: 'diploma.svg' }
  const real = await twinOf('veilig-werken-op-hoogte.png')
  await person.comes()
  await person.drops(renamed, real)
  await expect(person.line('Peer coach')).toContainText(example)
  await person.goesToBadges()
  await expect(person.card('Peer coach')).toContainText(short)
  await expect(person.card('Veilig werken')).not.toContainText(short)
  await expect(page.getByText(words('backpack:fact.half', { count: 1 }))).toContainText(
    words('backpack:fact.example', { count: 1 }),
  )
  await person.opensBadge('Peer coach')
  await expect(page.getByText(words('badge:example'))).toBeVisible()

  await page.goto('/view')
  await handOver(page, renamed, real)
  await expect(page.getByText(counted(words, 'issuerUnproven', 1))).toBeVisible()
  await expect(page.getByText(words('reader:strip.examples', { count: 1 }))).toBeVisible()
  await expect(page.getByRole('row', { name: /Peer coach/ })).toContainText(example)
  await expect(page.locator('.card', { hasText: 'Peer coach' })).toContainText(example)
})
