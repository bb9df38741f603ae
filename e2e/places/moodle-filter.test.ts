/** Claims about the filter for Moodle: those of its own script, with stand-ins for Moodle. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

it('makes an element of a badge in a text, and nothing of anything else', () => {
  const script = join(import.meta.dirname, '../../integrations/moodle/try.php')
  const said = execFileSync('php', [script], { encoding: 'utf8' })
  expect(said.trim().split('\n')).toHaveLength(10)
})
