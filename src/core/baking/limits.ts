/** The caps under which foreign files are read, so that no file can hang or fill the device. */

const KIB = 1024
const MIB = 1024 * KIB

/** baking.md section 5; bytes unless the name says otherwise. */
export const LIMITS = {
  file: 20 * MIB,
  pngChunks: 10_000,
  textChunk: 4 * MIB,
  /** chunks or elements read under one badge keyword; a thousand small bombs are one big one */
  textsPerPlace: 16,
  inflated: 8 * MIB,
  inflateRatio: 200,
  /** below this many bytes a high ratio is harmless repetition, not a bomb */
  inflateGrace: 64 * KIB,
  svg: 5 * MIB,
  svgDepth: 256,
  svgNodes: 50_000,
  json: 4 * MIB,
  jsonDepth: 64,
  jsonValues: 100_000,
  jws: 4 * MIB,
  url: 8 * KIB,
} as const
