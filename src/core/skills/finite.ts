/** The nodes of the frameworks that are small enough to carry with us; names live in the locales. */

const numbered = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${prefix}${String(at + 1)}`)

export const EQF_LEVELS = numbered('', 8)
export const NLQF_LEVELS = ['instroom', '1', '2', '3', '4', '4+', '5', '6', '7', '8']
export const CEFR_LEVELS = ['A1', 'A1+', 'A2', 'A2+', 'B1', 'B1+', 'B2', 'B2+', 'C1', 'C1+', 'C2']
export const CEFR_MAIN = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2']

/** DigComp 2.1 and 2.2: five areas, 21 competences. */
export const DIGCOMP = [
  ...numbered('1.', 3),
  ...numbered('2.', 6),
  ...numbered('3.', 4),
  ...numbered('4.', 4),
  ...numbered('5.', 4),
]
/** LifeComp: personal, social, learning to learn; nine competences. */
export const LIFECOMP = [...numbered('P', 3), ...numbered('S', 3), ...numbered('L', 3)]
/** EntreComp: three areas of five. */
export const ENTRECOMP = ['1.', '2.', '3.'].flatMap((area) => numbered(area, 5))
/** GreenComp: four areas of three. */
export const GREENCOMP = ['1.', '2.', '3.', '4.'].flatMap((area) => numbered(area, 3))
/** The eight key competences of the EU recommendation of 2018. */
export const KEY_COMPETENCES = numbered('', 8)
