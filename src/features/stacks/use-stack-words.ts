/** What a stack, its progress and its steps are called. */
import { useTranslation } from 'react-i18next'
import type { Derived, Link, Stack, Step } from '#core/stacking/graph.ts'
import { useSkillNames } from '#entities/skills-matrix/use-skill-name.ts'

export function useStackWords({ nodes }: Derived) {
  const { t } = useTranslation('stacks')
  const names = useSkillNames()
  const nodeName = (id: string) => nodes.get(id)?.achievement.name ?? id
  /** In an area of a framework a step is a place in it; elsewhere it is the achievement. */
  const stepName = ({ node, skill }: Step, kind?: Stack['kind']): string => {
    if (skill !== undefined && (kind === 'area' || node === undefined)) return names.node(skill)
    return node === undefined ? '' : nodeName(node)
  }
  const title = ({ title: own, whole, skill, label, steps }: Stack): string => {
    if (own !== undefined) return own
    if (whole !== undefined) return stepName(whole)
    const first = steps[0] === undefined ? '' : stepName(steps[0])
    if (skill === undefined) return t('sequenceTitle', { first })
    return names.node(skill, label)
  }
  const progress = ({ progress: { done, needed, unit } }: Stack): string => {
    if (needed === undefined) return t('progressOpen', { count: done })
    return unit === 'steps'
      ? t('progress', { done, needed })
      : t(`credits.${unit}`, { done, needed })
  }
  /** When an own stack is complete; of others that follows from what they are. */
  const rule = ({
    kind,
    rule: { kind: how },
    whole,
    complete,
    progress: { done, needed },
  }: Stack) => {
    const early = complete && whole?.why === 'counts' && done < (needed ?? 0)
    if (early) return t('completeByWhole', { name: stepName(whole) })
    return kind === 'own' ? t(`rule.${how}`) : ''
  }
  const relation = ({ type, from, to }: Link) =>
    t(`relation.${type}`, { from: nodeName(from), to: nodeName(to) })
  return { nodeName, stepName, title, progress, rule, relation }
}
