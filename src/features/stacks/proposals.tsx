/** Links we are not sure about, with a yes and a no. */
import { useTranslation } from 'react-i18next'
import type { Derived, Proposal } from '#core/stacking/graph.ts'
import { Button } from '#ui/button/button.tsx'
import styles from './stacks.module.css'
import { useStackWords } from './use-stack-words.ts'
import { type Decision, useChoices } from './use-stacks.ts'

/** What a link to them names. */
export const PROPOSALS = 'proposals'

/** Nobody decides on hundreds at once; the rest follows. */
const AT_ONCE = 4

export function Proposals({ derived }: { readonly derived: Derived }) {
  const { t } = useTranslation('stacks')
  const { edge, merge } = useChoices()
  const { proposals } = derived
  if (proposals.length === 0) return null
  const decide = (it: Proposal, decision: Decision) =>
    it.kind === 'edge'
      ? edge.run({ edge: it.edge, decision })
      : merge.run({ keys: it.keys, decision })
  return (
    <section id={PROPOSALS} className={styles.section}>
      <h2>{t('proposals', { count: proposals.length })}</h2>
      <p>{t('proposalsLead')}</p>
      <ul className={styles.rows}>
        {proposals.slice(0, AT_ONCE).map((it) => (
          <ProposalRow key={it.id} derived={derived} proposal={it} onDecide={decide} />
        ))}
      </ul>
      {proposals.length > AT_ONCE ? (
        <p>{t('more', { count: proposals.length - AT_ONCE })}</p>
      ) : null}
    </section>
  )
}

interface RowProps {
  readonly derived: Derived
  readonly proposal: Proposal
  readonly onDecide: (proposal: Proposal, decision: Decision) => void
}

function ProposalRow({ derived, proposal, onDecide }: RowProps) {
  const { t } = useTranslation('stacks')
  const words = useStackWords(derived)
  const [one, other] = proposal.kind === 'merge' ? proposal.keys.map(words.nodeName) : []
  const what =
    proposal.kind === 'edge'
      ? words.relation(proposal.edge)
      : t(`merge.${proposal.ground}`, { one, other })
  const ground = proposal.kind === 'edge' ? proposal.edge.claims[0]?.ground : undefined
  return (
    <li>
      <p dir="auto">
        {what}
        {ground === undefined ? null : <span className={styles.soft}>{t(`ground.${ground}`)}</span>}
      </p>
      <div className={styles.buttons}>
        <Button
          aria-label={t('acceptThis', { what })}
          onClick={() => onDecide(proposal, 'accepted')}
        >
          {t('accept')}
        </Button>
        <Button
          aria-label={t('rejectThis', { what })}
          onClick={() => onDecide(proposal, 'rejected')}
        >
          {t('reject')}
        </Button>
      </div>
    </li>
  )
}
