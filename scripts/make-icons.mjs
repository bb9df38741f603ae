/** Draws the PNG icons of the installed app from public/icon.svg: `node scripts/make-icons.mjs`. */

import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { chromiumPath } from './install.mjs'

const PUBLIC = join(dirname(dirname(fileURLToPath(import.meta.url))), 'public')
const GROUND = '#f3f4ef'

/** `fill` is how much of the side the drawing takes: a mask may cut off everything outside 80 %. */
const ICONS = [
  { name: 'icon-192.png', side: 192, fill: 0.84 },
  { name: 'icon-512.png', side: 512, fill: 0.84 },
  { name: 'maskable-512.png', side: 512, fill: 0.6 },
]

const svg = readFileSync(join(PUBLIC, 'icon.svg'), 'utf8')
mkdirSync(join(PUBLIC, 'icons'), { recursive: true })
const browser = await chromium.launch({ executablePath: chromiumPath() })
for (const { name, side, fill } of ICONS) {
  const page = await browser.newPage({ viewport: { width: side, height: side } })
  await page.setContent(
    `<style>body{margin:0;display:grid;place-items:center;block-size:100vh;background:${GROUND}}
     svg{inline-size:${side * fill}px}</style>${svg}`,
  )
  await page.screenshot({ path: join(PUBLIC, 'icons', name) })
  await page.close()
}
await browser.close()
