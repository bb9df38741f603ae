/** Markdown out of what was written in place: the few elements a page draws, and the text between them sign for sign. */

const MARKS: Readonly<Record<string, string>> = {
  STRONG: '**',
  B: '**',
  EM: '*',
  I: '*',
  CODE: '`',
}
const BLOCKS = 'p, div, ul, ol, blockquote, h3, h4, h5'

/** What stands in a field, as Markdown; Markdown that was typed as such stays as it was typed. */
export function markdownOf(root: Element): string {
  return blocksIn(root).join('\n\n').trim()
}

/** Text that stands loose between blocks is a paragraph of its own. */
function blocksIn(parent: Element): readonly string[] {
  const blocks: string[] = []
  let loose = ''
  const end = () => {
    if (loose.trim() !== '') blocks.push(loose.trim())
    loose = ''
  }
  for (const node of parent.childNodes) {
    if (node instanceof Element && node.matches(BLOCKS)) {
      end()
      blocks.push(...blockOf(node))
    } else {
      loose += inline(node)
    }
  }
  end()
  return blocks
}

function blockOf(block: Element): readonly string[] {
  switch (block.tagName) {
    case 'UL':
    case 'OL':
      return [itemsOf(block).join('\n')]
    case 'BLOCKQUOTE':
      return [prefixed(blocksIn(block).join('\n\n'), '> ', '> ')]
    case 'H3':
    case 'H4':
    case 'H5':
      return [`${'#'.repeat(Number(block.tagName[1]))} ${inlines(block).trim()}`]
    default:
      return block.querySelector(BLOCKS) ? blocksIn(block) : nonEmpty(inlines(block))
  }
}

const nonEmpty = (words: string) => (words.trim() === '' ? [] : [words.trim()])

function itemsOf(list: Element): readonly string[] {
  return [...list.children].map((item, at) => {
    const sign = list.tagName === 'OL' ? `${at + 1}. ` : '- '
    return prefixed(blocksIn(item).join('\n'), sign, ' '.repeat(sign.length))
  })
}

const prefixed = (words: string, first: string, rest: string) =>
  words
    .split('\n')
    .map((line, at) => (at === 0 ? first : rest) + line)
    .join('\n')

const inlines = (parent: Node): string => [...parent.childNodes].map(inline).join('')

function inline(node: Node): string {
  if (node instanceof Text) return node.data.replaceAll('\u00a0', ' ')
  if (!(node instanceof Element)) return ''
  if (node.tagName === 'BR') return breakBefore(node.nextSibling)
  const words = inlines(node)
  if (node instanceof HTMLAnchorElement) return `[${words}](${node.getAttribute('href') ?? ''})`
  return marked(words, MARKS[node.tagName] ?? '')
}

/** What is drawn has the end of its line behind the break; a break that ends a block only holds it open. */
function breakBefore(next: Node | null): string {
  if (next === null) return ''
  return next.textContent?.startsWith('\n') ? '  ' : '  \n'
}

/** Room at the edges stands outside the signs, or they would be no signs. */
function marked(words: string, mark: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? []
  return inner === '' ? words : before + mark + inner + mark + after
}
