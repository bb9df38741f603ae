/** Markdown of the author or an issuer, as a few plain elements: no pictures, no HTML, no odd links. */
import Markdown from 'react-markdown'
import { safeHref } from '#core/exporting/safe-href.ts'
import { ALLOWED_ELEMENTS } from '../markdown/allowed.ts'
import { toMarkdown } from '../markdown/from-html.ts'
import { WHOLE } from '../markdown/keep-letters.ts'
import { SafeLink } from '../safe-link/safe-link.tsx'

export function Prose({ text }: { readonly text: string }) {
  if (text.trim() === '') return null
  const markdown = toMarkdown(text)
  if (markdown === undefined)
    return (
      <p className="prose" dir="auto">
        {text}
      </p>
    )
  return (
    <div className="prose" dir="auto">
      <Markdown
        allowedElements={ALLOWED_ELEMENTS}
        remarkPlugins={WHOLE}
        unwrapDisallowed
        urlTransform={(url) => safeHref(url) ?? ''}
        components={{
          a: ({ href, children }) => (
            <SafeLink bare href={href ?? ''}>
              {children}
            </SafeLink>
          ),
        }}
      >
        {markdown}
      </Markdown>
    </div>
  )
}
