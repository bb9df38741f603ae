/** How the author can be reached; it leaves the device only when that is ticked. */
import { blockKind, isBlank, text } from './kind.ts'

export const contact = blockKind(
  'contact',
  { email: text, phone: text, website: text, place: text },
  {
    blank: { email: '', phone: '', website: '', place: '' },
    isEmpty: ({ email, phone, website, place }) => isBlank(email, phone, website, place),
    choice: {
      tick: 'contact',
      words: ({ email, phone, website, place }) => [email, phone, website, place],
    },
  },
)
