/** What one signature with one key can come to. */
export type SignatureAnswer =
  | 'valid'
  | 'mismatch'
  /** the key is not of the kind the algorithm needs, or is meant for something else */
  | 'wrongKey'
  /** anybody could have made the signature (docs/spec/judging.md 7) */
  | 'weakKey'
  | 'unsupported'
