/** One portfolio being written: its document with undo, kept on this device as it changes. */
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { type Portfolio, readPortfolio } from '#core/portfolio/document.ts'
import { type History, record, redo, startHistory, undo } from '#core/portfolio/history.ts'
import type { PageRecord } from '#core/records/records.ts'
import { savePages } from '#storage/operations/pages.ts'
import { useOnLeaving } from '#ui/use-on-leaving.ts'
import { pageRecord } from './use-portfolios.ts'

export interface Editor {
  readonly portfolio: Portfolio
  readonly history: History<Portfolio>
  readonly saving: 'saved' | 'saving' | 'notSaved'
  /** `tag` joins the typing in one field into one step of undo */
  readonly change: (next: Portfolio, tag?: string) => void
  readonly undo: () => void
  readonly redo: () => void
}

/** Long enough to finish a word, short enough to lose nothing worth typing again. */
const PAUSE = 500

/** `row` is the page as it is stored now and `opened` its document; what changes there is one step of undo here. */
export function useEditor(row: PageRecord, opened: Portfolio): Editor {
  const [history, setHistory] = useState(() => startHistory(opened))
  const [saving, setSaving] = useState<Editor['saving']>('saved')
  const waiting = useRef<Portfolio>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const known = useRef(row.updatedAt)

  const save = useCallback(async () => {
    const portfolio = waiting.current
    if (portfolio === undefined) return
    waiting.current = undefined
    const next = pageRecord(row.id, portfolio)
    known.current = next.updatedAt
    const kept = await savePages(next)
    setSaving(kept.ok ? 'saved' : 'notSaved')
  }, [row.id])

  // what was typed in the last half second is kept
  useOnLeaving(() => void save())

  // the screen before this one may still have been saving, and so may another tab
  const takeOver = useEffectEvent((savedAt: string) => {
    if (savedAt <= known.current || waiting.current !== undefined) return
    known.current = savedAt
    setHistory(record(history, opened))
  })
  useEffect(() => takeOver(row.updatedAt), [row.updatedAt])

  const show = (next: History<Portfolio>) => {
    if (next.present !== history.present) {
      waiting.current = next.present
      setSaving('saving')
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void save(), PAUSE)
    }
    setHistory(next)
  }
  return {
    portfolio: history.present,
    history,
    saving,
    change: (next, tag) => show(record(history, next, tag)),
    undo: () => show(undo(history)),
    redo: () => show(redo(history)),
  }
}

/** The document of a stored page; undefined when it cannot be read. */
export function documentOf(row: PageRecord | undefined): Portfolio | undefined {
  const read = row && readPortfolio(row.content)
  return read?.ok ? read.value : undefined
}
