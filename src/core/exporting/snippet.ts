/** Pieces of HTML to paste elsewhere: made of the few tags and attributes that every blog keeps. */

import { html } from '../kernel/escape-html.ts'
import { safeHref } from './safe-href.ts'

export interface Linked {
  readonly title: string
  readonly detail: string
  /** address of the page */
  readonly url: string
}

/** A picture that links, or the words that link: survives the cleaning of WordPress and its like. */
export function linkSnippet({ title, detail, url }: Linked, picture?: string): string {
  const href = html(safeHref(url) ?? '')
  const image = picture === undefined ? undefined : safeHref(picture)
  const inside =
    image === undefined
      ? html(title)
      : `<img src="${html(image)}" alt="${html(title)}" width="180">`
  return `<p><a href="${href}" rel="noopener">${inside}</a><br>${html(detail)}</p>`
}

/** A frame that may run its own script and nothing else: not our origin, no forms, no top window. */
export function frameSnippet({ title, url }: Linked): string {
  return `<iframe src="${html(safeHref(url) ?? '')}" title="${html(title)}" sandbox="allow-scripts allow-popups" loading="lazy" width="100%" height="640" style="border:0"></iframe>`
}

/** A mail signature as HTML and as plain text. */
export function mailSignature({ title, detail, url }: Linked): { html: string; text: string } {
  return {
    html: `<p style="margin:0"><a href="${html(safeHref(url) ?? '')}">${html(title)}</a><br><span>${html(detail)}</span></p>`,
    text: [title, detail, url].filter((line) => line !== '').join('\n'),
  }
}
