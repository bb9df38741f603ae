/** A capsule as read back from a backup: it is only what its owner's copy says. */
import { z } from 'zod'
import type { FileDigest } from '../badge/badge.ts'
import type { Capsule, KeptAnswer } from '../capsule/capsule.ts'
import { LONGEST, WORD_FIELDS } from '../capsule/capsule.ts'
import { PURPOSES } from '../kernel/world.ts'

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const address = z.string().max(LONGEST.address)
const purpose = z.enum(PURPOSES)

const kept = z.object({
  url: address,
  purpose,
  file: digest.transform((text) => text as FileDigest), // the pattern made it one
  text: digest.exactOptional(),
  relayed: z.literal(true).exactOptional(),
}) satisfies z.ZodType<KeptAnswer>

/** Of a record that is kept: whatever it says of itself, it was restored. */
export const capsuleSchema = z
  .object({
    keptAt: z.string().max(40),
    seenValid: z.boolean(),
    words: z.partialRecord(z.enum(WORD_FIELDS), z.string().max(LONGEST.text)),
    kept: z.array(kept).max(200),
    missing: z.array(z.object({ url: address, purpose, why: z.string().max(100) })).max(200),
  })
  .transform((capsule): Capsule => ({ ...capsule, restored: true }))
