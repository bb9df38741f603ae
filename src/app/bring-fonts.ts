/** Brings the app's own letters (fonts.css): after the first screen of a first visit, at once from then on. */

/** To be called when the first screen was drawn; boot.js reads what is remembered. */
export async function bringFonts(): Promise<void> {
  document.documentElement.dataset.fonts = 'own'
  await document.fonts.ready
  try {
    localStorage.setItem('rugzak.fonts', 'own')
  } catch {
    // a browser that refuses storage brings them late each time
  }
}
