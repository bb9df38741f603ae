/** The SVG carrier: told by its first character, and read by what is loaded for the first one. */
import { loadedOnce } from '../../kernel/once-per.ts'
import type { Carrier } from '../carrier.ts'
import { headText } from '../text.ts'

const reader = loadedOnce(() => import('../svg/unbake-svg.ts'))

export const svg: Carrier = {
  id: 'svg',
  sniff: (bytes) => headText(bytes).startsWith('<'),
  unbake: async (bytes) => (await reader()).unbakeSvg(bytes),
}
