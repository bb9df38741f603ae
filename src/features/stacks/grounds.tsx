/** Every link that badges claim in a stack: what it says, who says it, whether that was proved, and a way to say no. */
import { useTranslation } from 'react-i18next'
import type { Claim, Edge } from '#core/stacking/graph.ts'
import type { Pathway } from '#core/stacking/pathway.ts'
import { Button } from '#ui/button/button.tsx'
import styles from './stacks.module.css'
import { useStackWords } from './use-stack-words.ts'
import { type Stacks, useChoices } from './use-stacks.ts'

const MOST = 100

export function Grounds({
  stacks,
  pathway,
}: {
  readonly stacks: Stacks
  readonly pathway: Pathway
}) {
  const { t } = useTranslation('stacks')
  const words = useStackWords(stacks.derived)
  const { edge: choice } = useChoices()
  const said = [...pathway.links.flatMap(({ edge }) => edge ?? []), ...pathway.beside]
  if (said.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>{t('grounds')}</h2>
      <ul className={styles.rows}>
        {said.slice(0, MOST).map((edge) => {
          const what = words.relation(edge)
          return (
            <li key={edge.id}>
              <div>
                <p dir="auto">{what}</p>
                <Claims stacks={stacks} edge={edge} />
              </div>
              <Button
                look="quiet"
                aria-label={t('unlinkThis', { what })}
                onClick={() => choice.run({ edge, decision: 'rejected' })}
              >
                {t('unlink')}
              </Button>
            </li>
          )
        })}
      </ul>
      {said.length > MOST ? <p>{t('moreLinks', { count: said.length - MOST })}</p> : null}
    </section>
  )
}

function Claims({ stacks: { records }, edge }: { readonly stacks: Stacks; readonly edge: Edge }) {
  const { t } = useTranslation('stacks')
  const said = ({ by, ground, verified }: Claim) => {
    const record = by === undefined ? undefined : records.get(by)
    if (record === undefined) return ground === 'own' ? t('saysYou') : t(`ground.${ground}`)
    const name = record.badge.issuer.name ?? record.badge.name
    const words = t('says', { name, ground: t(`ground.${ground}`) })
    return `${words} (${t(verified ? 'proved' : 'notProved')})`
  }
  return edge.claims.slice(0, 5).map((claim) => (
    <p key={`${claim.by ?? ''} ${claim.ground}`} className={styles.soft} dir="auto">
      {said(claim)}
    </p>
  ))
}
