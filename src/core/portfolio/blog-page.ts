/** A portfolio as the text of a page on a blog: what survives the cleaning of WordPress, with portfolio.json in an attribute. */
import { z } from 'zod'
import { safeHref } from '../exporting/safe-href.ts'
import { base64url, fromBase64url, fromUtf8, utf8 } from '../kernel/bytes.ts'
import { html } from '../kernel/escape-html.ts'
import { anyJson } from '../kernel/json.ts'

export interface BlogBadge {
  readonly name: string
  readonly issuer: string
  /** path beside the page, which the place makes an address of; absent where it takes no such file */
  readonly picture?: string
}

export interface BlogPage {
  readonly intro: string
  readonly badges: readonly BlogBadge[]
  /** where the badges are checked, and the words of that link */
  readonly check: { readonly url: string; readonly words: string }
  /** portfolio.json */
  readonly data: string
}

/** Scripts, styles and ids do not survive there, so the page says nothing of having checked anything. */
export function blogPage({ intro, badges, check, data }: BlogPage): string {
  const lines = intro.split(/\n+/).filter(Boolean)
  return [
    ...lines.map((line) => `<p>${html(line.replace(/[*_#`]/g, ''))}</p>`),
    `<ul>${badges.map(badgeLine).join('')}</ul>`,
    `<p><a href="${html(safeHref(check.url) ?? '')}">${html(check.words)}</a></p>`,
    `<div data-rugzak="${base64url(utf8(data))}"></div>`,
  ].join('\n')
}

function badgeLine({ name, issuer, picture }: BlogBadge): string {
  const image = picture ? `<img src="${html(picture)}" alt="" width="96" /><br />` : ''
  return `<li>${image}<strong>${html(name)}</strong>${issuer ? `<br />${html(issuer)}` : ''}</li>`
}

/** One page, or the list of pages of one name, which is one page too. */
const answers = z.array(z.object({ content: z.object({ rendered: z.string() }) }))

/** portfolio.json out of what the REST API of such a blog answers for the page; undefined when it holds none. */
export function packageInBlog(text: string): string | undefined {
  if (!text.includes('data-rugzak')) return undefined
  const read = answers.safeParse([anyJson(text)].flat())
  const rendered = read.data?.[0]?.content.rendered ?? ''
  const [, data] = /data-rugzak="([\w-]+)"/.exec(rendered) ?? []
  const bytes = data === undefined ? undefined : fromBase64url(data)
  return bytes && fromUtf8(bytes)
}
