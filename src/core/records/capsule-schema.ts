/** A capsule as read back from a border: out of a backup or a published page, it is only what its owner's copy says. */
import { z } from 'zod'
import type { FileDigest } from '../badge/badge.ts'
import type { Capsule, KeptAnswer } from '../capsule/capsule.ts'
import { WORD_FIELDS } from '../capsule/capsule.ts'
import { PURPOSES } from '../kernel/world.ts'

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const address = z.string().max(8000)
const purpose = z.enum(PURPOSES)

export const keptSchema = z.object({
  url: address,
  purpose,
  file: digest.transform((text) => text as FileDigest), // the pattern made it one
  text: digest.exactOptional(),
}) satisfies z.ZodType<KeptAnswer>

/** Of a record that is kept: whatever it says of itself, it was restored. */
export const capsuleSchema = z
  .object({
    keptAt: z.string().max(40),
    seenValid: z.boolean(),
    words: z.partialRecord(z.enum(WORD_FIELDS), z.string().max(200_000)),
    kept: z.array(keptSchema).max(200),
    missing: z.array(z.object({ url: address, purpose, why: z.string().max(100) })).max(200),
  })
  .transform((capsule): Capsule => ({ ...capsule, restored: true }))
