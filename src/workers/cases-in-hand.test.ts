/** Claims about files as people have them in their hands: each of the cases beside the repository has its right outcome. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readWhole } from '#core/formats/whole.ts'
import { ENTRY_PROBLEMS, openArchive } from '#core/importing/archive.ts'
import { awardKey } from '#core/records/award-key.ts'
import { aWorld } from '#core/testing/a-world.ts'
import { NOBODY } from '#core/testing/judging.ts'
import { verdict } from '#core/verification/report.ts'
import { verify } from '#core/verification/verify.ts'
import type { FileReading, PlainReading } from './protocol.ts'
import { readFile, readInside } from './read-file.ts'

const CASES = join(process.cwd(), '../shared/cases/in')
const WORLD = aWorld({})

/** What became of a file, in a line: `name: verdict` per badge, `links N`, or the refusal and what it names. */
async function outcome(path: string): Promise<string> {
  const bytes = new Uint8Array(readFileSync(join(CASES, path)))
  const reading = await readFile(new Blob([bytes]), path.split('/').at(-1) ?? '')
  const isZip = reading.outcome === 'nothing' && reading.isArchive
  return (await (isZip ? entryLines(bytes) : lines(reading))).join(' + ')
}

/** A ZIP that comes by itself is opened by the import, which hands its files over. */
async function entryLines(bytes: Uint8Array<ArrayBuffer>): Promise<readonly string[]> {
  const archive = await openArchive(new Blob([bytes]))
  if (!archive.ok) return [archive.failure.kind]
  const all: string[] = []
  for await (const file of archive.value.files()) {
    const read = file.ok ? await lines(await readInside(file.blob, file.name)) : []
    all.push(...(file.ok ? read.map((it) => `${file.name} ${it}`) : [ENTRY_PROBLEMS[file.why]]))
  }
  return all
}

async function lines(reading: FileReading): Promise<readonly string[]> {
  if (reading.outcome !== 'opened') return plainLines(reading)
  const inside = await Promise.all(reading.files.map((one) => plainLines(one.reading)))
  const links = reading.links.length > 0 ? [`links ${reading.links.length}`] : []
  return [...inside.flat(), ...links]
}

async function plainLines(reading: PlainReading): Promise<readonly string[]> {
  if (reading.outcome === 'nothing') {
    const { failure } = reading
    const detail = 'detail' in failure ? failure.detail.format : ''
    return [[failure.kind, detail].filter(Boolean).join(' ')]
  }
  const judged = reading.finds.map(async ({ credential, remarks }) => {
    const { badge, report } = await verify(credential, WORLD, NOBODY, readWhole)
    return [`${badge.name}: ${verdict(report)}`, ...remarks].join(' ')
  })
  return Promise.all(judged)
}

const BADGE = 'Botenbouw basis: valid'

