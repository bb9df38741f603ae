/** Reads the form for an own stack; undefined while it lacks a title or parts. */
import type { Derived, Rule } from '#core/stacking/graph.ts'
import type { OwnStack } from '#core/stacking/overlay.ts'

const textOf = (form: FormData, name: string) => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

function ruleOf(form: FormData, parts: number): Rule {
  const least = Number(textOf(form, 'least'))
  const kind = textOf(form, 'rule')
  if (!(least > 0)) return { kind: 'all' }
  if (kind === 'some') return { kind, least: Math.max(1, Math.min(parts, Math.round(least))) }
  return kind === 'ects' || kind === 'sbu'
    ? { kind: 'credits', unit: kind, least }
    : { kind: 'all' }
}

/** The stack that the form describes. Names are kept with it, for when a badge is removed. */
export function ownStackFrom(form: FormData, { nodes }: Derived): OwnStack | undefined {
  const title = textOf(form, 'title')
  const toEarn = textOf(form, 'toEarn')
  const whole = textOf(form, 'whole') || (toEarn === '' ? '' : `urn:rugzak:${toEarn}`)
  const parts = form
    .getAll('part')
    .filter((part): part is string => typeof part === 'string' && part !== whole)
  if (title === '' || parts.length === 0) return undefined
  const named = [...parts, whole].flatMap((key) => {
    const name = nodes.get(key)?.achievement.name
    return name === undefined ? [] : [{ key, name }]
  })
  const places =
    whole !== '' && !nodes.has(whole) ? [...named, { key: whole, name: toEarn }] : named
  const rule = ruleOf(form, parts.length)
  const stack = { title, text: textOf(form, 'text'), parts, rule, places, edges: [] }
  return { ...stack, origin: 'own', ...(whole === '' ? {} : { whole }) }
}
