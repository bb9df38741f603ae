/** A badge as a person sees it: texts in their language, HTML escapes undone. Never for judging or comparing. */
import { oncePer } from '../kernel/once-per.ts'
import type { Badge, Kind, Spoken, Wording } from './badge.ts'
import { unescaped } from './unescape.ts'

/** Members whose text is plain text; narratives are Markdown, and ids and addresses are compared. */
const PLAIN: ReadonlySet<string> = new Set([
  ...['name', 'description', 'caption', 'recipientName', 'address', 'framework', 'genre'],
  ...['audience', 'role', 'term', 'tags', 'fieldOfStudy', 'specialization', 'learningOutcome'],
  ...['programme', 'assessment', 'participation', 'supervision', 'timeInvestment'],
  ...['allowedValues', 'level', 'points', 'status', 'type', 'humanCode'],
])

/** What is judged by itself, or kept letter for letter. */
const LEFT: ReadonlySet<string> = new Set(['endorsements', 'members', 'unknown', 'spoken', 'looks'])

/** `language` is a BCP 47 tag; where a text is not in it, the one without a language, else the badge's own. */
export function shownIn(badge: Badge, language: string): Badge {
  return shownPer(language)(badge)
}

const shownPer = oncePer((language: string) => {
  const known = new WeakMap<Badge, Badge>()
  return (badge: Badge): Badge => {
    const shown = known.get(badge) ?? shownAnew(badge, language)
    known.set(badge, shown)
    return shown
  }
})

function shownAnew(badge: Badge, language: string): Badge {
  const spoken = new Map((badge.spoken ?? []).map(({ at, wordings }) => [at.join('/'), wordings]))
  const own = badge.language ?? badge.achievement.language ?? ''
  const show = (value: unknown, key: string, at: string): unknown => {
    if (typeof value === 'string') {
      const wordings = spoken.get(at)
      const text = wordings ? chosen(wordings, [language, '', own, 'en']) : value
      return PLAIN.has(key) ? unescaped(text) : text
    }
    const path = at === '' ? '' : `${at}/`
    if (Array.isArray(value)) return value.map((it, nth) => show(it, key, `${path}${nth}`))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        name,
        at === '' && LEFT.has(name) ? inner : show(inner, name, `${path}${name}`),
      ]),
    )
  }
  return show(badge, '', '') as Badge // the same members, with other texts
}

/** The wording in the first of these languages that there is one in. */
function chosen(wordings: readonly Wording[], wanted: readonly string[]): string {
  const found = wanted.flatMap((tag) =>
    wordings.filter((it) => primary(it.language) === primary(tag)),
  )
  return (found[0] ?? wordings[0])?.text ?? ''
}

const primary = (tag: string) => tag.toLowerCase().split(/[-_]/)[0] ?? ''

/** The languages its texts are in, each once, in the order of the badge. */
export function languagesOf({ spoken = [] }: Pick<Badge, 'spoken'>): readonly string[] {
  const tags = spoken.flatMap(({ wordings }) => wordings.map(({ language }) => language))
  return tags.filter(
    (tag, at) => tag !== '' && tags.findIndex((it) => primary(it) === primary(tag)) === at,
  )
}

/** The others that can be read of a badge that is shown in `language`; the one that is shown need not be that. */
export function otherLanguages(badge: Pick<Badge, 'spoken'>, language: string): readonly string[] {
  return languagesOf(badge).filter((tag) => primary(tag) !== primary(language))
}

/** One text of the badge, by the members that lead to it, for whoever needs no more. */
export function spokenAt(badge: Badge, ...at: readonly string[]): Spoken['wordings'] | undefined {
  return badge.spoken?.find((it) => it.at.join('/') === at.join('/'))?.wordings
}

/** One text with wordings, as `shownIn` would show it. */
export function wordingIn(text: string, wordings: readonly Wording[] = [], language = ''): string {
  return unescaped(wordings.length === 0 ? text : chosen(wordings, [language, '', 'en']))
}

/** What a badge without a name is, so that it can be called something that is ours. */
export interface Nameless {
  readonly kind: Kind
  /** what it calls itself; '' where it says nothing more than a credential */
  readonly type: string
  readonly issuer: string
}

/** Undefined for a badge that has a name. */
export function namelessness({ name, kind, types = [], issuer }: Badge): Nameless | undefined {
  if (name !== '') return undefined
  return { kind, type: types[0] ?? '', issuer: issuer.name ?? '' }
}
