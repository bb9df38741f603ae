/** Makes the whole window a place to drop or paste badges, whichever screen is open. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { PATHS } from '#routes/paths.ts'
import { readTransfer } from '#services/importing/files-of-drop.ts'
import styles from './shell.module.css'

export function WindowDrop() {
  const { t } = useTranslation()
  const over = useWindowDrop()
  return over ? <div className={styles.dropping}>{t('dropAnywhere')}</div> : null
}

function useWindowDrop(): boolean {
  const [over, setOver] = useState(false)
  const navigate = useNavigate()
  const isAdding = useLocation().pathname === PATHS.add
  useEffect(() => {
    const take = async (transfer: DataTransfer) => {
      if (await takeTransfer(transfer, !isAdding)) await navigate(PATHS.add)
    }
    return listen({ setOver, take: (transfer) => void take(transfer) })
  }, [navigate, isAdding])
  return over
}

interface Reactions {
  readonly setOver: (over: boolean) => void
  readonly take: (transfer: DataTransfer) => void
}

/** Drags that begin in this window (reordering) are left alone. Returns the way to stop. */
function listen({ setOver, take }: Reactions): () => void {
  const stop = new AbortController()
  let isOurs = false
  const on = <Type extends 'dragstart' | 'dragend' | 'dragover' | 'dragleave' | 'drop' | 'paste'>(
    type: Type,
    react: (event: WindowEventMap[Type]) => void,
  ) => window.addEventListener(type, react, { signal: stop.signal })
  const isForUs = (event: DragEvent) => !isOurs && bringsSomething(event.dataTransfer)
  on('dragstart', () => {
    isOurs = true
  })
  on('dragend', () => {
    isOurs = false
  })
  on('dragover', (event) => {
    if (!isForUs(event)) return
    event.preventDefault()
    setOver(true)
  })
  on('dragleave', (event) => {
    if (event.relatedTarget === null) setOver(false)
  })
  on('drop', (event) => {
    setOver(false)
    if (!isForUs(event) || !event.dataTransfer) return
    event.preventDefault()
    take(event.dataTransfer)
  })
  on('paste', (event) => {
    if (event.clipboardData && !isWriting(event.target)) take(event.clipboardData)
  })
  return () => stop.abort()
}

/** Files from the device, or a picture or link from another window. */
function bringsSomething(transfer: DataTransfer | null): boolean {
  return ['Files', 'text/uri-list'].some((type) => transfer?.types.includes(type))
}

/** Text pasted into a field is for that field. */
function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null
}

/** Reads the transfer before the first await; the machinery is loaded only now. */
async function takeTransfer(transfer: DataTransfer, quiet: boolean): Promise<boolean> {
  const handed = readTransfer(transfer)
  const { takeHanded } = await import('#services/importing/sort-input.ts')
  return takeHanded(handed, { quiet })
}
