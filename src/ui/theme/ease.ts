/** What makes reading easier, kept on this device only and applied before the first paint (see src/app/boot.js). */
export const EASES = ['large', 'spaced', 'plain'] as const
export type Ease = (typeof EASES)[number]

export function currentEases(): readonly Ease[] {
  const chosen = document.documentElement.dataset.ease?.split(' ') ?? []
  return EASES.filter((one) => chosen.includes(one))
}

export function changeEases(eases: readonly Ease[]): void {
  const told = eases.join(' ')
  document.documentElement.dataset.ease = told
  try {
    localStorage.setItem('rugzak.ease', told)
  } catch {
    // a browser that refuses storage still switches for this visit
  }
}
