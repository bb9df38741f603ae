/** What a framework and a node of it are called in the language of the interface. */
import { useTranslation } from 'react-i18next'
import type { FrameworkId, NodeRef } from '#core/skills/framework.ts'

export interface SkillNames {
  readonly framework: (id: FrameworkId | 'other') => string
  /** our own name for a bundled node, else the issuer's label */
  readonly node: (ref: NodeRef, label?: string) => string
}

/** Codes hold dots, which separate keys: `2.1` is kept under `2-1`. */
const keyOf = ({ framework, nodeId }: NodeRef) => `node.${framework}.${nodeId.replaceAll('.', '-')}`

export function useSkillNames(): SkillNames {
  const { t, i18n } = useTranslation('frameworks')
  const framework: SkillNames['framework'] = (id) => t(`name.${id}`)
  const node: SkillNames['node'] = (ref, label) => {
    const key = keyOf(ref)
    if (!i18n.exists(key, { ns: 'frameworks' })) return label ?? ref.nodeId
    return t(key as 'node.eqf.1') // it exists: asked above
  }
  return { framework, node }
}
