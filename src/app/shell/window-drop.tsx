/** Makes the whole window a place to let badges go, whichever screen is open. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { filesOfDrop } from '#jobs/files-of-drop.ts'
import { PATHS } from '../paths.ts'
import styles from './shell.module.css'

export function WindowDrop() {
  const { t } = useTranslation()
  const over = useWindowDrop()
  return over ? <div className={styles.dropping}>{t('dropAnywhere')}</div> : null
}

function useWindowDrop(): boolean {
  const [over, setOver] = useState(false)
  const navigate = useNavigate()
  useEffect(() => {
    const stop = new AbortController()
    const listen = (type: 'dragover' | 'dragleave' | 'drop', react: (event: DragEvent) => void) =>
      window.addEventListener(type, react, { signal: stop.signal })
    listen('dragover', (event) => {
      if (!bringsFiles(event)) return
      event.preventDefault()
      setOver(true)
    })
    listen('dragleave', (event) => {
      if (event.relatedTarget === null) setOver(false)
    })
    listen('drop', (event) => {
      setOver(false)
      if (!bringsFiles(event) || !event.dataTransfer) return
      event.preventDefault()
      void takeDrop(event.dataTransfer)
      void navigate(PATHS.add)
    })
    return () => stop.abort()
  }, [navigate])
  return over
}

/** Drags inside the app (reordering) carry no files and are left alone. */
function bringsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}

async function takeDrop(transfer: DataTransfer): Promise<void> {
  const files = filesOfDrop(transfer)
  const { startImport } = await import('#jobs/import-job.ts')
  await startImport(await files)
}
