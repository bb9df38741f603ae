/* Applies the remembered theme and language before the first paint. */
try {
  const theme = localStorage.getItem('rugzak.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  const language = localStorage.getItem('rugzak.language')
  if (language === 'nl' || language === 'en') document.documentElement.lang = language
} catch {
  /* storage refused: the defaults stand */
}
/* Zod would try `new Function` to see whether it may; our policy forbids it, so say so beforehand. */
globalThis.__zod_globalConfig = { jitless: true }
