/** The frameworks of skills that we recognise, in the order in which they are tried. */

import {
  CEFR_LEVELS,
  CEFR_MAIN,
  DIGCOMP,
  ENTRECOMP,
  EQF_LEVELS,
  GREENCOMP,
  KEY_COMPETENCES,
  LIFECOMP,
  NLQF_LEVELS,
} from './finite.ts'
import type { Framework, FrameworkId, NodeRef } from './framework.ts'

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const CREBO = String.raw`2[2357]\d{3}|9\d{4}`

const ref = (framework: FrameworkId, nodeId: string): NodeRef => ({ framework, nodeId })

/** `2.1` is in area `2`; the area itself is in a key competence of the EU, when that is known. */
const inArea =
  (framework: FrameworkId, keyCompetence?: string) =>
  (nodeId: string): NodeRef | undefined => {
    const dot = nodeId.lastIndexOf('.')
    if (dot > 0) return ref(framework, nodeId.slice(0, dot))
    return keyCompetence === undefined ? undefined : ref('keycomp', keyCompetence)
  }

/** Codes where every shorter prefix (down to `shortest` characters) is the group above. */
const byPrefix =
  (framework: FrameworkId, shortest: number) =>
  (nodeId: string): NodeRef | undefined =>
    nodeId.length > shortest ? ref(framework, nodeId.slice(0, -1)) : undefined

/** `P1.2` is part of `P1`, which is in area `P`, which is in key competence 5. */
function lifecompParent(nodeId: string): NodeRef | undefined {
  if (nodeId.includes('.')) return ref('lifecomp', nodeId.slice(0, nodeId.indexOf('.')))
  return nodeId.length > 1 ? ref('lifecomp', nodeId.slice(0, 1)) : ref('keycomp', '5')
}

/** `25655/B1-K1-W2` is part of `25655/B1-K1`, which is part of qualification 25655. */
function werkprocesParent(nodeId: string): NodeRef | undefined {
  const [crebo = '', code = ''] = nodeId.includes('/') ? nodeId.split('/') : ['', nodeId]
  const prefix = crebo === '' ? '' : `${crebo}/`
  const task = /^(.*)-W\d+$/.exec(code)?.[1]
  if (task !== undefined) return ref('werkproces', prefix + task)
  return crebo === '' ? undefined : ref('crebo', crebo)
}

/** `b1k1w2` and `B1-K1-W2` are one code. */
function werkprocesCode(code: string): string {
  return code
    .toUpperCase()
    .replaceAll('-', '')
    .replace(/(?<=\d)(?=[KW])/g, '-')
}

const upper = (code: string) => code.toUpperCase()

