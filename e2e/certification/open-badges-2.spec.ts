/** Open Badges 2.0: what its certification guide asks of a Displayer and of a Host, with badges of our own making. */
import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { bakePng, bakeSvg } from '../../scripts/examples/baking.ts'
import { type HostedBadge, hostedAt, hostedFile, hostedPages } from '../fixtures/hosted-badge.ts'
import { type DroppedFile, fileOf, type Person, published } from '../fixtures/person.ts'
import { test } from '../fixtures/test.ts'
import { shows } from './pictures.ts'

const PICTURE = published('icons/icon-192.png').bytes
const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4"/></svg>'

/** Name, description, issuer and date that every one of them must show. */
const SAYS = ['Je maakt een fiets weer rijklaar.', 'Fietswerkplaats De Ketting', '1 May 2026']

const STATES = [
  { state: 'valid', more: {} },
  { state: 'expired', more: { expires: '2026-06-01T00:00:00Z' } },
] as const

for (const { state, more } of STATES)
  test(`a Displayer shows a badge that is ${state}, and that it is`, async ({
    page,
    person,
    issuer,
    words,
  }) => {
    const at = hostedAt(`${state}.example.org`, `Repairing bicycles ${state}`)
    issuer.publishAll(hostedPages(undefined, more, at))
    await comesWith(person, at)
    await expect(page.locator('article img').first()).toBeVisible()
    const verdict = words(`verification:verdict.${state}`)
    await shows(page, `ob2-displayer-${state}`, [at.name, ...SAYS], verdict)
  })

test('a Displayer says of a badge that was taken back that its own source says so', async ({
  page,
  person,
  issuer,
  words,
}) => {
  const at = hostedAt('revoked.example.org', 'Repairing bicycles revoked')
  issuer.publishAll(hostedPages(undefined, {}, at))
  await comesWith(person, at)
  issuer.publishAll(hostedPages(undefined, { revoked: true }, at))
  await person.checksAgain()
  await shows(page, 'ob2-displayer-revoked', ['1 May 2026', words('verification:also.saysRevoked')])
})

/** Adds the badge as a baked PNG, where websites may be asked, opens it and has it checked by the button. */
async function comesWith(person: Person, at: HostedBadge): Promise<void> {
  const bytes = bakePng(PICTURE, 'openbadges', hostedFile(at).bytes.toString())
  await person.comes()
  await person.allowsAsking()
  await person.drops({ name: 'badge.png', bytes })
  await person.opensBadge(at.name)
  await person.checksAgain()
}

/** As a platform hands it out: PNG and SVG with the assertion baked in. */
const at = hostedAt('host.example.org', 'Repairing bicycles')
const baked: Readonly<Record<string, DroppedFile>> = {
  png: {
    name: 'badge.png',
    bytes: bakePng(PICTURE, 'openbadges', hostedFile(at).bytes.toString()),
  },
  svg: fileOf('badge.svg', bakeSvg(DRAWING, hostedFile(at).bytes.toString())),
}

for (const [kind, file] of Object.entries(baked))
  test(`a Host takes a baked ${kind} in and gives it out without the loss of a byte`, async ({
    page,
    person,
  }) => {
    await person.comes()
    await person.drops(file)
    await person.opensBadge(at.name)
    await shows(page, `ob2-host-import-${kind}`, [at.name])
    const saved = page.waitForEvent('download')
    await person.choosesInMenu('download')
    const path = await (await saved).path()
    expect(readFileSync(path).equals(file.bytes)).toBe(true)
  })

test('a Host takes an assertion in by its address', async ({ page, person, issuer, words }) => {
  issuer.publishAll(hostedPages(undefined, {}, at))
  await person.comes()
  await person.allowsAsking()
  await page.goto('/add')
  await page.getByLabel(words('importing:paste.label')).fill(at.assertion)
  await page.getByRole('button', { name: words('importing:paste.add'), exact: true }).click()
  await page.getByRole('button', { name: words('importing:request.fetch'), exact: true }).click()
  await page.getByRole('link', { name: words('importing:arrival.see') }).click()
  await shows(page, 'ob2-host-import-address', [at.name, ...SAYS])
})
