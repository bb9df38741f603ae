/** The Markdown reader itself: no elements of an issuer's HTML, no pictures, headings below the page's own. */
import type { ReactNode } from 'react'
import ReactMarkdown from 'react-markdown'
import { SafeLink } from '../safe-link/safe-link.tsx'
import { ALLOWED_ELEMENTS } from './allowed.ts'
import { toMarkdown } from './from-html.ts'
import { WHOLE } from './keep-letters.ts'

/** A badge's own headings start below ours. */
const COMPONENTS = {
  a: ({ href, children }: { href?: string | undefined; children?: ReactNode }) => (
    <SafeLink href={href ?? ''}>{children}</SafeLink>
  ),
}

export function Rendered({ text }: { readonly text: string }) {
  const markdown = toMarkdown(text)
  if (markdown === undefined) return <p>{text}</p>
  return (
    <ReactMarkdown
      remarkPlugins={WHOLE}
      unwrapDisallowed
      allowedElements={ALLOWED_ELEMENTS}
      components={COMPONENTS}
      urlTransform={(url) => url}
    >
      {markdown}
    </ReactMarkdown>
  )
}
