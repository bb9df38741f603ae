/** A badge on a WordPress blog by our block and shortcode: judged in the browser of whoever reads the post. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, expect, test } from '@playwright/test'
import { chromiumPath } from '../../../scripts/install.mjs'
import { heard } from '../../fixtures/heard.ts'
import { startWordpress, type WordpressHost } from '../hosts/wordpress.ts'

const ROOT = join(import.meta.dirname, '../../..')
const PLUGIN = join(ROOT, 'integrations/wordpress/open-badge')

async function asAdmin(host: WordpressHost, path: string, init: RequestInit) {
  const login = Buffer.from(`admin:${host.passwords.admin}`).toString('base64')
  const headers = new Headers(init.headers)
  headers.set('authorization', `Basic ${login}`)
  const response = await fetch(`${host.address}wp-json/wp/v2/${path}`, { ...init, headers })
  if (!response.ok) throw new Error(await response.text())
  return (await response.json()) as { readonly source_url: string; readonly link: string }
}

const post = (host: WordpressHost, content: string) =>
  asAdmin(host, 'posts', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'My badges', status: 'publish', content }),
  })

test('a badge in a post is judged by the browser of its reader, by block and by shortcode', async () => {
  execFileSync(process.execPath, [join(ROOT, 'packages/verifier/build.mjs')])
  const folders = { '.': PLUGIN, verifier: join(ROOT, 'packages/verifier/dist') }
  const host = await startWordpress(undefined, { name: 'open-badge', folders })
  const media = await asAdmin(host, 'media', {
    method: 'POST',
    headers: {
      'content-type': 'image/png',
      'content-disposition': 'attachment; filename=badge.png',
    },
    body: new Uint8Array(
      readFileSync(join(ROOT, 'public/examples/digitale-basisvaardigheden.png')),
    ),
  })
  const block = `<!-- wp:rugzak/open-badge ${JSON.stringify({ src: media.source_url })} /-->`
  const spoilt = `[open_badge src="${media.source_url}?gone" reader="javascript:alert(1)"]`
  const { link } = await post(
    host,
    `${block}\n<!-- wp:shortcode -->${spoilt}<!-- /wp:shortcode -->`,
  )
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
  const page = await browser.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).host))
  await page.goto(link)
  await expect(page.locator('open-badge')).toHaveCount(2)
  await expect
    .poll(async () => (await heard(page)).filter((it) => it === 'Issuer not proven').length)
    .toBeGreaterThan(1)
  expect(await page.content()).not.toContain('javascript:alert')
  expect([...new Set(asked.filter((it) => it !== ''))]).toEqual([new URL(host.address).host])
  await page.screenshot({ path: test.info().outputPath('post.png'), fullPage: true })
  await browser.close()
  await host.stop()
})
