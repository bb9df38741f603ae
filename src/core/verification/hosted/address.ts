/** Judges a badge of which the file holds only the address (Open Badges 0.5 to 1.1). */
import { isAssertion } from '../../formats/ob2-upgrade.ts'
import type { World } from '../../kernel/world.ts'
import type { Judged } from '../judged.ts'
import type { Followed } from './follow.ts'
import { follow } from './follow.ts'
import { judgePublished } from './hosted.ts'

/** What stood at the address: a judged hosted badge, or the text of something secured in another way. */
export type Addressed =
  | { readonly outcome: 'judged'; readonly judged: Judged }
  | { readonly outcome: 'other'; readonly form: 'json' | 'jws'; readonly text: string }

export async function judgeAddress(address: string, world: World): Promise<Addressed> {
  const followed = await follow(address, 'award', world)
  const text = otherThanHosted(followed)
  if (text !== undefined) return { outcome: 'other', ...text }
  return { outcome: 'judged', judged: await judgePublished({}, followed, address, world) }
}

function otherThanHosted(followed: Followed): { form: 'json' | 'jws'; text: string } | undefined {
  if (followed.outcome === 'jws') return { form: 'jws', text: followed.text }
  if (followed.outcome !== 'document' || isAssertion(followed.document)) return undefined
  return { form: 'json', text: followed.text }
}
