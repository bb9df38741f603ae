/** The worker's end of the line: reads and verifies with the core, and speaks to nobody else. */
import { expose } from 'comlink'
import { verify } from '#core/verification/verify.ts'
import type { BadgeApi } from './protocol.ts'
import { readFile } from './read-file.ts'
import { webWorld } from './web-world.ts'

expose({
  readFile,
  verify: (credential, circumstances, net) => verify(credential, webWorld(net), circumstances),
} satisfies BadgeApi)
