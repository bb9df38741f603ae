/** The carriers that can hold a badge, in the order in which their first bytes are tried. */
import type { Carrier } from './carrier.ts'
import { json } from './carriers/json.ts'
import { jws } from './carriers/jws.ts'
import { png } from './carriers/png.ts'
import { svg } from './carriers/svg.ts'
import { url } from './carriers/url.ts'

export const CARRIERS: readonly Carrier[] = [png, svg, json, jws, url]
