/** Blocks of words: heading, text, CV entry, quote, link and contact. */
import { contactHref } from '#core/exporting/contact-href.ts'
import type { BlockOf } from '#core/portfolio/block.ts'
import { SafeLink } from '../safe-link/safe-link.tsx'
import { BadgeNames, OwnLabel, OwnText } from './badge-facts.tsx'
import { badgesIn, type PageView, say } from './page-view.ts'
import { Prose } from './prose.tsx'

interface Props<Kind extends 'heading' | 'text' | 'cv' | 'quote' | 'link' | 'contact'> {
  readonly view: PageView
  readonly block: BlockOf<Kind>
}

export function HeadingBlock({ block }: Props<'heading'>) {
  return block.text === '' ? null : <h2 className="block heading-block">{block.text}</h2>
}

export function TextBlock({ view, block }: Props<'text'>) {
  if (block.text.trim() === '') return null
  return (
    <section className="block text-block">
      <OwnText view={view} text={block.text} />
    </section>
  )
}

/** That a badge stands beside an entry is the owner's doing: it proves no job and no school. */
export function CvBlock({ view, block }: Props<'cv'>) {
  const period = [block.start, block.end || (block.start && view.words.present)].filter(Boolean)
  if (block.role === '' && block.organisation === '') return null
  return (
    <section className="block cv-block">
      <p className="period">{period.join(' – ')}</p>
      <div className="cv-words">
        <h3>{[block.role, block.organisation].filter(Boolean).join(', ')}</h3>
        <OwnLabel view={view} />
        <Prose text={block.text} />
        <BadgeNames view={view} word={view.words.beside} badges={badgesIn(view, block.badgeIds)} />
      </div>
    </section>
  )
}

export function QuoteBlock({ view, block }: Props<'quote'>) {
  const { portfolio, words } = view
  if (block.text === '') return null
  return (
    <figure className="block quote-block">
      <blockquote>
        <Prose text={block.text} />
      </blockquote>
      <figcaption>
        {[block.by, block.role].filter(Boolean).join(', ')}
        <span className="own-label">
          {say(words.quoted, { name: portfolio.name || words.owner })}
        </span>
      </figcaption>
    </figure>
  )
}

export function LinkBlock({ block }: Props<'link'>) {
  if (block.url === '') return null
  return (
    <p className="block link-block">
      <SafeLink bare href={block.url} className="underlined">
        {block.label || block.url}
      </SafeLink>
      <span className="paper-only address">{block.url}</span>
    </p>
  )
}

export function ContactBlock({ view, block }: Props<'contact'>) {
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
