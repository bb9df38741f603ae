/** Everything a person may drop, in one table: each file has one right line, in both languages, and nothing ends without one. */
import i18next from 'i18next'
import { renderToStaticMarkup } from 'react-dom/server'
import { initReactI18next } from 'react-i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { readWhole } from '#core/formats/whole.ts'
import { ENTRY_PROBLEMS, openArchive } from '#core/importing/archive.ts'
import { aWorld } from '#core/testing/a-world.ts'
import { NOBODY } from '#core/testing/judging.ts'
import { mixedDrop } from '#core/testing/mixed/mixed-drop.ts'
import { type Line, type MixedFile, patternOf } from '#core/testing/mixed/mixed-file.ts'
import { provedAward } from '#core/testing/mixed/proved-award.ts'
import { mark } from '#core/verification/report.ts'
import { verify } from '#core/verification/verify.ts'
import enImporting from '#locales/en/importing.json' with { type: 'json' }
import nlImporting from '#locales/nl/importing.json' with { type: 'json' }
import type { ImportLine } from '#services/importing/import-state.ts'
import type { CredentialFind, FileReading, PlainReading } from '#workers/protocol.ts'
import { readFile, readInside } from '#workers/read-file.ts'
import { useFailureWords } from './use-failure-words.ts'

const FILES = await mixedDrop(provedAward)

beforeAll(async () => {
  const resources = { nl: { importing: nlImporting }, en: { importing: enImporting } }
  await i18next.use(initReactI18next).init({ resources, interpolation: { escapeValue: false } })
})

/** What is said of a file, and of each that is in it. */
interface Told {
  readonly own: readonly string[]
  readonly inside: Readonly<Record<string, readonly string[]>>
}

/** As the screen says it, in the language of the moment. */
function whyNothing(reading: Pick<ImportLine, 'failure' | 'diagnosis'>): string {
  const said: string[] = []
  function Line() {
    said.push(useFailureWords()({ ...reading, key: '', fileName: '', state: 'done', finds: [] }))
    return null
  }
  renderToStaticMarkup(<Line />)
  return said.join()
}

const counted = (key: string, count: number) => i18next.t(`importing:${key}` as never, { count })

async function badgeLine({ credential }: CredentialFind): Promise<string> {
  const { badge, report } = await verify(credential, aWorld({}), NOBODY, readWhole)
  return `${badge.name}: ${mark(report)}`
}

async function plainLines(reading: PlainReading): Promise<readonly string[]> {
  if (reading.outcome === 'nothing') return [whyNothing(reading)]
  return Promise.all(reading.finds.map(badgeLine))
}

async function told(reading: FileReading): Promise<Told> {
  if (reading.outcome !== 'opened') return { own: await plainLines(reading), inside: {} }
  const { files, links, container } = reading
  if (files.length === 0) return { own: [counted('links', links.length)], inside: {} }
  const named = files.map(async (one) => [one.source.name, await plainLines(one.reading)] as const)
  return {
    own: [counted(`opened.${container}`, files.length)],
    inside: Object.fromEntries(await Promise.all(named)),
  }
}

/** A ZIP that comes by itself is opened by the import, file by file. */
async function toldOfZip({ bytes }: MixedFile): Promise<Told> {
  const archive = await openArchive(new Blob([bytes]))
  if (!archive.ok) return { own: [whyNothing({ failure: archive.failure })], inside: {} }
  const inside: Record<string, readonly string[]> = {}
  for await (const file of archive.value.files()) {
    if (!file.ok) inside[file.name] = [whyNothing({ failure: { kind: ENTRY_PROBLEMS[file.why] } })]
    else Object.assign(inside, await toldOfEntry(file.blob, file.name))
  }
  return { own: [counted('opened.zip', archive.value.count)], inside }
}

async function toldOfEntry(blob: Blob, name: string): Promise<Told['inside']> {
  const { own, inside } = await told(await readInside(blob, name))
  return { [name]: own, ...inside }
}

async function toldOf(file: MixedFile): Promise<Told> {
  const reading = await readFile(new Blob([file.bytes]), file.name)
  const isZip = reading.outcome === 'nothing' && reading.isArchive
  return isZip ? toldOfZip(file) : told(reading)
}

const WORDS: Readonly<Record<string, object>> = { nl: nlImporting, en: enImporting }

/** What a line must be; values that the table does not name may be anything. */
const expected = (line: Line): unknown =>
  'badge' in line
    ? `${line.badge}: ${line.mark}`
    : expect.stringMatching(patternOf(line, WORDS[i18next.language] ?? {}))

describe.each(['nl', 'en'])('in %s', (language) => {
  beforeAll(() => i18next.changeLanguage(language))

  it.each(FILES.map((file) => [file.name, file] as const))('%s has its line', async (_, file) => {
    const { own, inside } = await toldOf(file)
    expect(own).toEqual(file.lines.map(expected))
    const within = Object.entries(file.inside ?? {})
    expect(inside).toEqual(
      Object.fromEntries(within.map(([name, lines]) => [name, lines.map(expected)])),
    )
    expect([...own, ...Object.values(inside).flat()].join()).not.toContain('{{')
  })
})

it('is sixty files or more, no two of them alike', () => {
  expect(FILES.length).toBeGreaterThanOrEqual(60)
  expect(new Set(FILES.map(({ name }) => name)).size).toBe(FILES.length)
})
