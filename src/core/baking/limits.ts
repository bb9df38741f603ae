/** The caps under which foreign files are read, so that no file can hang or fill the device. */

const KIB = 1024
const MIB = 1024 * KIB

/** Bytes of a badge file, whatever its kind: the one limit that people are told. */
const FILE = 20_000_000

/** More than any badge needs would only exhaust memory; bytes unless the name says otherwise. */
export const LIMITS = {
  file: FILE,
  pngChunks: 10_000,
  textChunk: FILE,
  /** chunks or elements read under one badge keyword; a thousand small bombs are one big one */
  textsPerPlace: 16,
  inflated: 8 * MIB,
  inflateRatio: 200,
  /** below this many bytes a high ratio is harmless repetition, not a bomb */
  inflateGrace: 64 * KIB,
  svg: FILE,
  svgDepth: 256,
  svgNodes: 50_000,
  /** entities an SVG may declare, characters of one, and characters they may add together */
  entities: 100,
  entity: 1000,
  expanded: MIB,
  json: FILE,
  jsonDepth: 64,
  jsonValues: 100_000,
  jws: FILE,
  url: 8 * KIB,
} as const
