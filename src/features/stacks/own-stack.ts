/** Reads the form for an own stack, and what it starts from. */
import type { AchievementNode, Derived, Rule } from '#core/stacking/graph.ts'
import type { OwnStack } from '#core/stacking/overlay.ts'
import { formText } from '#ui/field/form-text.ts'
import type { Stacks } from './use-stacks.ts'

function ruleOf(form: FormData, parts: number): Rule {
  const least = Number(formText(form, 'least'))
  const kind = formText(form, 'rule')
  if (!(least > 0)) return { kind: 'all' }
  if (kind === 'some') return { kind, least: Math.max(1, Math.min(parts, Math.round(least))) }
  return kind === 'ects' || kind === 'sbu'
    ? { kind: 'credits', unit: kind, least }
    : { kind: 'all' }
}

/** The choice in the form that stands for a rule. */
export function ruleName(rule: Rule | undefined): 'all' | 'some' | 'ects' | 'sbu' {
  if (rule?.kind === 'credits') return rule.unit
  return rule?.kind ?? 'all'
}

/** What badges were awarded for, by name. */
export function earnedIn({ nodes }: Derived): readonly AchievementNode[] {
  return [...nodes.values()]
    .filter(({ awards }) => awards.length > 0)
    .sort((one, other) => one.achievement.name.localeCompare(other.achievement.name))
}

/** The stack to start from: one's own as it was saved, a found one as it stands now. */
export function ownStackOf(
  { derived, choices }: Stacks,
  id: string | null | undefined,
): OwnStack | undefined {
  const saved = choices.find((it) => it.kind === 'stack' && `own:${it.id}` === id)
  if (saved?.kind === 'stack') return saved.stack
  const found = derived.stacks.find((it) => it.id === id)
  if (found === undefined) return undefined
  const whole = found.whole?.node
  return {
    title: whole === undefined ? '' : (derived.nodes.get(whole)?.achievement.name ?? ''),
    text: '',
    parts: [...new Set(found.steps.flatMap(({ node }) => node ?? []))],
    rule: found.rule,
    places: [],
    edges: [],
    origin: 'own',
    ...(whole === undefined ? {} : { whole }),
  }
}

/**
 * The stack that the form describes; undefined while it lacks a title or parts. Names are kept with
 * it, for when a badge is removed; branches of `before` stay as they were.
 */
export function ownStackFrom(
  form: FormData,
  { nodes }: Derived,
  before?: OwnStack,
): OwnStack | undefined {
  const title = formText(form, 'title')
  const whole = formText(form, 'whole') || toEarnKey(formText(form, 'toEarn'), { nodes }, before)
  const parts = form
    .getAll('part')
    .filter((part): part is string => typeof part === 'string' && part !== whole)
  if (title === '' || parts.length === 0) return undefined
  const named = [...parts, whole].flatMap((key) => {
    const name = nodes.get(key)?.achievement.name
    return name === undefined ? [] : [{ key, name }]
  })
  const unknown = whole !== '' && !nodes.has(whole)
  const places = [
    ...(before?.places ?? []),
    ...named,
    ...(unknown ? [{ key: whole, name: formText(form, 'toEarn') }] : []),
  ]
  return {
    title,
    text: formText(form, 'text'),
    parts,
    rule: ruleOf(form, parts.length),
    places: [...new Map(places.toReversed().map((it) => [it.key, it])).values()],
    edges: before?.edges ?? [],
    origin: before?.origin ?? 'own',
    ...(whole === '' ? {} : { whole }),
  }
}

/** A larger badge still to earn: the one it was when its name did not change, else a new place. */
function toEarnKey(name: string, { nodes }: Pick<Derived, 'nodes'>, before?: OwnStack): string {
  const known = before?.whole
  if (known !== undefined && nodes.get(known)?.achievement.name === name) return known
  return name === '' ? '' : `urn:rugzak:${name}`
}
