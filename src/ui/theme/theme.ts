/** The chosen theme; needed before the first paint, so kept in localStorage (see src/app/boot.js). */
export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export function currentTheme(): Theme {
  const theme = document.documentElement.dataset.theme
  return THEMES.find((one) => one === theme) ?? 'auto'
}

export function changeTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme
  try {
    localStorage.setItem('rugzak.theme', theme)
  } catch {
    // a browser that refuses storage still switches for this visit
  }
}
