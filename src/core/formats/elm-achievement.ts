/** Reads what was learned in the European learning model: its outcomes, levels, credits and grades. */
import type {
  Achievement,
  AchievementResult,
  Alignment,
  ResultDescription,
  StudyFacts,
} from '../badge/badge.ts'
import { type Json, type JsonObject, own } from '../kernel/json.ts'
import { BLANK } from './blank.ts'
import { idOf, number, object, objects, present, words } from './fields.ts'

/** What is not said of the achievement itself is what its specification says. */
export function readElmAchievement(achieved: JsonObject): Achievement {
  const specified = object(own(achieved, 'specifiedBy')) ?? {}
  const field = (key: string) => words(own(achieved, key)) ?? words(own(specified, key))
  return present({
    ...BLANK.achievement,
    id: idOf(achieved),
    name: field('title') ?? '',
    description: field('description') ?? field('definition') ?? noteIn(achieved, specified),
    fieldOfStudy: labelOf(own(specified, 'ISCEDFCode')),
    alignments: objects(own(specified, 'learningOutcome')).flatMap(readOutcome),
    study: readElmStudy(achieved, specified),
  })
}

const noteIn = (...things: readonly JsonObject[]) =>
  things.map((it) => noteOf(own(it, 'additionalNote'))).find((note) => note !== undefined)

/** A note is a text, or an object that holds one. */
export const noteOf = (json: Json | undefined): string | undefined =>
  words(json) ?? words(own(object(json) ?? {}, 'noteLiteral'))

const labelOf = (json: Json | undefined) => {
  const concept = object(json) ?? {}
  return words(own(concept, 'prefLabel')) ?? words(own(concept, 'targetName'))
}

/** An outcome in the issuer's words, and the skills of frameworks that it names. */
function readOutcome(outcome: JsonObject): readonly Alignment[] {
  const named = ['relatedESCOSkill', 'relatedSkill'].flatMap((key) => objects(own(outcome, key)))
  const name = words(own(outcome, 'title')) ?? words(own(outcome, 'name'))
  const skills = named.map((skill) => readSkill(skill))
  if (name === undefined) return skills
  const description = noteIn(outcome) ?? words(own(outcome, 'description'))
  return [present({ name, description }), ...skills]
}

function readSkill(skill: JsonObject): Alignment {
  const url = idOf(skill)
  return present({ name: labelOf(skill) ?? url ?? '', url })
}

function readElmStudy(achieved: JsonObject, specified: JsonObject): StudyFacts {
  const received = pointsIn(own(achieved, 'creditReceived'), own(achieved, 'ECTSCreditPoints'))
  const offered = pointsIn(own(specified, 'creditPoint'), own(specified, 'ECTSCreditPoints'))
  const level = idOf(own(specified, 'eqfLevel')) ?? idOf(own(specified, 'EQFLevel'))
  return present({
    programme: [],
    ects: offered.find(isEcts)?.points ?? received.find(isEcts)?.points,
    creditsEarned: received[0]?.points,
    creditsAvailable: offered[0]?.points,
    eqf: /(\d)$/.exec(level ?? '')?.[1] ?? labelOf(own(specified, 'eqfLevel')),
    learningOutcome:
      noteOf(own(specified, 'learningOutcomeSummary')) ??
      noteOf(own(specified, 'learningOutcomeDescription')),
    timeInvestment: words(own(specified, 'volumeOfLearning')),
    participation: labelOf(own(specified, 'mode')),
  })
}

interface Points {
  readonly points: number
  readonly framework: string
}

function pointsIn(credit: Json | undefined, ects: Json | undefined): readonly Points[] {
  const old = number(ects)
  const all = objects(credit).flatMap((one) => {
    const points = number(own(one, 'point'))
    const framework = own(one, 'framework')
    const named = `${labelOf(framework) ?? ''} ${idOf(framework) ?? ''}`
    return points === undefined ? [] : [{ points, framework: named }]
  })
  return old === undefined ? all : [...all, { points: old, framework: 'ECTS' }]
}

/** By its name, or by its number in the authority's list of credit systems. */
const isEcts = ({ framework }: Points) =>
  /\bECTS\b|European Credit Transfer|6fcec5c5af$/i.test(framework)

/** The assessments that proved it, each with its grade. */
export function readGrades(achieved: JsonObject): {
  readonly descriptions: readonly ResultDescription[]
  readonly results: readonly AchievementResult[]
} {
  const assessments = objects(own(achieved, 'provenBy') ?? own(achieved, 'wasDerivedFrom'))
  const all = assessments.map((assessment, at) => {
    const id = idOf(assessment) ?? `#${at}`
    const name = words(own(assessment, 'title')) ?? ''
    const value = noteOf(own(assessment, 'grade'))
    return {
      description: { id, name, type: '', allowedValues: [], levels: [], alignments: [] },
      result: present({ describedBy: id, value, alignments: [] }),
    }
  })
  return {
    descriptions: all.map(({ description }) => description),
    results: all.map(({ result }) => result),
  }
}
