/** The languages the author speaks, each with how well, as the author says. */
import { OwnLabel } from '../badge-facts.tsx'
import { entryOf, fieldOf, Line } from '../written.tsx'
import { type BlockUi, type DrawingProps, written } from './block-ui.ts'

export const languages: BlockUi<'languages'> = { fields: [], Drawing: LanguagesBlock }

const BLANK = { language: '', level: '' }

function LanguagesBlock({ view, block }: DrawingProps<'languages'>) {
  const list = {
    all: block.languages,
    with: (all: typeof block.languages) => ({ ...block, languages: all }),
  }
  return (
    <section className="block languages-block">
      <Line view={view} of={fieldOf(block, 'title')} as="h2" unwritten={view.words.languages} />
      <ul className="entries">
        {written(view, block.languages, ({ language }) => language).map((at) => (
          <li key={at} className="entry">
            <Line
              view={view}
              of={entryOf(block, list, at, 'language', BLANK)}
              className="entry-name"
            />
            <Line
              view={view}
              of={entryOf(block, list, at, 'level', BLANK)}
              className="entry-fact"
            />
          </li>
        ))}
      </ul>
      <OwnLabel view={view} />
    </section>
  )
}
