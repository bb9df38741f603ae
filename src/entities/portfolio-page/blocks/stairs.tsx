/** Stairs towards something larger. */
import { isProof } from '#core/verification/report.ts'
import { Art, BadgeMark } from '../badge-facts.tsx'
import type { PageView, ShownBadge } from '../page-view.ts'
import { fieldOf, Line, Paragraph } from '../written.tsx'
import type { BlockUi, DrawingProps } from './block-ui.ts'

export const stairs: BlockUi<'stairs'> = {
  fields: [{ name: 'steps', input: 'steps' }],
  Drawing: StairsBlock,
}

function StairsBlock({ view, block }: DrawingProps<'stairs'>) {
  return (
    <section className="block stairs-block">
      <div className="stairs-words">
        <Line view={view} of={fieldOf(block, 'title')} as="h2" />
        <Paragraph view={view} of={fieldOf(block, 'text')} />
      </div>
      <ol className="stairs">
        {block.steps.map((step, at) => {
          const shown = step.badgeId === undefined ? undefined : view.badges.get(step.badgeId)
          return (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: two steps may have one name, or show one badge
              key={at}
              className={isFilled(shown) ? 'stair' : 'stair stair-open'}
            >
              {shown ? <Art shown={shown} /> : <div className="art art-open" />}
              <span className="stair-name" dir="auto">
                {shown?.badge.name ?? step.name}
              </span>
              {shown ? <BadgeMark view={view} shown={shown} /> : null}
              <span className="visually-hidden">{stepWord(view, shown)}</span>
              <span className="tread" />
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** A stair is hatched when its badge is still to earn, or was checked and is no proof. */
function isFilled(shown: ShownBadge | undefined): boolean {
  return shown !== undefined && (shown.mark === undefined || isProof(shown.mark))
}

/** Without a check a step says no more than that a badge was put on it. */
function stepWord({ words }: PageView, shown: ShownBadge | undefined): string {
  if (shown === undefined) return words.toEarn
  return isProof(shown.mark) ? words.earned : words.held
}
