/** One page out of several portfolios, each under a heading of its own. */
import { type Block, blankBlock } from './block.ts'
import { type Portfolio, titleOf } from './document.ts'

export interface JoinGiven {
  /** gives a fresh id per block */
  readonly newId: () => string
  /** what a portfolio without a title and a name is called */
  readonly untitled: string
}

/** Looks and begins as the first of them; what one of them keeps in, the page keeps in. */
export function joined(
  [first, ...others]: readonly [Portfolio, ...Portfolio[]],
  { newId, untitled }: JoinGiven,
): Portfolio {
  const all = [first, ...others]
  const contact = all.flatMap(({ blocks }) => blocks.find(({ kind }) => kind === 'contact') ?? [])
  const blocks = [
    ...contact.slice(0, 1),
    ...all.flatMap((one) => [
      blankBlock('heading', newId(), { text: titleOf(one) || untitled }),
      ...introOf(one, first, newId),
      ...one.blocks.filter(({ kind }) => kind !== 'contact'),
    ]),
  ]
  const shows = (what: keyof Portfolio['shown']) => all.every(({ shown }) => shown[what])
  return {
    ...first,
    title: '',
    address: '',
    listed: all.every(({ listed }) => listed),
    shown: {
      contact: shows('contact'),
      reflections: shows('reflections'),
      ownEvidence: shows('ownEvidence'),
      capsules: shows('capsules'),
    },
    blocks: blocks.map((block) => ({ ...block, id: newId() })),
  }
}

/** Words that stand at the top of the page already are not said again. */
function introOf(one: Portfolio, first: Portfolio, newId: () => string): readonly Block[] {
  if (one === first || one.intro.trim() === '' || one.intro === first.intro) return []
  return [blankBlock('text', newId(), { text: one.intro })]
}
