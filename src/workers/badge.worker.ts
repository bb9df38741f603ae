/** The worker's end of the line: reads and verifies with the core, and speaks to nobody else. */
import { expose } from 'comlink'
import { verify } from '#core/verification/verify.ts'
import { fetchFile } from './fetch-file.ts'
import type { BadgeApi } from './protocol.ts'
import { readFile } from './read-file.ts'
import { webWorld } from './web-world.ts'

expose({
  readFile,
  verify: (credential, circumstances, net) => verify(credential, webWorld(net), circumstances),
  fetchFile: (urls, net) => fetchFile(urls, webWorld(net)),
  load: (wanted, net) => webWorld(net).load(wanted),
} satisfies BadgeApi)
