/** Learning in time: what ends, what changed, and a file for the calendar. */
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { published } from '../fixtures/person.ts'
import { test } from '../fixtures/test.ts'

/** Writes in the history of checks that a month before its last check every badge was within its dates. */
async function wasInTimeBefore(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('rugzak')
        opening.onerror = () => reject(new Error('no database'))
        opening.onsuccess = () => {
          const database = opening.result
          const write = database.transaction(['reports', 'diary'], 'readwrite')
          const lines = write.objectStore('diary')
          const reading = write.objectStore('reports').getAll()
          reading.onsuccess = () => {
            for (const { badgeId, report } of reading.result) {
              const checks = report.checks.map((check: { readonly id: string }) =>
                check.id === 'validity' ? { id: 'validity', answer: 'current' } : check,
              )
              const askedAt = new Date(Date.parse(report.askedAt) - 30 * 86_400_000).toISOString()
              lines.add({ badgeId, askedAt, report: { ...report, askedAt, checks } })
            }
          }
          write.oncomplete = () => {
            database.close()
            resolve()
          }
        }
      }),
  )
}

test('years, lanes, what changed since the check before, and end dates as a calendar file', {
  tag: '@axe',
}, async ({ page, person, words }) => {
  await person.has([
    published('demo/reanimatie-2023.svg'),
    published('demo/reanimatie-2025.png'),
    published('demo/soepmiddag.svg'),
    published('demo/hygiene.png'),
  ])
  await wasInTimeBefore(page)
  await page.getByRole('link', { name: words('common:nav.skills') }).click()
  await page.getByRole('link', { name: words('skills:timeline') }).click()
  await expect(page.getByRole('heading', { level: 2, name: '2023' })).toBeVisible()
  await expect(page.getByRole('heading', { name: words('timeline:formal') }).first()).toBeVisible()
  await expect(
    page.getByRole('heading', { name: words('timeline:nonFormal') }).first(),
  ).toBeVisible()

  await page.reload()
  const verdicts = ['issuerUnproven', 'expired'].map((one) => words(`verification:verdict.${one}`))
  const [from, to] = verdicts
  const changed = person.plain('timeline:change', { from, to })
  const change = page.getByRole('listitem').filter({ hasText: changed })
  await expect(change).toHaveCount(1)
  await expect(change.locator('[translate=no]')).toHaveText(verdicts)
  await expect(change.getByRole('link', { name: 'Reanimatie en AED' })).toBeVisible()

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: words('timeline:calendar') }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('badges.ics')
  const calendar = readFileSync(await file.path(), 'utf8')
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(1)
  expect(calendar).toContain('DTSTART;VALUE=DATE:20270904')
  // our examples are marked wherever they go
  const name = `Reanimatie en AED (${words('verification:exampleShort')})`
  expect(calendar).toContain(`SUMMARY:${words('timeline:event', { name })}`)

  await page.getByRole('link', { name: '2023', exact: true }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: words('timeline:year.title', { year: '2023' }) }),
  ).toBeVisible()
  await expect(page.getByRole('link', { name: 'Reanimatie en AED' })).toHaveCount(1)
})
