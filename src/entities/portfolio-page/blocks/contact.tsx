/** How the author can be reached. */
import { contactHref } from '#core/exporting/contact-href.ts'
import { SafeLink } from '../../safe-link/safe-link.tsx'
import { fieldOf, Line } from '../written.tsx'
import type { BlockUi, DrawingProps } from './block-ui.ts'

export const contact: BlockUi<'contact'> = { fields: [], Drawing: ContactBlock }

const WAYS = ['email', 'phone', 'website', 'place'] as const

function ContactBlock({ view, block }: DrawingProps<'contact'>) {
  const told = WAYS.map((way) => block[way]).filter(Boolean)
  return (
    <address className="block contact-block" aria-label={view.words.contact}>
      <ul className="contact">
        {view.pen
          ? WAYS.map((way) => (
              <li key={way}>
                <Line view={view} of={fieldOf(block, way)} />
              </li>
            ))
          : [...new Set(told)].map((way) => (
              <li key={way}>
                <SafeLink bare href={contactHref(way) ?? ''} className="underlined">
                  {way}
                </SafeLink>
              </li>
            ))}
      </ul>
    </address>
  )
}
