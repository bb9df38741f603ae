/** A school makes a list of the issuers it knows, signs it and uses it; what it should look at is said. */
import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { test } from '../fixtures/test.ts'

test('a list of issuers is made by hand, names a look-alike, is signed, saved and in use', {
  tag: '@axe',
}, async ({ page, person, words }) => {
  await person.comes()
  await page.goto('/settings')
  await page.getByRole('link', { name: words('trust:make') }).click()
  await page.getByLabel(words('trust:editor.name'), { exact: true }).fill('Scholen van Oosterwaard')
  const add = async (name: string, known: string) => {
    await page.getByLabel(words('trust:editor.issuerName')).fill(name)
    await page.getByLabel(words('trust:editor.known')).fill(known)
    await page.getByRole('button', { name: words('trust:editor.add'), exact: true }).click()
  }
  await add('Lindehof', 'did:web:lindehof.example')
  await add('Lindehоf', 'geen adres')
  await expect(
    page.getByText(words('trust:editor.wrong.unreadable', { line: 'geen' })),
  ).toBeVisible()
  await add('Lindehоf', 'lindehof-school.example')
  await expect(page.getByRole('note')).toContainText('Lindehоf')

  await page.getByLabel(words('trust:editor.sign')).check()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: words('trust:editor.save') }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('Scholen van Oosterwaard.json')
  const list: unknown = JSON.parse(readFileSync(await file.path(), 'utf8'))
  expect(list).toMatchObject({ issuers: [{ dids: ['did:web:lindehof.example'] }, {}] })
  expect(list).toHaveProperty('signature')

  await page.getByRole('button', { name: words('trust:editor.use') }).click()
  await expect(page.getByText(words('trust:editor.used'))).toBeVisible()
  await page
    .getByRole('link', { name: words('trust:editor.back') })
    .first()
    .click()
  const line = page.getByRole('listitem').filter({ hasText: 'Scholen van Oosterwaard' })
  await expect(line).toContainText(words('trust:signed'))
})
