/** A step of the Markdown reader that keeps every letter: titles, unsafe addresses, definitions and names of code. */
import type { Options } from 'react-markdown'
import { safeHref } from '#core/exporting/safe-href.ts'

interface Node {
  type: string
  children?: Node[]
  value?: string
  url?: string
  title?: string | null
  label?: string | null
  lang?: string | null
  meta?: string | null
  depth?: number
}

type Steps = NonNullable<Options['remarkPlugins']>

/** No HTML is read: what `toMarkdown` left is text. */
function withoutHtml(this: { data(): object }) {
  const data: { micromarkExtensions?: object[] } = this.data()
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    { disable: { null: ['htmlFlow', 'htmlText'] } },
  ]
}

/** For `remarkPlugins`. */
export const WHOLE: Steps = [withoutHtml as Steps[number], () => told]

function told(node: Node): void {
  if (!node.children) return
  for (const child of node.children) told(child)
  if (node.type === 'heading') node.depth = Math.min(5, Math.max(3, node.depth ?? 3))
  node.children = node.children.flatMap((child) => [...heard(child), child, ...said(child)])
}

const text = (value: string): Node => ({ type: 'text', value })
const paragraph = (...children: Node[]): Node => ({ type: 'paragraph', children })

/** Goes before: what a fence says of its code. */
function heard({ type, lang, meta }: Node): Node[] {
  return type === 'code' && lang ? [paragraph(text([lang, meta].filter(Boolean).join(' ')))] : []
}

/** Goes after: what a link does not show of itself, and an address that links refer to. */
function said({ type, url = '', title, label }: Node): Node[] {
  const titled = title ? ` (${title})` : ''
  if (type === 'link') {
    const hidden = url === '' || safeHref(url) ? '' : ` (${url})`
    return hidden + titled === '' ? [] : [text(hidden + titled)]
  }
  if (type !== 'definition') return []
  return [paragraph(text(`[${label}]: ${url}${titled}`))]
}
