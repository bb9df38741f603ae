/** Reads the achievements of Open Badges 3.0 and CLR 2.0, with their results. */
import type {
  Achievement,
  AchievementResult,
  ResultDescription,
  RubricLevel,
} from '../badge/badge.ts'
import type { Json, JsonObject } from '../kernel/json.ts'
import { own } from '../kernel/json.ts'
import { BLANK } from './blank.ts'
import { idOf, object, objects, present, texts, words } from './fields.ts'
import { readProfile } from './ob3-profile.ts'
import { readAlignments, readCriteria, readImage, readRelated, readTags } from './parts.ts'
import { readStudy } from './study.ts'

/** An achievement; the subject adds what this person earned of it. */
export function readAchievement(json: Json | undefined, subject?: JsonObject): Achievement {
  const id = idOf(json)
  const achievement = object(json)
  if (achievement === undefined) return present({ ...BLANK.achievement, id })
  const field = (key: string) => words(own(achievement, key))
  const creator = own(achievement, 'creator')
  return present({
    id,
    name: field('name') ?? '',
    type: field('achievementType'),
    description: field('description'),
    image: readImage(own(achievement, 'image')),
    criteria: readCriteria(own(achievement, 'criteria')),
    alignments: readAlignments(own(achievement, 'alignment')),
    tags: readTags(own(achievement, 'tag')),
    related: readRelated(own(achievement, 'related')),
    resultDescriptions: objects(own(achievement, 'resultDescription')).map(readDescription),
    version: field('version'),
    language: field('inLanguage'),
    humanCode: field('humanCode'),
    fieldOfStudy: field('fieldOfStudy'),
    specialization: field('specialization'),
    creator: creator === undefined ? undefined : readProfile(creator),
    study: readStudy(achievement, subject),
  })
}

function readDescription(description: JsonObject): ResultDescription {
  const field = (key: string) => words(own(description, key))
  return present({
    id: field('id'),
    name: field('name') ?? '',
    type: field('resultType') ?? '',
    requiredValue: field('requiredValue'),
    requiredLevel: idOf(own(description, 'requiredLevel')),
    allowedValues: texts(own(description, 'allowedValue')),
    levels: objects(own(description, 'rubricCriterionLevel')).map(readLevel),
    valueMin: field('valueMin'),
    valueMax: field('valueMax'),
    alignments: readAlignments(own(description, 'alignment')),
  })
}

function readLevel(level: JsonObject): RubricLevel {
  const field = (key: string) => words(own(level, key))
  return present({
    id: field('id'),
    name: field('name') ?? '',
    level: field('level'),
    points: field('points'),
    description: field('description'),
    alignments: readAlignments(own(level, 'alignment')),
  })
}

export function readResults(json: Json | undefined): readonly AchievementResult[] {
  return objects(json).map((result) => {
    const field = (key: string) => words(own(result, key))
    return present({
      describedBy: idOf(own(result, 'resultDescription')),
      value: field('value'),
      achievedLevel: idOf(own(result, 'achievedLevel')),
      status: field('status'),
      alignments: readAlignments(own(result, 'alignment')),
    })
  })
}
