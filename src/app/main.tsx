/** Starts the app: styles, words, router. */
import '@fontsource-variable/bricolage-grotesque/wght.css'
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import '#ui/tokens.css'
import '#ui/base.css'
import './starting.css'
import { createRoot } from 'react-dom/client'
import { startWords } from '#i18n/setup.ts'
import { App } from './app.tsx'

await startWords()
const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
