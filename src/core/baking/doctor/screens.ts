/** Sizes that give a picture away: whole device screens, and the widths chat apps scale to. */

/** Short and long side in pixels. */
type Size = readonly [short: number, long: number]

/** From the makers' technical specifications; common desktop resolutions at the end. */
const SCREENS: readonly Size[] = [
  // iPhone: SE 1, 6-8/SE 2-3, Plus, X/XS/11 Pro, XR/11, XS Max, 12-14 mini and normal, Pro Max, 14-16
  [640, 1136],
  [750, 1334],
  [1080, 1920],
  [1242, 2208],
  [1125, 2436],
  [828, 1792],
  [1242, 2688],
  [1080, 2340],
  [1170, 2532],
  [1284, 2778],
  [1179, 2556],
  [1290, 2796],
  [1206, 2622],
  [1320, 2868],
  // iPad
  [1536, 2048],
  [1620, 2160],
  [1640, 2360],
  [1668, 2224],
  [1668, 2388],
  [1488, 2266],
  [2048, 2732],
  // Android: Samsung, Pixel, Xiaomi, OnePlus
  [720, 1280],
  [720, 1520],
  [720, 1600],
  [1080, 2160],
  [1080, 2220],
  [1080, 2280],
  [1080, 2310],
  [1080, 2316],
  [1080, 2400],
  [1080, 2408],
  [1080, 2412],
  [1080, 2424],
  [1440, 2560],
  [1440, 2960],
  [1440, 3040],
  [1440, 3088],
  [1440, 3120],
  [1440, 3200],
  [1344, 2992],
  [1220, 2712],
  // laptops and monitors
  [768, 1366],
  [800, 1280],
  [900, 1440],
  [900, 1600],
  [1050, 1680],
  [1200, 1920],
  [1440, 3440],
  [1600, 2560],
  [1664, 2560],
  [1800, 2880],
  [1864, 2880],
  [1964, 3024],
  [2160, 3840],
  [2234, 3456],
]

/** Longest side after a chat app scaled a picture down: WhatsApp 1600, older ones 1280, Messenger 960. */
const CHAT_SIDES: readonly number[] = [1600, 1280, 960]

export function isScreenSize(width: number, height: number): boolean {
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  return SCREENS.some(([a, b]) => a === short && b === long)
}

export function isChatSize(width: number, height: number): boolean {
  return CHAT_SIDES.includes(Math.max(width, height))
}
