/** The CV in a portfolio: its lines, languages and profile, as its owner shows them. */
import type { Block, BlockKind, BlockOf } from '../portfolio/block.ts'
import type { PublicPortfolio } from '../portfolio/redact.ts'
import { NO_CONTACT, type Resume } from './resume.ts'

export function resumeOf({ name, intro, blocks }: PublicPortfolio): Resume {
  const profiles = ofKind(blocks, 'profile').map(({ text }) => text)
  const [contact] = ofKind(blocks, 'contact')
  return {
    name,
    summary: [intro, ...profiles].filter((text) => text.trim() !== '').join('\n\n'),
    contact: contact ? bare(contact) : NO_CONTACT,
    lines: ofKind(blocks, 'cv').map(lineOf),
    languages: ofKind(blocks, 'languages').flatMap(({ languages }) => languages),
    certificates: [],
    passed: [],
  }
}

function ofKind<Kind extends BlockKind>(
  blocks: readonly Block[],
  kind: Kind,
): readonly BlockOf<Kind>[] {
  return blocks.filter((block): block is BlockOf<Kind> => block.kind === kind)
}

function bare({ email, phone, website, place }: BlockOf<'contact'>): Resume['contact'] {
  return { email, phone, website, place }
}

function lineOf({ section, role, organisation, start, end, text }: BlockOf<'cv'>) {
  return { section, role, organisation, start, end, text }
}
