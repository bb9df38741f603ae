/** A person adds badges, finds them back and takes them out again. */
import { writeFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import JSZip from 'jszip'
import { type DroppedFile, fileOf, published } from '../fixtures/person.ts'
import { test } from '../fixtures/test.ts'

const AT_HEIGHT = 'Veilig werken op hoogte'

test('a new person drops a baked picture and sees what it is and why', async ({
  page,
  person,
  words,
  watch,
}) => {
  await person.comes()
  await person.drops(published('examples/veilig-werken-op-hoogte.png'))
  await expect(person.line(AT_HEIGHT)).toContainText(words('verification:verdict.issuerUnproven'))
  await person.opensBadge(AT_HEIGHT)
  const main = page.getByRole('main')
  await expect(main).toContainText('Praktijkschool De Stelling')
  await expect(main).toContainText(words('verification:verdict.issuerUnproven'))
  await expect(main).toContainText(words('verification:check.signature.valid'))
  await expect(main).toContainText(words('verification:check.recipient.untested'))
  expect(watch.requests).toEqual([])
})

const DEMO = [
  'luisteren.png',
  'hygiene.png',
  'veilig-tillen.png',
  'medicatie-1.png',
  'medicatie-2.png',
  'zorgassistent.png',
  'reanimatie-2023.svg',
  'reanimatie-2025.png',
  'rapporteren.png',
  'data-cleaning.png',
  'statistics-essentials.png',
  'data-visualisation-1.png',
  'data-visualisation-2.png',
  'data-ethics.png',
  'data-for-policy.png',
  'spreadsheets.json',
  'taalmaatje.png',
  'soepmiddag.svg',
  'buurtplan.png',
  'veilige-vrijwilliger.png',
  'steward.png',
  'team-lead.png',
  'workshop-host.png',
  'nederlands-a2.png',
  'nederlands-b1.png',
  'nederlands-b2.png',
  'english-a2.png',
  'english-b1.png',
  'english-b2.svg',
  'zoeken.png',
  'nepnieuws.svg',
  'beeldbellen.png',
  'samen-online.png',
  'digid.png',
  'zelf-maken.png',
  'auteursrecht.png',
  'eerste-programma.json',
  'jongerenraad.png',
  'debat.png',
  'stembureau.png',
].map((name) => published(`demo/${name}`))

const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')
const PNG_HEAD = Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001', 'hex')

const BAD = [
  fileOf('leeg.png', ''),
  fileOf('pagina.html', '<!doctype html><title>Badge</title><p>Download je badge'),
  fileOf('boodschappen.json', '{"melk": 2}'),
  fileOf('half.json', '{"@context": "https://w3id.org/openbadges/v2", "type"'),
  fileOf('brief.txt', 'Beste Anna'),
  fileOf(
    'entiteiten.svg',
    '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
  ),
  fileOf('plaatje.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'),
  { name: 'foto.png', bytes: JPEG },
  { name: 'afgebroken.png', bytes: PNG_HEAD },
  {
    name: 'lengte.png',
    bytes: Buffer.concat([PNG_HEAD.subarray(0, 8), Buffer.from('ffffffff49484452', 'hex')]),
  },
]

const LOCAL = 'http://localhost:8080/badge.json'

/** What came in with issue 2: too large, far too large once unpacked, and an address of one's own computer. */
async function hostileFiles(): Promise<readonly DroppedFile[]> {
  const bomb = new JSZip().file('bom.png', Buffer.alloc(50_000_000))
  const assertion = { '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion', id: LOCAL }
  const verification = { type: 'HostedBadge' }
  const issuedOn = '2026-05-01T10:00:00Z'
  const more = { recipient: { type: 'email', hashed: false, identity: 'a@b.nl' }, badge: LOCAL }
  return [
    { name: 'groot.png', bytes: Buffer.concat([PNG_HEAD, Buffer.alloc(30 * 1024 * 1024)]) },
    {
      name: 'bom.zip',
      bytes: await bomb.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }),
    },
    fileOf('localhost.json', JSON.stringify({ ...assertion, verification, issuedOn, ...more })),
  ]
}

test('a file that is too large, a bomb and an issuer on this computer hurt nobody', async ({
  page,
  person,
  words,
  watch,
}, testInfo) => {
  await page.goto('/add')
  const paths = (await hostileFiles()).map(({ name, bytes }) => {
    const path = testInfo.outputPath(name)
    writeFileSync(path, bytes)
    return path
  })
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: words('importing:choose') }).click()
  await (await chooser).setFiles(paths)
  await expect(person.line('groot.png')).toContainText('20 MB')
  await expect(person.line('bom.png')).toContainText(
    words('importing:failure.bomb', { ratio: 'X', unpackedLimit: 'Y' }).split('X')[0] ?? '',
  )
  await expect(person.line('localhost.json')).toContainText(
    words('verification:verdict.unverified'),
  )
  await expect(page.getByText(words('importing:tally.kept', { count: 1 }))).toBeVisible()
  expect(watch.requests).toEqual([])
})

test('fifty mixed files at once: each gets its answer, the good ones stay, and nobody is asked', async ({
  page,
  person,
  words,
  watch,
  issuer,
}) => {
  await person.comes()
  await person.drops(...DEMO, ...BAD)
  await expect(page.getByText(words('importing:tally.kept', { count: DEMO.length }))).toBeVisible()
  for (const { name } of BAD)
    await expect(person.line(name)).toContainText(words('importing:state.nothing'))
  expect([watch.requests, issuer.visits]).toEqual([[], []])
  await person.goesToBadges()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    words('backpack:title', { count: DEMO.length }),
  )
})

test('a removed badge comes back with one click', async ({ page, person, words }) => {
  await person.has([
    published('examples/peer-coach.svg'),
    published('examples/veilig-werken-op-hoogte.png'),
  ])
  await person.opensBadge(AT_HEIGHT)
  await person.choosesInMenu('remove')
  await expect(page.getByText(words('common:undone.removed', { count: 1 }))).toBeVisible()
  await page.getByRole('button', { name: words('common:undo'), exact: true }).click()
  await person.goesToBadges()
  await expect(person.card(AT_HEIGHT)).toBeVisible()
})

test('example badges come and go with one click', async ({ page, person, words }) => {
  await person.comes()
  await page.getByRole('button', { name: words('backpack:empty.try') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    words('backpack:title', { count: 8 }),
    { timeout: 30_000 },
  )
  for (const verdict of ['issuerUnproven', 'expired', 'invalid', 'unverified']) {
    await expect(
      page
        .getByRole('article')
        .filter({ hasText: words(`verification:verdict.${verdict}`) })
        .first(),
    ).toBeVisible()
  }
  await page.getByRole('button', { name: words('backpack:examples.remove') }).click()
  await expect(page.getByRole('button', { name: words('backpack:empty.try') })).toBeVisible()
})
