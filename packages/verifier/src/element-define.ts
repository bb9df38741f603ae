/** Defines <open-badge> and <open-badge-list>; importing it is all there is to do. */
import { OpenBadge, OpenBadgeList } from './element.ts'

declare global {
  interface HTMLElementTagNameMap {
    'open-badge': OpenBadge
    'open-badge-list': OpenBadgeList
  }
}

for (const [name, element] of [
  ['open-badge', OpenBadge],
  ['open-badge-list', OpenBadgeList],
] as const)
  if ('customElements' in globalThis && !customElements.get(name))
    customElements.define(name, element)
