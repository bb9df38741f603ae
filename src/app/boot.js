/**
 * Runs before the first paint: applies the remembered theme, language, letters and ease of reading, and asks for what this visit will
 * need after the first script. The page names those files (scripts/build/route-pages.ts); the visitor decides which.
 */
const root = document.documentElement
const remembered = (name) => {
  try {
    return localStorage.getItem(name)
  } catch {
    return null /* storage refused: the defaults stand */
  }
}

const theme = remembered('rugzak.theme')
if (theme === 'light' || theme === 'dark') root.dataset.theme = theme

root.dataset.ease = remembered('rugzak.ease') ?? ''

if (remembered('rugzak.fonts')) root.dataset.fonts = 'own'

/* The remembered language, else the browser's, else Dutch. */
const languages = [remembered('rugzak.language'), ...navigator.languages]
root.lang =
  languages.map((tag) => tag?.slice(0, 2).toLowerCase()).find((tag) => /^(nl|en)$/.test(tag)) ??
  'nl'

/* In either place (src/storage/guards/marker.ts): browsers clear them on different occasions. */
const hadBadges = () => {
  try {
    return remembered('rugzak-marker') !== null || document.cookie.includes('rugzak-marker=')
  } catch {
    return false /* cookies refused */
  }
}
const isKept = hadBadges()

/* The page of the first screen carries it for who kept nothing yet; another address may be answered by the same page. */
if (isKept || root.dataset.home !== location.pathname) delete root.dataset.home

const soon = JSON.parse(document.querySelector('meta[name="soon"]')?.content ?? '{}')
const needed = [
  ...(soon[root.lang] ?? []),
  ...(location.hash.length > 1 ? (soon.linked ?? []) : []),
  ...(isKept ? (soon.kept ?? []) : []),
]
for (const href of needed) {
  const isStyle = href.endsWith('.css')
  const link = document.createElement('link')
  Object.assign(link, { rel: isStyle ? 'preload' : 'modulepreload', crossOrigin: '', href })
  if (isStyle) link.as = 'style'
  document.head.append(link)
}

/* Where storage is refused it is there and throws, and the database would take the whole page along. */
try {
  new BroadcastChannel('rugzak').close()
} catch {
  Reflect.deleteProperty(globalThis, 'BroadcastChannel')
}

/* Zod would try `new Function` to see whether it may; our policy forbids it, so say so beforehand. */
globalThis.__zod_globalConfig = { jitless: true }
