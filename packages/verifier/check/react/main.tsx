/** Draws the app, and tells when its elements had time to judge. */
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'

const since = performance.now()
const all = () => [...document.querySelectorAll<HTMLElement>('open-badge')]
Object.assign(globalThis, {
  settled: () => performance.now() - since > 3000 && all().every((it) => it.offsetHeight > 40),
})
const place = document.getElementById('app')
if (place) createRoot(place).render(<App />)
