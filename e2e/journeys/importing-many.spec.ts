/** Large amounts: a folder with hundreds of mixed files, and an archive that is stopped and gone on with. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import JSZip from 'jszip'
import { groupBy } from '../../src/core/kernel/group.ts'
import { type CorpusItem, corpusBytes, corpusItems } from '../../src/core/testing/corpus.ts'
import { published } from '../fixtures/person.ts'
import { test } from '../fixtures/test.ts'
import type { Words } from '../fixtures/words.ts'

/** A row of the report that a person can save. */
interface Row {
  readonly file: string
  readonly badge: string
  readonly verdict: string
  readonly result: string
}

/** Chooses a folder as a person does, and waits until all of it was read. */
async function choosesFolder(page: Page, words: Words, folder: string, total: number) {
  await page.goto('/add')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: words('importing:chooseFolder') }).click()
  await (await chooser).setFiles(folder)
  const ready = words('importing:ready', { total }).replaceAll(/<[^>]+>/g, '')
  await expect(page.getByText(ready, { exact: true })).toBeVisible({ timeout: 50_000 })
}

/** The saved report, by the name of the file without its folder. */
async function savesReport(page: Page, words: Words): Promise<ReadonlyMap<string, Row[]>> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: words('importing:report.save') }).click()
  const [, ...lines] = readFileSync(await (await download).path(), 'utf8')
    .trim()
    .split('\r\n')
  const rows = lines.map((line) => {
    const cells = [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell)
    const [file = '', badge = '', , verdict = '', , result = ''] = cells
    return { file: basename(file), badge, verdict, result }
  })
  return groupBy(rows, ({ file }) => file)
}

/** What the report says about a file of the corpus that cannot be so. */
function wrongs(
  { id, expected }: CorpusItem,
  rows: readonly Row[],
  valid: readonly string[],
): string[] {
  const [row] = rows
  if (!row) return [`${id} is not in the report`]
  const holdsNone = ['none', 'error'].includes(expected?.unbake ?? '')
  const mayBeValid = expected?.acceptable.includes('valid') !== false
  return [
    ...(rows.some(({ result }) => result === '') ? [`${id} has no answer`] : []),
    ...(valid.includes(row.verdict) && !mayBeValid ? [`${id} is called valid`] : []),
    ...(holdsNone && row.badge !== '' ? [`${id} holds no badge`] : []),
    ...(expected?.unbake === 'ok' && row.badge === '' ? [`${id} holds a badge`] : []),
  ]
}

test.describe('a folder with two hundred mixed files', () => {
  test('of our own making gives each file its answer', async ({ page, words, watch }, testInfo) => {
    const folder = testInfo.outputPath('map')
    mkdirSync(join(folder, 'brieven'), { recursive: true })
    const demo = readdirSync('public/demo').filter((name) => name !== 'index.json')
    for (const name of demo) cpSync(join('public/demo', name), join(folder, name))
    const letters = Array.from({ length: 200 - demo.length }, (_, at) => `brief-${at}.txt`)
    for (const name of letters) writeFileSync(join(folder, 'brieven', name), `Beste Anna, ${name}`)
    await choosesFolder(page, words, folder, 200)
    await expect(
      page.getByText(words('importing:tally.kept', { count: demo.length })),
    ).toBeVisible()
    const report = await savesReport(page, words)
    expect(report.size).toBe(200)
    for (const name of demo) expect(report.get(name)?.[0]?.badge, name).not.toBe('')
    for (const name of letters) {
      expect(report.get(name)?.[0]?.result).toBe(words('importing:failure.notABadgeFile'))
    }
    expect(watch.requests).toEqual([])
  })

  test('from the corpus gives a correct report', async ({ page, words, watch }, testInfo) => {
    test.skip(corpusItems().length === 0, 'the corpus is not here')
    const items = corpusItems()
    const folder = testInfo.outputPath('corpus')
    for (const item of items) {
      const path = join(folder, item.file)
      mkdirSync(join(path, '..'), { recursive: true })
      writeFileSync(path, corpusBytes(item))
    }
    const extra = Array.from({ length: Math.max(0, 200 - items.length) }, (_, at) => `n${at}.txt`)
    for (const name of extra) writeFileSync(join(folder, name), 'geen badge')
    await choosesFolder(page, words, folder, items.length + extra.length)
    const report = await savesReport(page, words)
    const valid = (['valid', 'issuerUnproven'] as const).map((it) =>
      words(`verification:verdict.${it}`),
    )
    const wrong = items.flatMap((item) =>
      wrongs(item, report.get(basename(item.file)) ?? [], valid),
    )
    expect(wrong).toEqual([])
    for (const name of extra) expect(report.get(name)?.[0]?.badge).toBe('')
    expect(watch.requests).toEqual([])
  })
})

test('an archive that is stopped keeps what was read, and goes on there after a reload', async ({
  page,
  person,
  words,
}) => {
  const zip = new JSZip()
  const badges = readdirSync('public/demo').filter((name) => /\.(png|svg)$/.test(name))
  for (const name of badges) zip.file(name, published(`demo/${name}`).bytes)
  // stored ballast, so that it is large enough to be remembered and long enough to be stopped
  for (let at = 0; at < 400; at += 1) zip.file(`ballast/${at}.txt`, 'a'.repeat(20_000))
  const buffer = await zip.generateAsync({ type: 'nodebuffer' })
  const total = badges.length + 400
  await page.goto('/add')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: words('importing:choose') }).click()
  await (await chooser).setFiles({ name: 'alles.zip', mimeType: '', buffer })
  await expect(person.line('ballast/0.txt')).toBeVisible({ timeout: 45_000 })
  await page.getByRole('button', { name: words('common:stop') }).click()
  const stopped = words('importing:stoppedAt', { done: 'X', total }).replaceAll(/<[^>]+>/g, '')
  await expect(page.getByText(stopped.split('X')[0] ?? '').first()).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: words('importing:resume.continue') }).click()
  const done = words('importing:ready', { total: 'X' })
    .replaceAll(/<[^>]+>/g, '')
    .replace('X', '')
  await expect(page.getByText(done).first()).toBeVisible({ timeout: 45_000 })
  await expect(person.line(badges[0] ?? '')).toHaveCount(0)
  await person.goesToBadges()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    words('backpack:title', { count: badges.length }),
  )
})
