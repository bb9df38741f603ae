/** Builds the script of an exported page into one text, and hands it to the app as a module of its own. */
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'

const NAME = 'virtual:page-script'
const ENTRY = fileURLToPath(
  new URL('../../src/features/portfolio/page-script/main.ts', import.meta.url),
)

const UNREAD = `{ document: { type: 'VerifiableCredential' }, slice: () => undefined }`
/** Nothing can be told of it without the web, or without what a page does not carry. */
const OPEN = '{ remarks: [], checks: [{ id: "signature", answer: "unsupported" }] }'

/**
 * A page has no lists of issuers to compare names with, asks no website, so that nothing answers that could differ or
 * be a web page, and holds no file in which another wallet keeps its secrets. Of what is no award, what is signed as
 * for a wallet and what is sealed with a certificate it says that it cannot check it.
 */
const NEEDLESS: Readonly<Record<string, string>> = {
  '/core/verification/namesake.ts': 'export const namesakeOf = () => undefined',
  '/core/verification/hosted/differences.ts':
    'export const differences = () => []; export const chainDifferences = () => []',
  '/core/verification/hosted/alternate-link.ts': 'export const alternateLink = () => undefined',
  '/core/verification/keys/pem.ts':
    'export const isPem = () => false, holdsPrivateKey = isPem, jwkFromPem = () => undefined',
  '/core/formats/other-jws.ts': `export const openOtherJws = async (text) => text[0] === '{' ? ${UNREAD} : undefined`,
  '/core/verification/jwt/other-jws.ts': `export const judgeOtherJws = async () => ({ document: {}, ...${OPEN} })`,
  '/core/verification/jwt/certificate-key.ts': `export const sealedKey = () => ({ outcome: 'unsupported', method: 'x5c' })`,
  '/core/verification/hosted/definition.ts': `export const judgeDefinition = (document) => ({ document, ...${OPEN} })`,
  '/core/verification/xml.ts': `export const judgeXml = () => ({ document: {}, ...${OPEN} })`,
  '/core/verification/contexts/families/boosts.ts': 'export const documents = {}',
  '/core/verification/contexts/families/demonstrations.ts': 'export const documents = {}',
  '/core/verification/signed/named-part.ts': 'export const withPartNamed = (it) => it',
  '/core/formats/edci.ts': 'export const openEdci = () => undefined',
  '/core/importing/wallet-exports.ts': 'export const recogniseExport = () => undefined',
}

const WITHOUT_NEEDLESS: Plugin = {
  name: 'without-needless',
  enforce: 'pre',
  load: (id) => Object.entries(NEEDLESS).find(([path]) => id.endsWith(path))?.[1],
}

/** Offers `virtual:page-script`, whose default export is the text that stands between the script tags. */
export function pageScript(): Plugin {
  return {
    name: 'page-script',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}`) return undefined
      return `export default ${JSON.stringify(await pageScriptText())}`
    },
  }
}

/** One classic script without imports, as it may stand in HTML: no end tag and no carriage return in it. */
export async function pageScriptText(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [WITHOUT_NEEDLESS],
    build: {
      write: false,
      copyPublicDir: false,
      target: 'es2023',
      lib: { entry: ENTRY, formats: ['iife'], name: 'rugzakPage' },
    },
  })
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  const [chunk, ...more] = outputs
  if (chunk?.type !== 'chunk' || more.length > 0) throw new Error('the page script is not one file')
  const text = chunk.code.replace(/<(?=\/script|!--)/gi, String.raw`\x3c`)
  if (/[\r\0]/.test(text)) throw new Error('the page script has characters that HTML changes')
  return text
}
