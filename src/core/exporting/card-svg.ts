/** A static card of a portfolio for other pages: who, how many badges, and where they are checked. It carries no verdict. */
import { html } from '../kernel/escape-html.ts'

export interface SvgCard {
  readonly title: string
  /** how many badges, as words */
  readonly count: string
  /** where they are checked, as words */
  readonly foot: string
}

/** 480 × 160, with nothing that loads or runs. */
export function cardSvg({ title, count, foot }: SvgCard): string {
  const text = (y: number, size: number, weight: number, fill: string, words: string) =>
    `<text x="24" y="${y}" font-family="system-ui,sans-serif" font-size="${size}" font-weight="${weight}" fill="${fill}">${html(words)}</text>`
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="160" viewBox="0 0 480 160" role="img">',
    `<title>${html(`${title}, ${count}`)}</title>`,
    '<path fill="#f3f4ef" d="M0 0h480v160H0z"/>',
    '<path fill="#1d3fbb" d="M336 96h48v24h-48zM384 72h48v48h-48z"/><path fill="#ff5a1f" d="M432 40h48v80h-48z"/>',
    '<path fill="#14181f" d="M0 120h480v40H0z"/>',
    text(52, 30, 800, '#14181f', shortened(title, 20)),
    text(88, 18, 400, '#14181f', count),
    text(146, 16, 600, '#f3f4ef', shortened(foot, 52)),
    '</svg>',
  ].join('')
}

/** By what people see as a sign, so that no letter is cut in two. */
function shortened(text: string, most: number): string {
  const signs = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : text
}
