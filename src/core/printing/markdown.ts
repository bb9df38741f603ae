/** The author's Markdown as running text: paragraphs and lists, with bold words and links. */
import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { safeHref } from '../exporting/safe-href.ts'
import type { Passage, Run } from './sheet.ts'

/** Headings become bold paragraphs; HTML and pictures are shown as they are written. */
export function passagesOf(markdown: string): readonly Passage[] {
  return fromMarkdown(markdown).children.flatMap(passageOf)
}

function passageOf(node: RootContent): readonly Passage[] {
  if (node.type === 'list') {
    return [{ kind: 'list', items: node.children.map(({ children }) => children.flatMap(inItem)) }]
  }
  if (node.type === 'blockquote') return node.children.flatMap(passageOf)
  if (node.type === 'paragraph') return [{ kind: 'paragraph', runs: runsOf(node.children) }]
  if (node.type === 'heading') {
    return [{ kind: 'paragraph', runs: runsOf(node.children, { bold: true }) }]
  }
  const text = textOf(node)
  return text === '' ? [] : [{ kind: 'paragraph', runs: [{ text }] }]
}

/** A list in a list is read on in the same line. */
function inItem(node: RootContent, at: number): readonly Run[] {
  const runs = passageOf(node).flatMap((passage) =>
    passage.kind === 'list' ? passage.items.flatMap(spaced) : passage.runs,
  )
  return spaced(runs, at)
}

const spaced = (runs: readonly Run[], at: number): readonly Run[] =>
  at === 0 ? runs : [{ text: ' ' }, ...runs]

type Look = Pick<Run, 'bold' | 'href'>

function runsOf(nodes: readonly PhrasingContent[], look: Look = {}): readonly Run[] {
  return nodes.flatMap((node) => {
    const href = node.type === 'link' ? safeHref(node.url) : undefined
    const own = { ...look, ...(node.type === 'strong' && BOLD), ...(href && { href }) }
    return 'children' in node ? runsOf(node.children, own) : [{ ...own, text: textOf(node) }]
  })
}

const BOLD = { bold: true } as const

function textOf(node: Nodes): string {
  if (node.type === 'break') return ' '
  if ('value' in node) return node.value
  return 'alt' in node ? (node.alt ?? '') : ''
}
