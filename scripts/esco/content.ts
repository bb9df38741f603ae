/** What the match takes from ESCO's CSV files, read by the names of their columns. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EscoContent } from '../../src/core/matching/esco-file.ts'
import { tableOf } from './csv.ts'

type Row = (column: string) => string
type Names = ReadonlyMap<string, { readonly name: string; readonly also: readonly string[] }>

const uuidOf = (uri: string) => uri.slice(uri.lastIndexOf('/') + 1)
const linesOf = (cell: string) =>
  cell
    .split(/\n| \| /)
    .map((line) => line.trim())
    .filter(Boolean)

/** The content of a folder with the CSV files of a download, in folders of their own or not. */
export function contentOf(folder: string): EscoContent {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const table = (pattern: RegExp): readonly Row[] => {
    const file = files.find((it) => pattern.test(it))
    if (file === undefined) throw new Error(`no file ${pattern.source} in ${folder}`)
    return tableOf(readFileSync(join(folder, file), 'utf8'))
  }
  const both = (name: string) => ({
    nl: namesOf(table(new RegExp(`(^|/)${name}_nl\\.csv$`, 'i'))),
    en: namesOf(table(new RegExp(`(^|/)${name}_en\\.csv$`, 'i'))),
  })
  const groups = both('skillGroups')
  const groupOf = groupsOf(table(/(^|\/)broaderRelationsSkillPillar(_\w+)?\.csv$/i), groups.en)
  const skills = both('skills')
  const relations = table(/(^|\/)occupationSkillRelations(_\w+)?\.csv$/i)
  return {
    version: /v\d+(\.\d+)+/.exec([folder, ...files].join(' '))?.[0] ?? '',
    groups: [...groups.en.keys()].map((uri) => named(groups, uri)),
    skills: [...skills.en.keys()].map((uri) => ({
      uuid: uuidOf(uri),
      name: named(skills, uri),
      also: { nl: skills.nl.get(uri)?.also ?? [], en: skills.en.get(uri)?.also ?? [] },
      group: groupOf.get(uri) ?? -1,
    })),
    occupations: occupationsOf(both('occupations'), relations, [...skills.en.keys()]),
  }
}

interface Both {
  readonly nl: Names
  readonly en: Names
}

const named = ({ nl, en }: Both, uri: string) => ({
  nl: nl.get(uri)?.name ?? '',
  en: en.get(uri)?.name ?? '',
})

function namesOf(rows: readonly Row[]): Names {
  return new Map(
    rows
      .filter((row) => row('conceptUri') !== '')
      .map((row) => [
        row('conceptUri'),
        { name: row('preferredLabel').trim(), also: linesOf(row('altLabels')) },
      ]),
  )
}

/** The first group that each skill is in, by its place. */
function groupsOf(rows: readonly Row[], groups: Names): ReadonlyMap<string, number> {
  const places = new Map([...groups.keys()].map((uri, place) => [uri, place]))
  const found = new Map<string, number>()
  for (const row of rows) {
    const place = places.get(row('broaderUri'))
    if (place !== undefined && !found.has(row('conceptUri'))) found.set(row('conceptUri'), place)
  }
  return found
}

function occupationsOf(names: Both, relations: readonly Row[], skills: readonly string[]) {
  const places = new Map(skills.map((uri, place) => [uri, place]))
  const essential = new Map<string, number[]>()
  for (const row of relations) {
    const place = places.get(row('skillUri'))
    if (place === undefined || row('relationType') !== 'essential') continue
    const known = essential.get(row('occupationUri'))
    if (known) known.push(place)
    else essential.set(row('occupationUri'), [place])
  }
  return [...names.en.keys()].map((uri) => ({
    name: named(names, uri),
    essential: essential.get(uri) ?? [],
  }))
}
