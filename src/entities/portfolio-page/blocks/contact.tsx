/** How the author can be reached: the form and the drawing. */
import { contactHref } from '#core/exporting/contact-href.ts'
import { SafeLink } from '../../safe-link/safe-link.tsx'
import { type BlockUi, type DrawingProps, line } from './block-ui.ts'

export const contact: BlockUi<'contact'> = {
  fields: [line('email'), line('phone'), line('website'), line('place')],
  glimpse: ({ email }) => email,
  Drawing: ContactBlock,
}

function ContactBlock({ view, block }: DrawingProps<'contact'>) {
  const told = [block.email, block.phone, block.website, block.place].filter(Boolean)
  const ways = [...new Set(told)]
  if (ways.length === 0) return null
  return (
    <address className="block contact-block" aria-label={view.words.contact}>
      <ul className="contact">
        {ways.map((way) => (
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
