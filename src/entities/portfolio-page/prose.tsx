/** Markdown of the author or an issuer, as a few plain elements: no pictures, no HTML, no odd links. */
import Markdown from 'react-markdown'
import { safeHref } from '#core/exporting/safe-href.ts'
import { ALLOWED_ELEMENTS } from '../markdown/allowed.ts'

export function Prose({ text }: { readonly text: string }) {
  if (text.trim() === '') return null
  return (
    <div className="prose">
      <Markdown
        allowedElements={ALLOWED_ELEMENTS}
        unwrapDisallowed
        urlTransform={(url) => safeHref(url) ?? ''}
        components={{
          a: ({ href, children }) => <SafeLink href={href ?? ''}>{children}</SafeLink>,
        }}
      >
        {text}
      </Markdown>
    </div>
  )
}

/** A link that is one, or else only its text. */
export function SafeLink(props: {
  readonly href: string
  readonly className?: string
  readonly children: React.ReactNode
}) {
  const href = safeHref(props.href)
  if (href === undefined) return <span className={props.className}>{props.children}</span>
  return (
    <a href={href} className={props.className} rel="noopener noreferrer nofollow">
      {props.children}
    </a>
  )
}
