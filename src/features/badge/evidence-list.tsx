/** Every piece of evidence the issuer put in, links with their host. */
import { useTranslation } from 'react-i18next'
import type { Evidence } from '#core/badge/badge.ts'
import { SafeLink } from '#entities/safe-link/safe-link.tsx'
import { useTermWords } from '#i18n/words.ts'
import { BoxList } from './box-list.tsx'
import { LongText } from './long-text.tsx'
import { Section } from './section.tsx'

export function EvidenceList({ items }: { readonly items: readonly Evidence[] }) {
  if (items.length === 0) return null
  return (
    <Section id="evidence">
      <BoxList all={items}>
        {(item, index) => <EvidenceItem item={item} number={index + 1} />}
      </BoxList>
    </Section>
  )
}

function EvidenceItem({ item, number }: { readonly item: Evidence; readonly number: number }) {
  const { t } = useTranslation('badge')
  const term = useTermWords()
  const name = item.name ?? t('evidence.untitled', { number })
  return (
    <>
      <strong>{item.id ? <SafeLink href={item.id}>{name}</SafeLink> : name}</strong>
      {item.description ? <LongText plain text={item.description} /> : null}
      {item.narrative ? <LongText text={item.narrative} /> : null}
      {item.genre ? <small>{`${t('evidence.genre')}: ${term('genre', item.genre)}`}</small> : null}
      {item.audience ? <small>{`${t('evidence.audience')}: ${item.audience}`}</small> : null}
    </>
  )
}