/** Per file what must come of it. */
const RIGHT: Readonly<Record<string, string>> = {
  '02-svg-illustrator/empty-subset.svg': BADGE,
  '02-svg-illustrator/entities.svg': BADGE,
  '02-svg-illustrator/nbsp-entity.svg': BADGE,
  '04-certified-boost/certified.json': `: unverified + ${BADGE}`,
  '06-europass/edci-v1.xml': 'Botenbouw basis: unverified',
  '06-europass/elm-unsigned.jsonld': 'Botenbouw basis: unverified',
  '09-blockcerts/v2.json': 'Botenbouw basis: unverified',
  '09-blockcerts/v3.json': ': unverified',
  '05-sd-jwt/micro-credential.sdjwt': 'Botenbouw basis: unverified',
  '05-sd-jwt/ob3.vc+sd-jwt.txt': BADGE,
  '06-europass/ob3-general.json': BADGE,
  '11-jwt-signature-time/exp-later-than-validUntil.jwt': BADGE,
  '11-jwt-signature-time/iat-exp-no-nbf.jwt': BADGE,
  '12-saved-page/page-data-image.html': BADGE,
  '12-saved-page/page-json-ld.html': BADGE,
  '12-saved-page/page.mhtml': BADGE,
  '13-mail/badge.eml': `${BADGE} + ${BADGE}`,
  '14-shortcut/My badge.url': 'links 1',
  '14-shortcut/My badge.webloc': 'links 1',
  '14-shortcut/my-badges.txt': 'links 2',
  '14-shortcut/one-with-words.txt': 'links 1',
  '18-archives/badges.7z': 'otherArchive 7z',
  '18-archives/badges.rar': 'otherArchive RAR',
  '18-archives/badges.tar.gz': BADGE,
  '18-archives/cp437.zip': `Certificaten/Categorieén/botenböuw.png ${BADGE}`,
  '18-archives/mac.zip': `badge.png ${BADGE} + Cafe\u0301/badge.json ${BADGE} + lijst.pdf ${BADGE}`,
  '18-archives/nested.zip': `mei/badges.zip ${BADGE} + los.json ${BADGE}`,
  '18-archives/prefix.zip': `badge.png ${BADGE}`,
  '18-archives/stored-wrongmethod-deflate64.zip': 'unsupportedEntry',
  '19-odd-png/cgbi.png': BADGE,
  '19-odd-png/keyword-OpenBadges.png': `${BADGE} oddKeyword`,
  '19-odd-png/php-bom.json': BADGE,
  '19-odd-png/php-bom.png': BADGE,
  '19-odd-png/php-newline.png': BADGE,
  '19-odd-png/two-pngs-concat.png': 'noBadgeData PNG',
  '23-arrays/subject-array.json': BADGE,
  '23-arrays/two-subjects.json': 'Botenbouw basis: unverified',
  '24-clr1/clr1.json': ': unverified',
  '25-encodings/gz.json.gz': BADGE,
  '25-encodings/utf16le-bom.json': BADGE,
  '25-encodings/utf16le-bom.jwt': BADGE,
  '25-encodings/utf16le-nobom.json': BADGE,
  '25-encodings/windows-1252.json': BADGE,
  '29-key-kinds/didkey-base64.jwt': 'Botenbouw basis: unverified',
  ...Object.fromEntries(
    ['ascii', 'html-entity', 'iso-8859-15', 'lower-doctype', 'many-paths', 'php-newline'].map(
      (name) => [`32-svg-text/${name}.svg`, BADGE],
    ),
  ),
  '32-svg-text/two-roots-comment.svg': BADGE,
  '32-svg-text/unicode-declared.svg': BADGE,
  '36-itxt-zeros/flag-ascii-zero.png': `${BADGE} miscounted`,
  ...Object.fromEntries(
    [1, 2, 3, 4, 6, 7].map((zeros) => [`36-itxt-zeros/zeros-${zeros}.png`, `${BADGE} miscounted`]),
  ),
  '36-itxt-zeros/zeros-5.png': BADGE,
}

/** Read with the remark; what it is worth without the web is for the signature. */
const READ = [
  '35-png-keyword/openbadge-singular-jws.png',
  '35-png-keyword/openbadge-singular-url.png',
]

/** What its dates say, whatever else is known of it. */
const DATES: Readonly<Record<string, string>> = {
  empty: 'unlimited',
  java: 'current',
  javaIssued: 'unlimited',
  minus: 'current',
  never: 'unreadable',
  none: 'unlimited',
  null: 'unlimited',
  rails: 'current',
  railsIssued: 'unlimited',
  railsPast: 'expired',
  sql0: 'unreadable',
  zero: 'unreadable',
}

async function datesIn(name: string): Promise<readonly string[]> {
  const bytes = readFileSync(join(CASES, '20-dates', name))
  const reading = await readFile(new Blob([bytes]), name)
  const finds = reading.outcome === 'read' ? reading.finds : []
  const judged = await Promise.all(finds.map(({ credential }) => verify(credential, WORLD, NOBODY)))
  return judged.flatMap(({ report }) =>
    report.checks.flatMap(({ id, answer }) => (id === 'validity' ? answer : [])),
  )
}

/** What awards the files of a folder are. */
async function awardsIn(folder: string): Promise<readonly string[]> {
  const files = readdirSync(join(CASES, folder)).map(async (name) => {
    const reading = await readFile(new Blob([readFileSync(join(CASES, folder, name))]), name)
    if (reading.outcome !== 'read') return [`${name} is not read`]
    return Promise.all(reading.finds.map(({ credential }) => awardKey(credential)))
  })
  return (await Promise.all(files)).flat()
}
/** Sealed with a certificate that is none. */
const SEALED = ['06-europass/jades-flat.jsonld', '06-europass/jades-general.jsonld']

describe.skipIf(!existsSync(CASES))('a file as people hold it', () => {
  it.each(Object.entries(RIGHT))('%s: %s', async (path, right) => {
    expect(await outcome(path)).toBe(right)
  })

  it.each(Object.entries(DATES))('hosted-%s.json: its dates are %s', async (name, right) => {
    expect(await datesIn(`hosted-${name}.json`)).toEqual([right])
  })

  it('the same badge from four places is one award', async () => {
    expect(new Set(await awardsIn('31-same-badge-twice')).size).toBe(1)
  })

  it.each(READ)('%s is read, and its odd keyword told', async (path) => {
    expect(await outcome(path)).toMatch(/: unverified oddKeyword$/)
  })

  it.each(SEALED)('%s is read, and nothing in it is called wrong', async (path) => {
    expect(await outcome(path)).toMatch(/: unverified$/)
  })
})
