/** When what had the focus is taken away, the focus goes to what stood nearest: a keyboard never loses its place. */
import { type RefObject, useEffect } from 'react'

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex="0"]'

/** A screen that knows better moves the focus itself, before the next frame. */
export function useKeptFocus(content: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const screen = content.current
    if (!screen) return undefined
    let focused: Element | undefined
    const note = ({ target }: FocusEvent) => {
      focused = target instanceof Element ? target : undefined
    }
    const observer = new MutationObserver((records) => {
      const lost = focused
      if (!lost || lost.isConnected) return
      const gone = records.find(({ removedNodes }) =>
        [...removedNodes].some((node) => node.contains(lost)),
      )
      if (gone) requestAnimationFrame(() => moveFocus(lost, gone, screen))
    })
    document.addEventListener('focusin', note)
    observer.observe(document.body, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', note)
      observer.disconnect()
    }
  }, [content])
}

/** Where something was taken away. */
type Gap = Pick<MutationRecord, 'target' | 'nextSibling' | 'previousSibling'>

function moveFocus(lost: Element, gap: Gap, screen: HTMLElement): void {
  if (document.activeElement !== document.body) return
  const title = screen.querySelector<HTMLElement>('h1')
  const next = nearest(lost, gap, screen)
  if (next) next.focus()
  else title?.focus({ preventScroll: true })
}

/** What follows the gap, else what comes before it, else the same around what it was in, up to the screen. */
function nearest(lost: Element, gap: Gap, screen: HTMLElement): HTMLElement | undefined {
  if (!screen.contains(gap.target)) return undefined
  const beside = [...along(gap.nextSibling, 'next'), ...along(gap.previousSibling, 'previous')]
  const found = beside.flatMap((node) => focusableIn(node, lost) ?? [])[0]
  if (found || gap.target === screen || !gap.target.parentNode) return found
  const { parentNode: target, nextSibling, previousSibling } = gap.target
  return nearest(lost, { target, nextSibling, previousSibling }, screen)
}

function along(from: Node | null, way: 'next' | 'previous'): readonly HTMLElement[] {
  const nodes: HTMLElement[] = []
  for (let at = from; at; at = way === 'next' ? at.nextSibling : at.previousSibling) {
    if (at instanceof HTMLElement && at.isConnected) nodes.push(at)
  }
  return nodes
}

/** In the next row of a list that is the same button as the one that is gone. */
function focusableIn(node: HTMLElement, lost: Element): HTMLElement | undefined {
  const inside = [...node.querySelectorAll<HTMLElement>(FOCUSABLE)]
  const all = (node.matches(FOCUSABLE) ? [node, ...inside] : inside).filter(
    (it) => !it.matches(':disabled') && it.checkVisibility(),
  )
  return all.find((it) => it.className === lost.className) ?? all[0]
}
