/** Other wallets and what they take, as far as their source and help pages say: a row per wallet. */
import type { BadgeRecord, FileRecord } from '../records/records.ts'

/** Why a badge cannot go along. */
export type KitProblem =
  /** the wallet refuses pictures of this size */
  | 'tooLarge'
  /** the wallet wants a picture with the badge in it, and this came as text */
  | 'noPicture'
  | 'onlyOb2'
  | 'onlyOb3'
  /** signed as a JWT, which the wallet does not read */
  | 'jwt'
  /** a standard the wallet does not read */
  | 'standard'

type File = Pick<FileRecord, 'mediaType' | 'size'>

interface Wallet {
  /** a proper noun, the same in every language */
  readonly name: string
  /** the file as it came, or the document in it */
  readonly takes: 'file' | 'document'
  /** `file` is the one the badge came in */
  readonly problem: (badge: BadgeRecord, file: File | undefined) => KitProblem | undefined
}

const isOb2 = ({ badge }: BadgeRecord) => /^ob[012]/.test(badge.standard)
const isOb3 = ({ badge }: BadgeRecord) => badge.standard.startsWith('ob30')
const isPicture = (file: File | undefined) =>
  file?.mediaType === 'image/png' || file?.mediaType === 'image/svg+xml'

/** 256 KiB, as Badgr's upload form has it. */
const BADGR_MOST = 256 * 1024

export const WALLETS = {
  badgr: {
    name: 'Badgr, Canvas Credentials',
    takes: 'file',
    problem: (badge, file) => {
      if (!isOb2(badge)) return 'onlyOb2'
      if (!isPicture(file)) return 'noPicture'
      return file && file.size > BADGR_MOST ? 'tooLarge' : undefined
    },
  },
  credly: {
    name: 'Credly',
    takes: 'file',
    problem: (badge) => (/^ob(20|30)/.test(badge.badge.standard) ? undefined : 'standard'),
  },
  learnerWallet: {
    name: 'Learner Credential Wallet',
    takes: 'document',
    problem: (badge) => {
      if (!isOb3(badge)) return 'onlyOb3'
      return badge.payload.form === 'json' ? undefined : 'jwt'
    },
  },
  passport: {
    name: 'Open Badge Passport',
    takes: 'file',
    problem: (badge, file) => {
      if (!isOb2(badge)) return 'onlyOb2'
      return isPicture(file) ? undefined : 'noPicture'
    },
  },
} as const satisfies Record<string, Wallet>

export type WalletId = keyof typeof WALLETS
export const WALLET_IDS = Object.keys(WALLETS) as WalletId[] // keys of a const table

/** Wallets that take no badges from elsewhere: to be told, not to be packed for. */
export const CLOSED_WALLETS = ['edubadges', 'europass'] as const

/** Why this badge cannot go to that wallet; undefined when it can. */
export function kitProblem(
  wallet: WalletId,
  badge: BadgeRecord,
  file: File | undefined,
): KitProblem | undefined {
  return WALLETS[wallet].problem(badge, file)
}
