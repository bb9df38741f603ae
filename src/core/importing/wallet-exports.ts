/** Recognises what other wallets and backpacks export, so that all of it comes in and none of their secrets do. */
import { isObject, type JsonObject, own, parseJson } from '../kernel/json.ts'

export type WalletExport =
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
export function recogniseExport(text: string): ExportReading | undefined {
  const parsed = parseJson(text)
  if (!parsed.ok) return undefined
  const documents = [parsed.value].flat().filter((it) => isObject(it))
  const shape = SHAPES.find(({ recognises }) => documents.some((it) => recognises(it)))
  return shape && { wallet: shape.wallet, holdsSecrets: shape.holdsSecrets }
}

const LIST_NAME = /(^|\/)manifest\.(txt|json)$/i
/** Characters; the list names files, it does not hold them. */
const LONGEST_LIST = 1_000_000

/** Whether a file of this name and size may be the list in the archive of the closed Mozilla Backpack. */
export function mayBeList(fileName: string, bytes: number): boolean {
  return LIST_NAME.test(fileName) && bytes <= LONGEST_LIST
}

/** The e-mail addresses that such a list says the badges were awarded to; none when it is another file. */
export function addressesInList(text: string): readonly string[] {
  const parsed = parseJson(text)
  if (!parsed.ok || !isObject(parsed.value)) return []
  const entries = Object.entries(parsed.value)
  return entries.every(([email, files]) => isFileList(email, files))
    ? entries.map(([email]) => email)
    : []
}

function isFileList(email: string, files: unknown): boolean {
  return email.includes('@') && Array.isArray(files) && files.every((it) => typeof it === 'string')
}

function hasType(document: JsonObject, type: string): boolean {
  return [own(document, 'type') ?? null].flat().includes(type)
}
