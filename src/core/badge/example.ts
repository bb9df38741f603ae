/** Our example badges, known by who issued them: their private keys are public, so they prove nothing of anybody. */
import type { Badge } from './badge.ts'

/** The issuers of `public/examples` and `public/demo`; a test compares them with the files. */
const EXAMPLE_ISSUERS: ReadonlySet<string> = new Set([
  'did:key:z6MkotTajdtRT2x3acgJNek1TebqLa2fstRG95Yt5PgXhgtL',
  'did:key:z6Mkr5kXSVWENDvtPXCnBSQjDmSDvgMwQg4MAyWmHqAvWxvL',
  'did:key:z6Mkvf5TteHHMMwGrB3Q5VsgK1RKby9yzRCSradvWW9GaxFE',
  'did:key:z6MkwDBbrVxKNe2XqoDFMFnshGYdAWT1eyCbgHRiTuSurPhP',
  'did:key:z6MkmxVVPiMYdpmCqHZJqq93rTm1ndyqH49LcTjfAQXB9m8s',
  'did:key:z6MkmiwezBREwLyBP6w7z4c15Q4i6jdu9u3ojDQa8g3nTzw3',
  'did:key:z6MkqBaGHBDTALRmSjyFu6PQ2TUnQNYKd4aurUf9mPwKTSaT',
  'did:key:z6MksZXMW1UEatH98BXCg9xavVG7B44hqcuWkXfcDfbR8GY9',
  'did:key:z6MkmQSprkyoaRkKjysd9rRXGwvMNyMY7s3ifbH6aMLWS3bN',
  'did:key:z6Mkk7acykby59V6q56yuij3Dv89bBgvgqwAR9m5WeSPkwkP',
  'did:key:z6MkoAsSns4Sx1yibjLKnHFGcVSzLhTM1imihYt7aWPrzubU',
  'https://wijkacademie-zuiderlicht.example/issuer',
  'https://leestafel.example/issuer',
  'https://open-harbour.example/issuer',
  'https://gemeente-oosterwaard.example/issuer',
])

/** The website of an example issuer, of which the app has the pages: whoever names it is an example. */
export const EXAMPLE_HOST = 'vakschool-het-anker.example'

/** Whatever its file is called, and whoever brought it: an example is shown as one and counts nowhere. */
export function isExample({ issuer: { id = '' } }: Pick<Badge, 'issuer'>): boolean {
  return EXAMPLE_ISSUERS.has(id) || plain(id).includes(EXAMPLE_HOST)
}

/** Without case and without what hides a letter: too much is called an example here rather than too little. */
function plain(id: string): string {
  try {
    return decodeURIComponent(id).normalize('NFKC').toLowerCase()
  } catch {
    return id.toLowerCase()
  }
}
