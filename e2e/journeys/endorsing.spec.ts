/** A word about a badge, by file: one person asks, another answers in a browser of their own, and only a whole answer is kept. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Browser, expect, type Page } from '@playwright/test'
import { strToU8, zipSync } from 'fflate'
import type { BadgeId, FileDigest } from '../../src/core/badge/badge.ts'
import { ANSWER_TYPE, answerDocument, nameOf } from '../../src/core/endorsing/answer-document.ts'
import { didOf, type Signer, sealed } from '../../src/core/endorsing/seal.ts'
import type { JsonObject } from '../../src/core/kernel/json.ts'
import { blankBlock } from '../../src/core/portfolio/block.ts'
import { emptyPortfolio } from '../../src/core/portfolio/document.ts'
import { writePackage } from '../../src/core/portfolio/package.ts'
import { redact } from '../../src/core/portfolio/redact.ts'
import { awardKey } from '../../src/core/records/award-key.ts'
import { fileOf } from '../fixtures/person.ts'
import { counted, signedBadge } from '../fixtures/reading.ts'
import { test } from '../fixtures/test.ts'
import { Watch } from '../fixtures/watch.ts'
import type { Words } from '../fixtures/words.ts'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const
test.use(PHONE)

const ANNA = { address: 'anna@voorbeeld.example' }
const SAYS = 'Anna hielp elke week drie klasgenoten met luisteren.'

interface Answering {
  readonly by: string
  readonly signs?: boolean
  readonly thanks?: boolean
}

/** Somebody with a fresh browser opens the link, writes and saves; their file. */
async function answered(
  browser: Browser,
  words: Words,
  link: string,
  { by, signs = true, thanks = false }: Answering,
): Promise<string> {
  const context = await browser.newContext({ ...PHONE, locale: 'nl-NL' })
  const watch = new Watch(new URL(link).origin)
  await watch.attach(context)
  const page = await context.newPage()
  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'Luisteren' })).toBeVisible()
  const kind = thanks ? 'thanks' : 'endorsement'
  if (thanks) await page.getByText(words('endorsing:kindOf.thanks')).click()
  await page.getByLabel(words(`endorsing:form.says.${kind}`)).fill(SAYS)
  await page.getByLabel(words('endorsing:form.by'), { exact: true }).fill(by)
  if (!signs) await page.getByLabel(words('endorsing:form.sign')).uncheck()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: words('endorsing:form.save') }).click()
  const text = readFileSync(await (await download).path(), 'utf8')
  const isOther = ({ host }: URL) => host !== new URL(link).host
  expect(watch.requests.map((one) => new URL(one)).filter(isOther), 'nothing leaves').toEqual([])
  expect(watch.complaints(), 'no error and no violation').toEqual([])
  await context.close()
  return text
}

/** A key of its own, as every browser makes one. */
async function aKey(): Promise<Signer> {
  const curve = { name: 'ECDSA', namedCurve: 'P-256' }
  const { publicKey, privateKey } = await crypto.subtle.generateKey(curve, true, ['sign'])
  const how = { name: 'ECDSA', hash: 'SHA-256' }
  return {
    did: didOf(await crypto.subtle.exportKey('jwk', publicKey)),
    sign: async (bytes) => new Uint8Array(await crypto.subtle.sign(how, privateKey, bytes)),
  }
}

async function asks(page: Page, words: Words, badge: string): Promise<string> {
  await page.getByRole('link', { name: badge, exact: true }).click()
  await page.getByRole('button', { name: words('badge:menu') }).click()
  await page.getByRole('link', { name: words('badge:ask') }).click()
  return given(page)
}

async function given(page: Page): Promise<string> {
  const link = page.locator('a[href*="#v1."]').first()
  return (await link.getAttribute('href')) ?? ''
}

async function adds(page: Page, words: Words, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: words('endorsing:add.choose') }).click()
  const file = { name: 'antwoord.json', mimeType: 'application/json', buffer: Buffer.from(text) }
  await (await chooser).setFiles([file])
}

test('two people: one asks, the other signs, and the badge says no more than that a key wrote it @axe', async ({
  page,
  person,
  words,
  browser,
}) => {
  await person.has([fileOf('badge.json', await signedBadge('Luisteren', ANNA))])
  const link = await asks(page, words, 'Luisteren')
  const signed = await answered(browser, words, link, { by: 'Piet Bakker' })
  await adds(page, words, signed)
  const whose = words('verification:answered.whose.key', { name: 'Piet Bakker' })
  await expect(page.getByText(words('endorsing:add.added', { whose }))).toBeVisible()

  const thanks = await answered(browser, words, link, { by: 'Noor', signs: false, thanks: true })
  await adds(page, words, thanks)
  const plain = words('verification:answered.whose.unsigned', { name: 'Noor' })
  await expect(page.getByText(words('endorsing:add.added', { whose: plain }))).toBeVisible()

  await page.getByRole('link', { name: words('endorsing:add.see') }).click()
  const section = page.locator('section').filter({ hasText: words('badge:section.answers') })
  await expect(section.getByText(SAYS)).toHaveCount(2)
  await expect(section.getByRole('paragraph').filter({ hasText: whose })).toBeVisible()
  await expect(section.getByRole('paragraph').filter({ hasText: plain })).toBeVisible()

  await page.getByRole('link', { name: words('badge:share') }).click()
  const alone = await given(page)
  await page.getByLabel(words('sharing:link.answers', { count: 2 })).check()
  await expect.poll(() => given(page)).not.toBe(alone)
  const along = await given(page)
  await page.goto('about:blank')
  await page.goto(along)
  const own = page.locator('.own').first()
  await expect(own).toContainText(`${words('verification:answered.kind.endorsement')}: ${whose}`)
  await expect(own).toContainText(`${words('verification:answered.kind.thanks')}: ${plain}`)
  await expect(page.getByText(counted(words, 'issuerUnproven', 1)).first()).toBeVisible()
})

