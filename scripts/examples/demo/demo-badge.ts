/** What one badge of the demo backpack is: who awarded what, how it is signed and in which file it comes. */
import type { Award } from '../credential.ts'
import type { Organisation } from '../issuer.ts'
import type { Made } from '../publishing.ts'
import type { Json, SuiteName } from '../signing.ts'

export interface DemoBadge {
  readonly award: Award
  readonly by: Organisation
  readonly sign: SuiteName | 'jwt' | 'hosted'
  readonly as: Made['as']
  readonly shows: DemoShows
  readonly endorsed?: { readonly by: Organisation; readonly comment: string }
}

/** `revocable`: names a status list on a host that does not exist, so it stays open. */
export type DemoShows = 'valid' | 'expired' | 'hosted' | 'revocable' | 'superseded'

type How = Partial<Omit<DemoBadge, 'award' | 'by'>>

/** A maker of one organisation's badges: embedded eddsa-rdfc-2022 in a PNG unless said otherwise. */
export const badgesOf =
  (by: Organisation, defaults: Partial<Award> = {}) =>
  (award: Omit<Award, 'language'> & Partial<Award>, how: How = {}): DemoBadge => ({
    by,
    sign: 'eddsa-rdfc-2022',
    as: 'png',
    shows: 'valid',
    ...how,
    award: { language: 'nl', ...defaults, ...award },
  })

/** A related achievement: another language or version of the same. */
export const related = (id: string, how: Json): Json => ({ id, type: ['Related'], ...how })

/** One rubric of an achievement, low to high, and the level that was reached. */
export function rubric(
  id: string,
  name: string,
  levels: readonly string[],
  required: number,
  reached: number,
) {
  const levelId = (at: number) => `${id}/level-${at + 1}`
  const description: Json = {
    id,
    type: ['ResultDescription'],
    name,
    resultType: 'RubricCriterionLevel',
    requiredLevel: levelId(required),
    rubricCriterionLevel: levels.map((level, at) => ({
      id: levelId(at),
      type: ['RubricCriterionLevel'],
      name: level,
      level: String(at + 1),
    })),
  }
  const result: Json = {
    type: ['Result'],
    resultDescription: id,
    achievedLevel: levelId(reached),
  }
  return { description, result }
}

/** A mark out of ten with a pass mark, and the mark that was given. */
export function mark(id: string, name: string, required: string, value: string) {
  const description: Json = {
    id,
    type: ['ResultDescription'],
    name,
    resultType: 'RawScore',
    valueMin: '1',
    valueMax: '10',
    requiredValue: required,
  }
  return { description, result: { type: ['Result'], resultDescription: id, value } satisfies Json }
}

export const evidence = (name: string, narrative: string, more: Json = {}): Json => ({
  type: ['Evidence'],
  name,
  narrative,
  ...more,
})

/** A Bitstring status list entry on a host that nobody can reach. */
export const statusAt = (by: Organisation, index: number): Json => ({
  credentialStatus: {
    id: `${by.url}/status/1#${index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: String(index),
    statusListCredential: `${by.url}/status/1`,
  },
})
