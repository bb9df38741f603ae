/** The elements in the JSX of React 19: `import type {} from 'rugzak-verifier/react'` makes them known; it loads nothing. */
import type { ClassAttributes, HTMLAttributes } from 'react'
import type { Input } from 'rugzak-verifier'
import type { OpenBadge, OpenBadgeList } from 'rugzak-verifier/element'

interface BadgeProps<T> extends HTMLAttributes<T>, ClassAttributes<T> {
  /** address of a file with a badge; fetched without cookies when it is set */
  src?: string | undefined
  /** a file, bytes, text or credential; it goes before `src` and what stands inside */
  input?: Input | undefined
  /** to ask websites about status and keys too */
  ask?: boolean | undefined
  /** address of a reader that visitors may trust more than this page */
  reader?: string | undefined
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'open-badge': BadgeProps<OpenBadge>
      'open-badge-list': BadgeProps<OpenBadgeList>
    }
  }
}
