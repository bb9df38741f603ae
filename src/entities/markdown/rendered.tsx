/** The Markdown reader itself: no raw HTML, no pictures, headings below the page's own. */
import type { ReactNode } from 'react'
import ReactMarkdown from 'react-markdown'
import { SafeLink } from '../safe-link/safe-link.tsx'
import { ALLOWED_ELEMENTS } from './allowed.ts'

/** A badge's own headings start below ours. */
const COMPONENTS = {
  a: ({ href, children }: { href?: string | undefined; children?: ReactNode }) => (
    <SafeLink href={href ?? ''}>{children}</SafeLink>
  ),
}

export function Rendered({ text }: { readonly text: string }) {
  return (
    <ReactMarkdown
      skipHtml
      unwrapDisallowed
      allowedElements={ALLOWED_ELEMENTS}
      components={COMPONENTS}
      urlTransform={(url) => url}
    >
      {text}
    </ReactMarkdown>
  )
}
