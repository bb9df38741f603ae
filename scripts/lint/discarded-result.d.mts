import type { Rule } from 'eslint'

export const discardedResult: Rule.RuleModule
