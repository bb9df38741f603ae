/** Turns the content of a self-contained link into a candidate. */

import { blankBlock } from '#core/portfolio/block.ts'
import { emptyPortfolio } from '#core/portfolio/document.ts'
import type { LinkContent } from '#core/sharing/link-content.ts'
import { withAnswersBeside } from './answers-along.ts'
import type { Candidate } from './candidate.ts'
import { readPacked } from './read-badges.ts'

/** A link has no page of its own, so its badges are shown as one collection under its title. */
export async function openContent(signal: AbortSignal, content: LinkContent): Promise<Candidate> {
  const packed = content.badges.map((credential, at) => ({
    id: String(at),
    credential,
    own: { reflection: '', evidence: [] },
  }))
  const { badges: read, problems } = await readPacked(signal, packed, new Map())
  const { badges, files } = await withAnswersBeside(read)
  const badgeIds = badges.map(({ id }) => id)
  const page = {
    ...emptyPortfolio(content.language),
    name: content.owner || content.title,
    blocks: [blankBlock('collection', 'badges', { title: content.title, badgeIds })],
  }
  return {
    key: crypto.randomUUID(),
    source: { kind: 'link' },
    owner: content.owner,
    page,
    mayAsk: false,
    ...{ badges, files, problems },
  }
}
