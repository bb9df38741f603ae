/** A page that opens only with a passphrase: nothing of it stands in the file as it can be read. */

import { utf8 } from '#core/kernel/bytes.ts'
import { html } from '#core/kernel/escape-html.ts'
import { random } from '#core/kernel/random.ts'
import { lock } from '#core/sharing/passphrase.ts'
import type { PageWords } from '#entities/portfolio-page/page-view.ts'
import { type Hashes, pagePolicy } from './policy.ts'
import { unlockPage } from './unlock.ts'

export interface LockedParts {
  /** the whole page as it would be saved without a lock */
  readonly page: string
  readonly passphrase: string
  readonly language: string
  readonly words: PageWords['locked']
}

const STYLE =
  'body{font:1.125rem/1.5 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1.25rem;color:#14181f;background:#f3f4ef}h1{font-size:1.75rem}label{display:block;font-weight:650}input,button{font:inherit;min-height:44px;padding:.4rem .8rem;border:2px solid #14181f;border-radius:3px}input{display:block;width:100%;box-sizing:border-box;margin:.3rem 0 .8rem;background:#fff;color:inherit}button{background:#14181f;color:#fff;cursor:pointer}output{display:block;margin-top:.8rem}'

/** The text of the locked file; its title and words tell nothing of who made it. */
export async function lockedPage(parts: LockedParts): Promise<string> {
  const { page, passphrase, language, words } = parts
  const script = `(${unlockPage.toString()})()`
  const sealed = await lock(utf8(page), passphrase, random)
  const policy = await pagePolicy(STYLE, script, hashesIn(page))
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="robots" content="noindex">',
    `<title>${html(words.title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<main><h1>${html(words.title)}</h1><p>${html(words.text)}</p>`,
    `<form><label>${html(words.label)}<input type="password" autocomplete="off" required></label>`,
    `<button>${html(words.open)}</button></form>`,
    `<output data-wrong="${html(words.wrong)}"></output></main>`,
    `<script type="application/octet-stream" id="rugzak-locked">${base64(sealed)}</script>`,
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** What may run in the page once it is open, as its own policy says it: that of the locked file stays in force. */
function hashesIn(page: string): Hashes {
  const [, style = '', script = ''] = /style-src ([^;"]*); script-src ([^;"]*)/.exec(page) ?? []
  return { style, script }
}

/** In pieces, because a page has more bytes than a call may have arguments. */
function base64(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += 0x8000) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)))
  }
  return btoa(pieces.join(''))
}
