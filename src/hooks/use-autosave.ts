/**
 * Keeps what is typed: half a second after the last key, and at once when the screen is left or the page goes away.
 * A database may answer too late then, so the words are left as a draft as well, for when the screen is opened again.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Result } from '#core/kernel/result.ts'
import { forgetDraft, leaveDraft } from '#services/drafts.ts'
import { tellFailure } from '#services/failures.ts'

/** Long enough to finish a word, short enough to lose nothing worth typing again. */
const PAUSE = 500

export interface Autosave<T, Failure> {
  /** undefined before anything was typed */
  readonly saving: 'saving' | 'saved' | 'notSaved' | undefined
  /** why it was not saved; what was typed is tried again with the next key, and when the screen is left */
  readonly failure?: Failure
  /** to be called with every change */
  readonly note: (value: T) => void
}

export interface AutosaveOptions<T, Failure> {
  /** of the draft: what it is, and which */
  readonly key: string
  readonly save: (value: T) => Promise<Result<unknown, Failure>>
  /** as a draft, which `draftOf(key)` gives back */
  readonly write: (value: T) => string
}

/** Asked anew: more may be typed during any wait. */
const isSet = (ref: { readonly current: unknown }) => ref.current !== undefined

type State<Failure> = Omit<Autosave<never, Failure>, 'note'>

export function useAutosave<T extends object, Failure extends { readonly kind: string }>({
  key,
  save,
  write,
}: AutosaveOptions<T, Failure>): Autosave<T, Failure> {
  const [state, setState] = useState<State<Failure>>({ saving: undefined })
  const waiting = useRef<T>(undefined)
  const onItsWay = useRef<T>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isHere = useRef(true)
  const latest = useRef({ save, write })
  useEffect(() => {
    latest.current = { save, write }
  })

  const flush = useCallback(async () => {
    clearTimeout(timer.current)
    const value = waiting.current
    if (value === undefined) return
    waiting.current = undefined
    onItsWay.current = value
    const saved = await latest.current.save(value)
    if (onItsWay.current === value) onItsWay.current = undefined
    if (!saved.ok) {
      waiting.current ??= value
      setState({ saving: 'notSaved', failure: saved.failure })
      if (!isHere.current) tellFailure(saved.failure)
      return
    }
    if (isSet(waiting) || isSet(onItsWay)) return
    forgetDraft(key)
    setState({ saving: 'saved' })
  }, [key])

  useEffect(() => {
    isHere.current = true
    const leave = () => {
      const unsaved = waiting.current ?? onItsWay.current
      if (unsaved !== undefined) leaveDraft(key, latest.current.write(unsaved))
      void flush()
    }
    addEventListener('pagehide', leave)
    return () => {
      isHere.current = false
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [key, flush])

  const note = useCallback(
    (value: T) => {
      waiting.current = value
      setState({ saving: 'saving' })
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush(), PAUSE)
    },
    [flush],
  )
  return { ...state, note }
}
