/** Recognises what other wallets and backpacks export, so that all of it comes in and none of their secrets do. */
import { isObject, type JsonObject, own, parseJson } from '../kernel/json.ts'

export type WalletExport =
  | 'mozillaBackpack'
  | 'learnerCredentialWallet'
  | 'lockedLearnerCredentialWallet'
  | 'verifiablePresentation'
  | 'chapi'
  | 'badgeConnect'

/** A JSON or text file seen as another wallet's export. */
export interface ExportReading {
  readonly wallet: WalletExport
  /** the file also holds private keys or other secrets: keep the credentials, never the file */
  readonly holdsSecrets: boolean
  /** Mozilla's manifest: file name in the archive to the e-mail address the badge was awarded to */
  readonly addresses?: ReadonlyMap<string, string>
}

interface Shape {
  readonly wallet: WalletExport
  readonly holdsSecrets: boolean
  readonly recognises: (document: JsonObject) => boolean
}

const SHAPES: readonly Shape[] = [
  {
    // learner-credential-wallet, exportProfileRecord: a Universal Wallet with its keys in `contents`
    wallet: 'learnerCredentialWallet',
    holdsSecrets: true,
    recognises: (document) => hasType(document, 'UniversalWallet2020') && 'contents' in document,
  },
  {
    // learner-credential-wallet, exportWalletEncrypted: a JWE that needs the person's passphrase
    wallet: 'lockedLearnerCredentialWallet',
    holdsSecrets: true,
    recognises: (document) => hasType(document, 'EncryptedWallet'),
  },
  {
    wallet: 'verifiablePresentation',
    holdsSecrets: false,
    recognises: (document) => hasType(document, 'VerifiablePresentation'),
  },
  {
    wallet: 'chapi',
    holdsSecrets: false,
    recognises: (document) => 'dataType' in document && 'data' in document,
  },
  {
    wallet: 'badgeConnect',
    holdsSecrets: false,
    recognises: (document) => Array.isArray(own(document, 'results')) && 'status' in document,
  },
]

/** The export that this text is; undefined when it is an ordinary badge or nothing we know. */
export function recogniseExport(text: string, fileName = ''): ExportReading | undefined {
  const parsed = parseJson(text)
  if (!parsed.ok) return undefined
  const documents = [parsed.value].flat().filter((it) => isObject(it))
  const shape = SHAPES.find(({ recognises }) => documents.some((it) => recognises(it)))
  if (shape) return { wallet: shape.wallet, holdsSecrets: shape.holdsSecrets }
  const addresses = isObject(parsed.value) ? mozillaManifest(parsed.value, fileName) : undefined
  return addresses && { wallet: 'mozillaBackpack', holdsSecrets: false, addresses }
}

/** The archive of the closed Mozilla Backpack: manifest.txt maps each e-mail address to file names. */
function mozillaManifest(
  document: JsonObject,
  fileName: string,
): ReadonlyMap<string, string> | undefined {
  if (!/(^|\/)manifest\.(txt|json)$/i.test(fileName)) return undefined
  const entries = Object.entries(document)
  if (entries.length === 0 || !entries.every(([email, files]) => isFileList(email, files))) return
  return new Map(
    entries.flatMap(([email, files]) =>
      [files]
        .flat()
        .filter((file) => typeof file === 'string')
        .map((file): [string, string] => [file, email]),
    ),
  )
}

function isFileList(email: string, files: unknown): boolean {
  return email.includes('@') && Array.isArray(files) && files.every((it) => typeof it === 'string')
}

function hasType(document: JsonObject, type: string): boolean {
  return [own(document, 'type') ?? null].flat().includes(type)
}
