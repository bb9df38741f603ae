/** Starts the app: styles, words, router. */
import '@fontsource-variable/bricolage-grotesque/wght.css'
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import '#ui/tokens.css'
import '#ui/base.css'
import './fonts.css'
import './starting.css'
import { startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router'
import { startWords } from '#i18n/setup.ts'
import { isLockHinted } from '#storage/guards/lock-hint.ts'
import { isStorageRefused } from '#storage/guards/refused-storage.ts'
import { bringFonts } from './bring-fonts.ts'
import { router } from './router.tsx'

/** In a function: what is loaded here may lean on this very file, and would wait for it for ever. */
async function start(): Promise<void> {
  if (isStorageRefused) (await import('#storage/tables/in-memory.ts')).keepInMemory()
  else if (isLockHinted()) await (await import('#storage/lock/closed-here.ts')).closeHere()
  await startWords()
  const root = document.getElementById('root')
  // drawn between what the page has to do: on a slow phone the whole of it at once would let nothing else through
  if (root) startTransition(() => createRoot(root).render(<RouterProvider router={router} />))
}

void start()
if (document.readyState === 'complete') void bringFonts()
else addEventListener('load', () => void bringFonts(), { once: true })