export const FRAMEWORKS: readonly Framework[] = [
  {
    id: 'esco',
    urls: [
      new RegExp(`^https://data\\.europa\\.eu/esco/skill/(${UUID}|[STLK][0-9.]*)$`, 'i'),
      new RegExp(`^https://data\\.europa\\.eu/esco/(occupation/${UUID})$`, 'i'),
    ],
    hosts: /^https:\/\/(esco\.ec\.europa\.eu|ec\.europa\.eu\/esco|data\.europa\.eu\/esco)(\/|$)/i,
    text: /\besco\b/i,
    code: new RegExp(`^(${UUID}|[STLK]\\d(?:\\.\\d+)*)$`, 'i'),
    nodeId: (code) => (/^[stlk]\d/i.test(code) ? code.toUpperCase() : code.toLowerCase()),
    parent: (nodeId) => (/^[STLK]\d+\./.test(nodeId) ? inArea('esco')(nodeId) : undefined),
  },
  {
    id: 'isco',
    urls: [/^https:\/\/data\.europa\.eu\/esco\/isco\/C?(\d{1,4})$/i],
    text: /\bisco\b/i,
    code: /^C?(\d{1,4})$/i,
    parent: byPrefix('isco', 1),
  },
  {
    id: 'iscedf',
    urls: [/^https:\/\/data\.europa\.eu\/(?:snb|esco)\/isced-f\/(\d{2,4})$/i],
    text: /\bisced\b/i,
    code: /^(\d{2,4})$/,
    parent: byPrefix('iscedf', 2),
  },
  {
    id: 'eqf',
    urls: [/^https:\/\/data\.europa\.eu\/snb\/eqf\/([1-8])$/i],
    types: /^ext:eqf$/i,
    text: /\b(eqf|ekk|european qualifications framework|europees kwalificatie)/i,
    code: /^(?:eqf|ekk)?[\s-]*(?:level|niveau)?\s*([1-8])$/i,
    inName: /\b(?:eqf|ekk|level|niveau)[\s-]*([1-8])\b/i,
    nodes: EQF_LEVELS,
    levels: EQF_LEVELS,
  },
  {
    id: 'nlqf',
    urls: [],
    hosts: /^https:\/\/([\w-]+\.)*nlqf\.nl(\/|$)/i,
    types: /^ext:nlqf$/i,
    text: /\bnlqf\b/i,
    code: /^(?:nlqf)?[\s-]*(?:level|niveau)?\s*(instroom|4\+|[1-8])$/i,
    inName: /\b(?:nlqf|niveau|level)[\s-]*(instroom|4\+|[1-8])(?!\w)/i,
    nodeId: (code) => code.toLowerCase(),
    nodes: NLQF_LEVELS,
    levels: NLQF_LEVELS,
  },
  {
    id: 'digcomp',
    urls: [],
    hosts: /^https:\/\/(data\.europa\.eu\/snb\/dcf|[^/]*joint-research-centre[^/]*\/[^?]*digcomp)/i,
    text: /\b(digcomp|dcf|digital competence framework)\b/i,
    code: /^(1(?:\.[1-3])?|2(?:\.[1-6])?|[345](?:\.[1-4])?)$/,
    inName: /(?:^|\s)(1\.[1-3]|2\.[1-6]|[345]\.[1-4])(?!\.?\d)/,
    parent: inArea('digcomp', '4'),
    nodes: DIGCOMP,
    areas: ['1', '2', '3', '4', '5'],
  },
  {
    id: 'lifecomp',
    urls: [],
    hosts: /^https:\/\/[^/]*joint-research-centre[^/]*\/[^?]*lifecomp/i,
    text: /\blifecomp\b/i,
    code: /^([PSL][1-3](?:\.[1-3])?)$/i,
    inName: /(?:^|\s)([PSL][1-3](?:\.[1-3])?)(?!\.?\w)/,
    nodeId: upper,
    parent: lifecompParent,
    nodes: LIFECOMP,
    areas: ['P', 'S', 'L'],
  },
  {
    id: 'entrecomp',
    urls: [],
    hosts: /^https:\/\/[^/]*(joint-research-centre|jrc)[^/]*\/[^?]*entrecomp/i,
    text: /\bentrecomp\b/i,
    code: /^([1-3](?:\.[1-5])?)$/,
    inName: /(?:^|\s)([1-3]\.[1-5])(?!\.?\d)/,
    parent: inArea('entrecomp', '7'),
    nodes: ENTRECOMP,
    areas: ['1', '2', '3'],
  },
  {
    id: 'greencomp',
    urls: [],
    hosts: /^https:\/\/[^/]*(joint-research-centre|jrc)[^/]*\/[^?]*greencomp/i,
    text: /\bgreencomp\b/i,
    code: /^([1-4](?:\.[1-3])?)$/,
    inName: /(?:^|\s)([1-4]\.[1-3])(?!\.?\d)/,
    parent: inArea('greencomp'),
    nodes: GREENCOMP,
    areas: ['1', '2', '3', '4'],
  },
  {
    id: 'keycomp',
    urls: [],
    hosts: /^https:\/\/eur-lex\.europa\.eu\/.*32018H0604\(01\)/i,
    text: /\b(key competences?|sleutelcompetenties?)\b/i,
    code: /^([1-8])$/,
    nodes: KEY_COMPETENCES,
  },
  {
    id: 'cefr',
    urls: [],
    hosts: /^https:\/\/([\w-]+\.)*coe\.int(\/|$)/i,
    text: /\b(cefr|erk|europees referentiekader|common european framework of reference)\b/i,
    code: /^([ABC][12]\+?)$/i,
    inName: /(?:^|[\s(/–-])([ABC][12]\+?)(?![\w+])/,
    nodeId: upper,
    nodes: CEFR_MAIN,
    levels: CEFR_LEVELS,
  },
  {
    id: 'werkproces',
    urls: [],
    text: /\b(werkproces(sen)?|kerntaak|kerntaken)\b/i,
    code: /^([BP]\d+-?K\d+(?:-?W\d+)?)$/i,
    telling: true,
    nodeId: werkprocesCode,
    parent: werkprocesParent,
  },
  {
    id: 'keuzedeel',
    urls: [],
    text: /\bkeuzede(el|len)\b/i,
    code: /^(K\d{4})$/i,
    nodeId: upper,
  },
  {
    id: 'crebo',
    urls: [],
    hosts: /^https:\/\/(kwalificaties|kwalificatie-mijn)\.s-bb\.nl(\/|$)/i,
    text: /\b(crebo|kwalificatiedossier|kwalificatie|sbb|kd)\b/i,
    code: new RegExp(`^(?:crebo)?\\s*(${CREBO})$`, 'i'),
    inName: new RegExp(`\\bcrebo[\\s:-]*(${CREBO})\\b`, 'i'),
  },
  {
    id: 'croho',
    urls: [],
    text: /\b(croho|isat|rio)\b/i,
    code: /^(\d{5})$/,
  },
  {
    id: 'ctdl',
    urls: [/^https:\/\/credentialengineregistry\.org\/.*\/(ce-[0-9a-f-]{36})$/i],
    types: /^(ceterms|ceasn):/i,
    text: /\b(ctdl|credential engine)\b/i,
    code: new RegExp(`^(ce-${UUID})$`, 'i'),
    telling: true,
  },
  {
    id: 'sdg',
    urls: [
      /^https:\/\/sdgs\.un\.org\/goals\/goal-?(\d{1,2})$/i,
      /^https:\/\/metadata\.un\.org\/sdg\/(\d{1,2}(?:\.\w+)*)$/i,
    ],
    text: /\b(sdgs?|sustainable development goals?)\b/i,
    code: /^(?:sdg|goal)?[\s-]*(1[0-7]|[1-9])$/i,
  },
  {
    id: 'onet',
    urls: [/^https:\/\/www\.onetonline\.org\/link\/summary\/([\d.-]+)$/i],
    text: /\bo\*?net\b/i,
    code: /^(\d{2}-\d{4}(?:\.\d{2})?)$/,
  },
  {
    id: 'sfia',
    urls: [/^https:\/\/sfia-online\.org\/.*\/skills\/([\w-]+)$/i],
    text: /\bsfia\b/i,
    code: /^([A-Z]{4})$/,
  },
  {
    id: 'ecf',
    urls: [],
    text: /\be-?cf\b/i,
    code: /^([A-E]\.\d{1,2})$/i,
    nodeId: upper,
    parent: inArea('ecf'),
  },
  {
    id: 'case',
    urls: [new RegExp(`^https://[^?]*/uri/(${UUID})$`, 'i')],
    types: /^CF(Item|Document|RubricCriterion|RubricCriterionLevel)$/,
    code: new RegExp(`^(${UUID})$`, 'i'),
  },
]

const BY_ID = new Map(FRAMEWORKS.map((framework) => [framework.id, framework]))

/** The framework with this id; undefined for 'other'. */
export function frameworkOf(id: FrameworkId | 'other'): Framework | undefined {
  return id === 'other' ? undefined : BY_ID.get(id)
}

/** A qualification number (crebo) named anywhere in a text. */
export function creboIn(text: string): string | undefined {
  return new RegExp(`(?<!\\d)(${CREBO})(?!\\d)`).exec(text)?.[1]
}

/** Parent of a node in its framework's own hierarchy, when that is known offline. */
export function parentOf({ framework, nodeId }: NodeRef): NodeRef | undefined {
  return frameworkOf(framework)?.parent?.(nodeId)
}

/** Place of a node in its framework's order of levels; -1 when it is no level. */
export function levelIndex({ framework, nodeId }: NodeRef): number {
  return frameworkOf(framework)?.levels?.indexOf(nodeId) ?? -1
}

/** One string for a node, usable in a URL and as a key. */
export function nodeKey({ framework, nodeId }: NodeRef): string {
  return `${framework}:${nodeId}`
}
