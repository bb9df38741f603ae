/** Whose badge it says it is, as far as the badge states it readably. Never proof of who handed it over. */
import type { Badge } from '../badge/badge.ts'

const NAME_TYPES = ['name', 'fullName', 'legalName']
const ADDRESS_TYPES = ['email', 'emailAddress']

/** A name, else a readable e-mail address; '' when the badge only holds a hash or nothing. */
export function statedPerson({
  recipient,
  recipientName = '',
}: Pick<Badge, 'recipient' | 'recipientName'>): string {
  const readable = recipient.filter(({ hashed }) => !hashed)
  const told = (types: readonly string[]) =>
    readable.find(({ type }) => types.includes(type))?.value.replace(/^mailto:/i, '') ?? ''
  return (recipientName || told(NAME_TYPES) || told(ADDRESS_TYPES).toLowerCase()).trim()
}
