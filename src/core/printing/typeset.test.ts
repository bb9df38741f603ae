/** Claims about the PDF itself: what a program reads in it, in which order, and what is inside. */
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { sha256Hex, utf8 } from '../kernel/bytes.ts'
import { aSheet, FONTS } from '../testing/paper.ts'
import type { Attachment, Entry, Part, SheetBadge } from './sheet.ts'
import { typeset } from './typeset.ts'

const badge: SheetBadge = {
  ...{ before: 'Badge:', name: 'Veilig tillen', issuer: 'ROC De Waterpoort', dates: '' },
  ...{ href: 'https://waterpoort.example/1', sign: 'proved', says: 'geldig' },
}

function entry(title: string, over: Partial<Entry> = {}): Entry {
  const nothing = { period: '', body: [], badges: [], after: [] }
  return { kind: 'entry', ...nothing, title: [{ text: title, bold: true }], ...over }
}

async function printed(parts: readonly Part[], files: readonly Attachment[] = []) {
  return typeset({ sheet: aSheet({ parts }), files, fonts: FONTS })
}

async function opened<T>(
  bytes: Uint8Array,
  ask: (pdf: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false })
  try {
    return await ask(await task.promise)
  } finally {
    await task.destroy()
  }
}

/** The text of every page in the order in which it is written, a line for each piece. */
function textOf(bytes: Uint8Array): Promise<string> {
  return opened(bytes, async (pdf) => {
    const pages = Array.from({ length: pdf.numPages }, async (_, at) => {
      const { items } = await (await pdf.getPage(at + 1)).getTextContent()
      return items.map((item) => ('str' in item ? item.str : '')).join('')
    })
    return (await Promise.all(pages)).join('\n')
  })
}

interface Node {
  readonly role?: string
  readonly alt?: string
  readonly children?: readonly Node[]
}

const rolesIn = ({ role, children = [] }: Node): readonly string[] => [
  ...(role === undefined ? [] : [role]),
  ...children.flatMap(rolesIn),
]

describe('a PDF', () => {
  it('has its words in the order of the sheet: a badge after the line it stands by', async () => {
    const { bytes } = await printed([
      { kind: 'heading', level: 2, text: 'Werk' },
      entry('Stage', {
        period: '2026',
        body: [{ kind: 'list', items: [[{ text: 'Liep een route' }]] }],
        badges: [badge],
      }),
      entry('Vakantiekracht'),
    ])
    const text = await textOf(bytes)
    const order = [
      'Anna de Wit',
      'Werk',
      '2026',
      'Stage',
      'Liep een route',
      'Badge: ',
      'Veilig tillen',
      'geldig',
      'Vakantiekracht',
      'Scan',
    ]
    const places = order.map((words) => text.indexOf(words))
    expect(
      places.every((place) => place >= 0),
      text,
    ).toBe(true)
    expect(places.toSorted((a, b) => a - b)).toEqual(places)
  })

  it('says what each part is, to whoever hears it', async () => {
    const { bytes } = await printed([
      { kind: 'heading', level: 2, text: 'Werk' },
      entry('Stage', {
        body: [{ kind: 'list', items: [[{ text: 'Liep een route' }]] }],
        badges: [badge],
      }),
    ])
    const [lang, tree] = await opened(bytes, async (pdf) => {
      const page = await pdf.getPage(1)
      const { info } = await pdf.getMetadata()
      return [info, await page.getStructTree()] as const
    })
    expect(lang).toMatchObject({ Title: 'Anna de Wit', Author: 'Anna de Wit', Language: 'nl' })
    const roles = rolesIn(tree as Node).filter((role) => /^(H\d|L|LI|LBody|P|Link)$/.test(role))
    expect(roles).toEqual(['H1', 'H2', 'H3', 'L', 'LI', 'LBody', 'P', 'Link', 'P'])
  })

  it('holds every file byte for byte, under its name and with what it is to the page', async () => {
    const bytes = utf8('{"a":1}\r\n')
    const file = {
      name: 'badge één.json',
      mediaType: 'application/json',
      bytes,
      description: 'a',
    } as const
    const made = await printed([], [{ ...file, relationship: 'Data' }])
    const inside: unknown = await opened(made.bytes, (pdf) => pdf.getAttachments())
    const [one] = Object.values(
      inside as Readonly<Record<string, { filename: string; content: Uint8Array }>>,
    )
    expect(one?.filename).toBe(file.name)
    expect(await sha256Hex(one?.content ?? new Uint8Array())).toBe(await sha256Hex(bytes))
    expect(Buffer.from(made.bytes).toString('latin1')).toContain('/AFRelationship /Data')
  })

  it('is the same for the same sheet, and another for another word', async () => {
    const bytes = async (title: string) => sha256Hex((await printed([entry(title)])).bytes)
    expect(await bytes('Stage')).toBe(await bytes('Stage'))
    expect(await bytes('Stage')).not.toBe(await bytes('Stage!'))
  })

  it('tells which words it has no letters for, and keeps those around them', async () => {
    const { bytes, strange } = await printed([entry('Met 王小明 en محمد علي, Łukasz 🎉')])
    expect(strange).toEqual(['王小明', 'محمد علي', '🎉'])
    expect((await textOf(bytes)).replaceAll(' ', '')).toMatch(/Meten,Łukasz/)
  })

  it('takes as many pages as it needs and loses no line between them', async () => {
    const titles = Array.from({ length: 120 }, (_, at) => `Regel ${at} van het verhaal`)
    const { bytes } = await printed(titles.map((title) => entry(title, { badges: [badge] })))
    const text = await textOf(bytes)
    for (const title of titles) expect(text).toContain(title)
    expect(text).toContain('1 van ')
  })

  it('keeps a line of a book on paper, although it fits on no page', async () => {
    const words = Array.from({ length: 4_000 }, (_, at) => `w${at}`)
    const text = [{ text: words.join(' ') }]
    const { bytes } = await printed([
      entry('Lang', { body: [{ kind: 'paragraph', runs: text }], badges: [badge] }),
    ])
    const read = await textOf(bytes)
    expect(words.filter((word) => !read.includes(word))).toEqual([])
  })
})
