/** One comparison: the text or occupation, the guesses as the person corrected them, and how each stands. */
import { useMemo, useState } from 'react'
import type { BadgeId } from '#core/badge/badge.ts'
import {
  type Asked,
  askedIn,
  type Corrections,
  corrected,
  NO_CORRECTIONS,
} from '#core/matching/asked.ts'
import type { Catalogue } from '#core/matching/catalogue.ts'
import { badgesToTake, type Denied, matchOf } from '#core/matching/match.ts'
import { useHaving } from './use-having.ts'

/** What is compared with: a text, or an occupation by its place. */
export type Vacancy =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'occupation'; readonly occupation: number }

function guessesOf(catalogue: Catalogue, vacancy: Vacancy | undefined): readonly Asked[] {
  if (vacancy === undefined) return []
  if (vacancy.kind === 'text') return askedIn(catalogue, vacancy.text)
  const skills = catalogue.occupations[vacancy.occupation]?.essential ?? []
  return skills.map((skill) => ({ skill, spans: [] }))
}

const without = (some: readonly number[], one: number) => some.filter((it) => it !== one)

export type Match = ReturnType<typeof useMatch>

export function useMatch(catalogue: Catalogue) {
  const [vacancy, setVacancy] = useState<Vacancy>()
  const [corrections, setCorrections] = useState<Corrections>(NO_CORRECTIONS)
  const [denied, setDenied] = useState<readonly Denied[]>([])
  const { claims, said, reports } = useHaving(catalogue)
  const guesses = useMemo(() => guessesOf(catalogue, vacancy), [catalogue, vacancy])
  const matched = useMemo(
    () => claims && matchOf(corrected(guesses, corrections), { claims, said, denied }),
    [guesses, corrections, claims, said, denied],
  )
  return {
    ...{ catalogue, vacancy, corrections, denied, matched, reports },
    take: useMemo(() => badgesToTake(matched ?? []), [matched]),
    begin: (next: Vacancy | undefined) => {
      setVacancy(next)
      setCorrections(NO_CORRECTIONS)
      setDenied([])
    },
    remove: (skill: number) =>
      setCorrections(({ removed, added }) => ({
        removed: [...removed, skill],
        added: without(added, skill),
      })),
    add: (skill: number) =>
      setCorrections(({ removed, added }) => ({
        removed: without(removed, skill),
        added: [...added, skill],
      })),
    deny: (skill: number, badgeId: BadgeId) => setDenied((some) => [...some, { skill, badgeId }]),
    allow: (skill: number) => setDenied((some) => some.filter((it) => it.skill !== skill)),
  }
}
