#!/usr/bin/env node
/** The command `badge`: verifies, reads and bakes badge files in a terminal. */
import { bakeCommand } from './terminal/bake-command.ts'
import { type Command, USAGE_EXIT } from './terminal/command.ts'
import { listCommand } from './terminal/list-command.ts'
import { reportCommand } from './terminal/report-command.ts'
import { unbakeCommand } from './terminal/unbake-command.ts'
import { verifyCommand } from './terminal/verify-command.ts'

const COMMANDS: Readonly<Record<string, Command>> = {
  verify: verifyCommand,
  report: reportCommand,
  list: listCommand,
  unbake: unbakeCommand,
  bake: bakeCommand,
}

const USAGE = `usage: badge COMMAND …
${Object.values(COMMANDS)
  .map(({ usage, does }) => `  badge ${usage}\n      ${does}`)
  .join('\n')}
PATH is a file, a folder or - for what comes in. Exit: 0 all valid (or done), 1 something is not (which is not to say that it is wrong), 2 usage.`

// who reads the lines may have seen enough, as head does
process.stdout.on('error', () => process.exit())

const [name = '', ...rest] = process.argv.slice(2)
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
const code = command === undefined ? USAGE_EXIT : await command.run(rest)
if (code === USAGE_EXIT) console.error(USAGE)
process.exitCode = code
