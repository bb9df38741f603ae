/**
 * Writes the boot script into the page itself, with its digest in the page's policy. A file of its own would hold up
 * everything that the page names: browsers ask for nothing behind a policy before the scripts above it have run.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'

const BOOT = new URL('../../src/app/boot.js', import.meta.url)
const PLACE = '<script src="/src/app/boot.js"></script>'
const OWN_SCRIPTS = "script-src 'self'"

export function bootScript(): Plugin {
  return {
    name: 'boot-script',
    transformIndexHtml: {
      order: 'pre',
      handler: async (html) => {
        const text = await readFile(BOOT, 'utf8')
        const digest = createHash('sha256').update(text).digest('base64')
        return html
          .replace(PLACE, () => `<script>${text}</script>`)
          .replace(OWN_SCRIPTS, `${OWN_SCRIPTS} 'sha256-${digest}'`)
      },
    },
  }
}
