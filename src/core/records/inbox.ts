/** What the inbox and those who fill it agree on. */

/** The batch of files that other apps shared with Rugzak. */
export const SHARED_BATCH = 'shared'
