/** What a framework of skills is to us: how its nodes are recognised, named, nested and ordered. */

export type FrameworkId =
  | 'esco'
  | 'isco'
  | 'iscedf'
  | 'eqf'
  | 'nlqf'
  | 'digcomp'
  | 'lifecomp'
  | 'entrecomp'
  | 'greencomp'
  | 'keycomp'
  | 'cefr'
  | 'werkproces'
  | 'keuzedeel'
  | 'crebo'
  | 'croho'
  | 'case'
  | 'ctdl'
  | 'sdg'
  | 'onet'
  | 'sfia'
  | 'ecf'

/** One place in one framework: the key by which badges of all issuers meet. */
export interface NodeRef {
  /** 'other' when no framework of ours was recognised; the text is then part of `nodeId` */
  readonly framework: FrameworkId | 'other'
  readonly nodeId: string
}

/** An alignment, read as a node of a framework. */
export interface FrameworkNode extends NodeRef {
  /** as the issuer wrote it */
  readonly label: string
  /** the issuer's name for the framework, always shown as the source */
  readonly source?: string
  /** level within the node, in the framework's own terms (DigComp 1-8, …) */
  readonly level?: string
  /** 1 URL, 0.9 code with type or host, 0.8 code with text, 0.5 a telling code, 0.4 text only */
  readonly confidence: number
  readonly parent?: NodeRef
}

/** How one framework is recognised. Patterns work on trimmed text; group 1 is the node id. */
export interface Framework {
  readonly id: FrameworkId
  /** on the normalised URL; group 1 (when there is one) is the node id */
  readonly urls: readonly RegExp[]
  /** URLs that name the framework, not the node */
  readonly hosts?: RegExp
  /** targetType that names the framework */
  readonly types?: RegExp
  /** words in targetFramework */
  readonly text?: RegExp
  readonly code: RegExp
  /** the code is so particular that it needs no other hint */
  readonly telling?: true
  /** a level or code that may stand in the name when there is no code */
  readonly inName?: RegExp
  /** spelling of a code -> node id */
  readonly nodeId?: (code: string) => string
  readonly parent?: (nodeId: string) => NodeRef | undefined
  /** all nodes, when the framework is finite and bundled */
  readonly nodes?: readonly string[]
  /** groups of those nodes, when it has them */
  readonly areas?: readonly string[]
  /** where its nodes are levels themselves: their ids, low to high */
  readonly levels?: readonly string[]
}
