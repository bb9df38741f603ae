/** One portfolio being written: its document with undo, kept on this device as it changes. */
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Portfolio } from '#core/portfolio/document.ts'
import { type History, record, redo, startHistory, undo } from '#core/portfolio/history.ts'
import { pageRecord } from '#core/portfolio/page-record.ts'
import { contentOf } from '#core/records/content.ts'
import type { PageRecord } from '#core/records/records.ts'
import { useAutosave } from '#hooks/use-autosave.ts'
import { draftOf } from '#services/drafts.ts'
import type { StorageFailure } from '#storage/guards/failure.ts'
import { savePages } from '#storage/operations/pages.ts'
import { documentIn } from './use-portfolios.ts'

export interface Editor {
  readonly portfolio: Portfolio
  readonly history: History<Portfolio>
  readonly saving: 'saved' | 'saving' | 'notSaved'
  readonly failure?: StorageFailure
  /** `tag` joins the typing in one field into one step of undo */
  readonly change: (next: Portfolio, tag?: string) => void
  readonly undo: () => void
  readonly redo: () => void
}

/** `row` is the page as it is stored now and `opened` its document; what changes there is one step of undo here. */
export function useEditor(row: PageRecord, opened: Portfolio): Editor {
  const key = `page.${row.id}`
  const [left] = useState(() => readDraft(key))
  const [history, setHistory] = useState(() => startHistory(left ?? opened))
  const known = useRef(row.updatedAt)
  const {
    saving = 'saved',
    note,
    ...rest
  } = useAutosave({
    key,
    save: (portfolio: Portfolio) => {
      const next = pageRecord(row.id, portfolio, new Date().toISOString())
      known.current = next.updatedAt
      return savePages(next)
    },
    write: JSON.stringify,
  })
  // what was left as a draft is saved after all
  useEffect(() => {
    if (left) note(left)
  }, [left, note])

  // the screen before this one may still have been saving, and so may another tab
  const takeOver = useEffectEvent((savedAt: string) => {
    if (savedAt <= known.current || saving !== 'saved') return
    known.current = savedAt
    setHistory(record(history, opened))
  })
  useEffect(() => takeOver(row.updatedAt), [row.updatedAt])

  const show = (next: History<Portfolio>) => {
    if (next.present !== history.present) note(next.present)
    setHistory(next)
  }
  return {
    portfolio: history.present,
    history,
    saving,
    ...rest,
    change: (next, tag) => show(record(history, next, tag)),
    undo: () => show(undo(history)),
    redo: () => show(redo(history)),
  }
}

function readDraft(key: string): Portfolio | undefined {
  const draft = draftOf(key)
  return draft === undefined ? undefined : documentIn(contentOf(draft))
}
