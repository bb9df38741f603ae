/** Credits, hours and levels, from OB 3.0 members and from the edubadges and NL extensions. */
import type { StudyFacts } from '../badge/badge.ts'
import type { Json, JsonObject } from '../kernel/json.ts'
import { isObject, own } from '../kernel/json.ts'
import { list, number, objects, present, text, texts, words } from './fields.ts'

/** Alignment target types that state a level rather than a skill. */
const LEVELS = { eqf: /^(ext:)?EQF$/i, nlqf: /^(ext:)?NLQF$/i } as const

/** Reads the study facts of an achievement, and what the subject earned of it. */
export function readStudy(achievement: JsonObject, subject?: JsonObject): StudyFacts {
  const extension = (name: string) => fromExtension(achievement, name)
  const field = (...names: readonly string[]) =>
    names.map((name) => own(achievement, name)).find((value) => value !== undefined)
  const programme = field('educationProgramIdentifier', 'educationProgramIdentifiers')
  return present({
    ects: number(field('ECTS', 'ects') ?? extension('ECTS')),
    sbu: number(field('SBU', 'sbu') ?? extension('StudyLoad')),
    eqf: level(achievement, LEVELS.eqf) ?? words(field('EQF') ?? extension('EQF')),
    nlqf: level(achievement, LEVELS.nlqf) ?? words(field('NLQF') ?? extension('NLQF')),
    creditsAvailable: number(field('creditsAvailable')),
    creditsEarned: subject === undefined ? undefined : number(own(subject, 'creditsEarned')),
    learningOutcome: words(field('learningOutcome') ?? extension('LearningOutcome')),
    language: words(field('inLanguage') ?? extension('Language')),
    programme: texts(programme ?? extension('EducationProgramIdentifier')),
    participation: words(field('participationType', 'participation')),
    assessment: words(field('assessmentType', 'assessment')),
    supervision: words(field('supervisionType', 'supervision')),
    identityChecked: truth(field('identityChecked')),
    stackable: truth(field('stackable', 'isStackable')),
    timeInvestment: words(field('timeInvestment') ?? extension('TimeInvestment')),
  })
}

/** `extensions:ECTSExtension: {ECTS: 2.5}` gives the value of the member named like the extension. */
function fromExtension(achievement: JsonObject, name: string): Json | undefined {
  const keys = [`extensions:${name}Extension`, `${name}Extension`]
  for (const key of keys) {
    for (const extension of objects(own(achievement, key))) {
      const member = Object.keys(extension).find((it) => it.toLowerCase() === name.toLowerCase())
      if (member !== undefined) return own(extension, member)
    }
  }
  return undefined
}

function level(achievement: JsonObject, targetType: RegExp): string | undefined {
  const match = list(own(achievement, 'alignment')).find(
    (entry) =>
      isObject(entry) &&
      [own(entry, 'targetType'), own(entry, 'targetFramework')].some((value) =>
        targetType.test(text(value)?.trim() ?? ''),
      ),
  )
  return isObject(match) ? words(own(match, 'targetCode')) : undefined
}

function truth(json: Json | undefined): boolean | undefined {
  if (typeof json === 'boolean') return json
  const written = words(json)?.toLowerCase()
  return written === undefined ? undefined : written === 'true'
}
