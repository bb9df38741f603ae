/** Reads the tables in "Get a copy of your data" of LinkedIn; the names of their columns as they were in 2026. */
import Papa from 'papaparse'
import { webAddress } from '../exporting/safe-href.ts'
import { machineMonth } from './day.ts'
import { EMPTY_RESUME, MOST_ITEMS, NO_CONTACT, type Resume, type ResumeLine } from './resume.ts'

/** One row, read by the name of its column. */
type Row = (column: string) => string

interface Table {
  /** columns that no other table has together */
  readonly columns: readonly string[]
  readonly read: (rows: readonly Row[]) => Partial<Resume>
  /** columns that have no place in a CV here */
  readonly passed?: readonly string[]
}

const line = (section: ResumeLine['section'], words: Omit<ResumeLine, 'section'>): ResumeLine => ({
  section,
  ...words,
})
const joined = (...texts: readonly string[]) => texts.filter((text) => text !== '').join('\n\n')

/** Told by their columns: people rename files. */
const TABLES: Readonly<Record<string, Table>> = {
  certifications: {
    columns: ['Name', 'Url', 'Authority', 'Started On'],
    read: (rows) => ({
      certificates: rows.map((of) => ({
        name: of('Name'),
        authority: of('Authority'),
        date: machineMonth(of('Started On')),
        url: webAddress(of('Url')) ?? '',
      })),
    }),
    passed: ['Finished On', 'License Number'],
  },
  positions: {
    columns: ['Company Name', 'Title', 'Started On'],
    read: (rows) => ({
      lines: rows.map((of) =>
        line('work', {
          role: of('Title'),
          organisation: of('Company Name'),
          start: machineMonth(of('Started On')),
          end: machineMonth(of('Finished On')),
          text: joined(of('Description'), of('Location')),
        }),
      ),
    }),
  },
  education: {
    columns: ['School Name', 'Degree Name'],
    read: (rows) => ({
      lines: rows.map((of) =>
        line('education', {
          role: of('Degree Name'),
          organisation: of('School Name'),
          start: machineMonth(of('Start Date')),
          end: machineMonth(of('End Date')),
          text: joined(of('Notes'), of('Activities')),
        }),
      ),
    }),
  },
  volunteering: {
    columns: ['Company Name', 'Role', 'Cause'],
    read: (rows) => ({
      lines: rows.map((of) =>
        line('volunteer', {
          role: of('Role'),
          organisation: of('Company Name'),
          start: machineMonth(of('Started On')),
          end: machineMonth(of('Finished On')),
          text: joined(of('Description'), of('Cause')),
        }),
      ),
    }),
  },
  languages: {
    columns: ['Name', 'Proficiency'],
    read: (rows) => ({
      languages: rows.map((of) => ({ language: of('Name'), level: of('Proficiency') })),
    }),
  },
  profile: {
    columns: ['First Name', 'Last Name', 'Headline', 'Summary'],
    read: ([of = () => '']) => ({
      name: [of('First Name'), of('Last Name')].filter(Boolean).join(' '),
      summary: joined(of('Headline'), of('Summary')),
      contact: { ...NO_CONTACT, place: of('Geo Location') },
    }),
    passed: [
      'Maiden Name',
      'Address',
      'Birth Date',
      'Industry',
      'Zip Code',
      'Twitter Handles',
      'Websites',
      'Instant Messengers',
    ],
  },
}

/** Rows that are read, blank ones among them: far more than a CV may have, and soon read. */
const MOST_ROWS = 10 * MOST_ITEMS

/** Undefined for any other table. The separator is found out: a spreadsheet that saved it again may have changed it. */
export function readLinkedIn(text: string): Resume | undefined {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    skipEmptyLines: 'greedy',
    preview: MOST_ROWS,
  })
  const [head = [], ...rest] = data
  const columns = head.map((name) => name.trim().toLowerCase())
  const table = Object.values(TABLES).find((one) =>
    one.columns.every((name) => columns.includes(name.toLowerCase())),
  )
  if (!table) return undefined
  const rows = rest.map(
    (cells): Row =>
      (column) =>
        cells[columns.indexOf(column.toLowerCase())]?.trim() ?? '',
  )
  const passed = (table.passed ?? []).filter((name) => rows.some((row) => row(name) !== ''))
  return { ...EMPTY_RESUME, ...table.read(rows), passed }
}
