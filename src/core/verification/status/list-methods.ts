/** The kinds of status list that are credentials themselves: how each names its list, its place and its parts. */
export interface ListMethod {
  readonly entryType: string
  readonly list: string
  readonly index: string
  readonly credentialType: string
  readonly subjectType: string
  /** what a set bit means where the entry does not say */
  readonly purpose?: string
}

/** BitstringStatusList 1.0, StatusList2021 and RevocationList2020; 1EdTech's own list is no credential. */
const METHODS: readonly ListMethod[] = [
  {
    entryType: 'BitstringStatusListEntry',
    list: 'statusListCredential',
    index: 'statusListIndex',
    credentialType: 'BitstringStatusListCredential',
    subjectType: 'BitstringStatusList',
  },
  {
    entryType: 'StatusList2021Entry',
    list: 'statusListCredential',
    index: 'statusListIndex',
    credentialType: 'StatusList2021Credential',
    subjectType: 'StatusList2021',
  },
  {
    entryType: 'RevocationList2020Status',
    list: 'revocationListCredential',
    index: 'revocationListIndex',
    credentialType: 'RevocationList2020Credential',
    subjectType: 'RevocationList2020',
    purpose: 'revocation',
  },
]

/** The method that a status entry of these types asks for. */
export function listMethod(types: readonly unknown[]): ListMethod | undefined {
  return METHODS.find(({ entryType }) => types.includes(entryType))
}
