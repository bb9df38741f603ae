/** How the achievements in a record belong together, each by its name. */
import { useTranslation } from 'react-i18next'
import { useTermWords } from '#i18n/words.ts'
import { BoxList } from './box-list.tsx'
import { Section } from './section.tsx'
import type { OpenBadge } from './use-badge.ts'

export function Associations({ open }: { readonly open: OpenBadge }) {
  const { t } = useTranslation('badge')
  const term = useTermWords()
  const { associations } = open.record.badge
  const names = namesIn(open)
  if (associations.length === 0) return null
  return (
    <Section id="associations">
      <BoxList all={associations}>
        {({ type, source, target }) =>
          t('association', {
            source: names.get(source) ?? source,
            type: term('association', type),
            target: names.get(target) ?? target,
          })
        }
      </BoxList>
    </Section>
  )
}

/** By the ids of credentials and of achievements: a record may speak of either. */
function namesIn({ record: { badge }, members }: OpenBadge): ReadonlyMap<string, string> {
  const badges = members.map((member) => member.badge)
  const achievements = [...badge.targets, ...badges.map(({ achievement }) => achievement)]
  const named = [...badges, ...achievements].filter(({ name }) => name !== '')
  return new Map(named.flatMap(({ id, name }) => (id === undefined ? [] : [[id, name] as const])))
}
