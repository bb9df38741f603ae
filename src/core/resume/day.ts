/** Dates of a CV: what formats for machines take, and what has to stay words. */

/** A year, a month or a day that exists in every calendar of machines. */
const DAY = /^[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

/** `2024`, `2024-09` or `2024-09-01`; undefined for nothing and for other words. */
export function machineDay(text: string | undefined): string | undefined {
  const day = /^[^T]*/.exec(text?.trim() ?? '')?.[0] ?? ''
  return DAY.test(day) ? day : undefined
}

/** The words of a period that machines would not take: they go before the text of the line, so that none is lost. */
export function periodWords(start: string, end: string): string {
  const isStated = [start, end].every((one) => one.trim() === '' || machineDay(one) !== undefined)
  return isStated ? '' : [start, end].filter((one) => one.trim() !== '').join(' – ')
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** `Jun 2021`, as LinkedIn writes it, as `2021-06`; anything else as it is. */
export function machineMonth(text: string): string {
  const [, name = '', year = ''] = /^([A-Za-z]{3})[a-z]* (\d{4})$/.exec(text) ?? []
  const month = MONTHS.indexOf(name.toLowerCase()) + 1
  return month > 0 ? `${year}-${String(month).padStart(2, '0')}` : text
}
