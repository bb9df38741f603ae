/** The worker's end of the line: reads and verifies with the core, and speaks to nobody else. */
import { expose } from 'comlink'
import { prepare } from '#core/verification/prepare.ts'
import { verify } from '#core/verification/verify.ts'
import { fetchFile } from './fetch-file.ts'
import type { BadgeApi } from './protocol.ts'
import { readFile } from './read-file.ts'
import { webWorld } from './web-world.ts'

expose({
  readFile,
  prepare,
  verify: (credential, circumstances, net) => verify(credential, webWorld(net), circumstances),
  fetchFile: (urls, net) => fetchFile(urls, webWorld(net)),
  load: (wanted, net) => webWorld(net).load(wanted),
} satisfies BadgeApi)
