/** Undo and redo over any document that is replaced rather than changed. */

export interface History<T> {
  readonly past: readonly T[]
  readonly present: T
  readonly future: readonly T[]
  /** names the field being typed in, so that a word is one step and not eight */
  readonly tag: string
}

/** Steps that are kept; more would keep every picture of a long evening alive. */
const KEPT = 200

export function startHistory<T>(present: T): History<T> {
  return { past: [], present, future: [], tag: '' }
}

/** Records a change. Changes with the same non-empty tag that follow each other are one step. */
export function record<T>(history: History<T>, next: T, tag = ''): History<T> {
  if (next === history.present) return history
  const goesOn = tag !== '' && tag === history.tag
  const past = goesOn ? history.past : [...history.past, history.present].slice(-KEPT)
  return { past, present: next, future: [], tag }
}

export function undo<T>({ past, present, future, tag }: History<T>): History<T> {
  const previous = past.at(-1)
  return previous === undefined
    ? { past, present, future, tag }
    : { past: past.slice(0, -1), present: previous, future: [present, ...future], tag: '' }
}

export function redo<T>({ past, present, future, tag }: History<T>): History<T> {
  const [next, ...rest] = future
  return next === undefined
    ? { past, present, future, tag }
    : { past: [...past, present], present: next, future: rest, tag: '' }
}
