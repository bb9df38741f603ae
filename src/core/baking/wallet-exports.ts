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

function hasType(document: JsonObject, type: string): boolean {
  return [own(document, 'type') ?? null].flat().includes(type)
}
