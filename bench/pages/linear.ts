/** The page on which a browser measures every scanner, and tells the outcome to who served it. */
import { allGrowths } from '../linear/measure.ts'

const [address = ''] = location.hash.slice(1).split('#')
await fetch(address, { method: 'POST', mode: 'no-cors', body: JSON.stringify(await allGrowths()) })
