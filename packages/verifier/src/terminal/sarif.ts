/** The outcome of a check as SARIF 2.1.0, which code hosts show beside the files of a repository. */
import { oneLine } from './one-line.ts'
import type { Line } from './verify-command.ts'

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'

/** What cannot be checked is a note: it says nothing bad of the badge. Valid badges are no results. */
const LEVELS: Readonly<Record<string, 'note' | 'warning'>> = {
  unverified: 'note',
  expired: 'warning',
  suspended: 'warning',
}

export function sarifOf(lines: readonly Line[]) {
  const results = lines.filter(({ verdict }) => verdict !== 'valid').map(resultOf)
  const rules = [...new Set(results.map(({ ruleId }) => ruleId))].map((id) => ({ id }))
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'badge', rules } }, results }],
  }
}

function resultOf({ file, name, verdict, failure, report }: Line) {
  const answers = report?.checks.map(({ id, answer }) => `${id}: ${answer}`).join(', ')
  const uri = file.split(/[\\/]/).map(encodeURIComponent).join('/')
  return {
    ruleId: verdict,
    level: LEVELS[verdict] ?? ('error' as const),
    message: { text: plain([name, verdict, answers ?? failure].filter(Boolean).join(' · ')) },
    locations: [{ physicalLocation: { artifactLocation: { uri } } }],
  }
}

/** Foreign words as they are: `[words](address)` would become a link (SARIF 2.1.0, 3.11.6), and `{0}` a hole (3.11.5). */
function plain(text: string): string {
  return oneLine(text)
    .replace(/[\\[\]]/g, '\\$&')
    .replace(/[{}]/g, '$&$&')
}
