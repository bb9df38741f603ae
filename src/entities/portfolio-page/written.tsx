/** The author's own words on a page: read by a reader, writable in place where the page is being written. */
import type { Block } from '#core/portfolio/block.ts'
import { editBlock } from '#core/portfolio/commands.ts'
import { OwnLabel } from './badge-facts.tsx'
import type { PageView, Written, WrittenField } from './page-view.ts'
import { Prose } from './prose.tsx'

interface WrittenProps {
  readonly view: PageView
  readonly of: Written
}

interface LineProps extends WrittenProps {
  readonly as?: 'span' | 'h1' | 'h2' | 'h3'
  readonly className?: string
  /** what a reader is shown where nothing was written */
  readonly unwritten?: string
}

export function Line({ view, of, as: Tag = 'span', className, unwritten = '' }: LineProps) {
  const Pen = view.pen?.Line
  const words = of.value || unwritten
  if (!Pen && words === '') return null
  return (
    <Tag className={className} dir="auto">
      {Pen ? <Pen {...of} unwritten={unwritten} /> : words}
    </Tag>
  )
}

/** Words of no heading: under whose name they stand is said with them. */
export function Paragraph({ view, of }: WrittenProps) {
  if (!view.pen && of.value.trim() === '') return null
  return (
    <div className="own">
      {of.value.trim() === '' ? null : <OwnLabel view={view} />}
      <Markdown view={view} of={of} />
    </div>
  )
}

/** Without the name under it. */
export function Markdown({ view, of }: WrittenProps) {
  const Pen = view.pen?.Prose
  return Pen ? <Pen {...of} /> : <Prose text={of.value} />
}

/** A field of a block that holds text. */
export function fieldOf<Name extends WrittenField>(
  block: Block & Readonly<Record<Name, string>>,
  name: Name,
): Written {
  return {
    id: `${block.id}.${name}`,
    label: `field.${name}`,
    value: block[name],
    write: (words) => (portfolio) => editBlock(portfolio, { ...block, [name]: words }),
  }
}

/** One text of one entry in a list of a block; writing beyond the end makes an entry. */
export function entryOf<Entry extends Readonly<Record<Name, string>>, Name extends WrittenField>(
  block: Block,
  list: { readonly all: readonly Entry[]; readonly with: (all: Entry[]) => Block },
  at: number,
  name: Name,
  blank: Entry,
): Written {
  return {
    id: `${block.id}.${at}.${name}`,
    label: `field.${name}`,
    value: list.all[at]?.[name] ?? '',
    write: (words) => (portfolio) => {
      const entry = { ...(list.all[at] ?? blank), [name]: words }
      const others = [...list.all.slice(0, at), entry, ...list.all.slice(at + 1)]
      return editBlock(portfolio, list.with(others))
    },
  }
}