test('a forged, an altered, an unsealed and a re-used answer are refused, each in words of its own', async ({
  page,
  person,
  words,
  browser,
}) => {
  await person.has([
    fileOf('badge.json', await signedBadge('Luisteren', ANNA)),
    fileOf('other.json', await signedBadge('Spreken', ANNA)),
  ])
  const link = await asks(page, words, 'Luisteren')
  const whole = await answered(browser, words, link, { by: 'Piet Bakker' })
  const { proof: _, ...unsealed } = JSON.parse(whole) as JsonObject
  const forged = await sealed(unsealed, await aKey(), Date.now())
  const tries = [
    ['altered', whole.replace('drie klasgenoten', 'dertig klasgenoten')],
    ['forged', JSON.stringify(forged)],
    ['unsealed', JSON.stringify(unsealed)],
    ['notAnAnswer', await signedBadge('Schrijven', ANNA)],
  ] as const
  for (const [why, text] of tries) {
    await adds(page, words, text)
    await expect(page.getByRole('alert')).toContainText(
      words(`verification:answered.refused.${why}`),
    )
    await expect(page.getByRole('alert')).toContainText(words('endorsing:add.nothingChanged'))
  }
  await adds(page, words, whole)
  await expect(page.getByRole('status').filter({ hasText: 'Piet Bakker' })).toBeVisible()
  await adds(page, words, whole)
  await expect(page.getByRole('alert')).toContainText(words('verification:answered.refused.known'))

  await person.goesToBadges()
  await asks(page, words, 'Spreken')
  await adds(page, words, whole)
  await expect(page.getByRole('alert')).toContainText(
    words('verification:answered.refused.otherBadge'),
  )
})

test('somebody without the link opens the file of the badge instead', async ({ page, words }) => {
  await page.goto('/endorse')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: words('endorsing:file.choose') }).click()
  const buffer = Buffer.from(await signedBadge('Luisteren', ANNA))
  await (await chooser).setFiles([{ name: 'badge.json', mimeType: 'application/json', buffer }])
  await expect(page.getByRole('heading', { name: 'Luisteren' })).toBeVisible()
  await page.getByRole('button', { name: words('endorsing:form.save') }).click()
  await expect(page.getByText(words('endorsing:form.missing'))).toHaveCount(2)
})

/** A folder of somebody's, in which the page says of each file what its owner likes. */
function folderWith(badge: string, answers: readonly string[], title: string) {
  const files = answers.map((text) => {
    const sha256 = createHash('sha256').update(text).digest('hex')
    const path = `files/${sha256}.json`
    return { text, packed: { sha256, path, mediaType: ANSWER_TYPE, name: 'antwoord.json' } }
  })
  const block = blankBlock('collection', 'badges', { badgeIds: ['luisteren'] })
  const page = redact({
    ...{ ...emptyPortfolio('nl'), name: 'Anna', blocks: [block] },
    shown: { contact: true, reflections: true, ownEvidence: true, capsules: false },
  })
  const evidence = files.map(({ packed }) => ({
    id: packed.sha256,
    title,
    text: 'Gecontroleerd en echt bevonden.',
    file: packed.sha256 as FileDigest,
  }))
  const json = writePackage({
    published: '2026-01-02T03:04:05Z',
    page,
    badges: [
      {
        id: 'luisteren',
        credential: { form: 'json', text: badge },
        own: { reflection: '', evidence },
      },
    ],
    files: files.map(({ packed }) => packed),
  })
  const entries = files.map(({ packed, text }) => [packed.path, strToU8(text)] as const)
  return Buffer.from(zipSync({ 'portfolio.json': strToU8(json), ...Object.fromEntries(entries) }))
}

const CLAIM = 'Gecontroleerd door de universiteit'

test('a page that praises the answers on it makes the reader say no more than was proved', async ({
  page,
  words,
}) => {
  const badge = await signedBadge('Luisteren', ANNA)
  const about = nameOf(
    await awardKey({ id: '' as BadgeId, payload: { form: 'json', text: badge } }),
  )
  const key = await aKey()
  const said = { by: 'Piet Bakker', says: SAYS, title: 'Bevestiging' }
  const given = { about, id: crypto.randomUUID(), now: Date.now() }
  const whole = JSON.stringify(
    await sealed(answerDocument(said, { ...given, signer: key.did }), key, Date.now()),
  )
  const answers = [
    whole,
    whole.replace('Piet Bakker', 'Minister Bakker'),
    JSON.stringify(answerDocument({ ...said, by: 'Noor', title: CLAIM }, given)),
    JSON.stringify(answerDocument({ ...said, by: 'Saar' }, { ...given, about: `${about}x` })),
  ]
  const praise = 'Bewezen door de minister'
  await page.goto('/view')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: words('reader:drop.choose') }).click()
  const buffer = folderWith(badge, answers, praise)
  await (await chooser).setFiles([{ name: 'anna.zip', mimeType: 'application/zip', buffer }])
  const own = page.locator('.own').first()
  const whose = words('verification:answered.whose.key', { name: 'Piet Bakker' })
  await expect(own).toContainText(`Bevestiging: ${whose}`)
  await expect(own).toContainText(words('verification:answered.whose.unsigned', { name: 'Noor' }))
  await expect(own).not.toContainText(CLAIM)
  await expect(own).toContainText(words('verification:answered.refused.altered'))
  await expect(own).toContainText(words('verification:answered.refused.otherBadge'))
  await expect(own.getByText(SAYS)).toHaveCount(2)
  await expect(page.getByText(praise)).toHaveCount(0)
})
