/** What skills are called in the language of a page: our name for a node we know, else the issuer's words. */
import type { Alignment } from '#core/badge/badge.ts'
import type { PortfolioLanguage } from '#core/portfolio/document.ts'
import { recognise } from '#core/skills/recognise.ts'

export type SkillName = (alignment: Alignment) => string

type Nodes = Readonly<Record<string, Readonly<Record<string, string>>>>

const LOADERS: Readonly<Record<PortfolioLanguage, () => Promise<{ default: { node: Nodes } }>>> = {
  nl: () => import('#locales/nl/frameworks.json'),
  en: () => import('#locales/en/frameworks.json'),
}

/** Codes hold dots, which separate keys there: `2.1` is kept under `2-1`. */
export async function skillNames(language: PortfolioLanguage): Promise<SkillName> {
  const { node } = (await LOADERS[language]()).default
  return (alignment) => {
    const { framework, nodeId } = recognise(alignment)
    return node[framework]?.[nodeId.replaceAll('.', '-')] ?? alignment.name.trim()
  }
}
