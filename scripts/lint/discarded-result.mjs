/** Forbids throwing a Result away: a failure that nobody looks at is told to nobody. */
import ts from 'typescript'

/** A statement, a `void`, or an arrow function handed to somebody who wants no answer. */
export const discardedResult = {
  meta: {
    type: 'problem',
    messages: {
      discarded:
        'This is a Result: look at its failure, or hand it on to who does (useCommand, a job).',
    },
    schema: [],
  },
  create(context) {
    const services = context.sourceCode.parserServices
    const checker = services.program.getTypeChecker()

    const isResult = (type) => {
      const awaited = checker.getAwaitedType(type) ?? type
      const answers = (awaited.isUnion() ? awaited.types : [awaited]).map(okOf)
      return answers.includes('true') && answers.includes('false')
    }
    /** What a member of the type says of `ok`: 'true', 'false' or something else. */
    const okOf = (type) => {
      const ok = type.getProperty('ok')
      const isFailure = type.getProperty('failure') !== undefined
      const isValue = type.getProperty('value') !== undefined
      return ok && (isFailure || isValue) ? checker.typeToString(checker.getTypeOfSymbol(ok)) : ''
    }
    const look = (node) => {
      switch (node.type) {
        case 'CallExpression':
        case 'ChainExpression':
          if (isResult(services.getTypeAtLocation(node)))
            context.report({ node, messageId: 'discarded' })
          return
        case 'AwaitExpression':
          return look(node.argument)
        case 'LogicalExpression':
          return look(node.right)
        case 'ConditionalExpression':
          look(node.consequent)
          look(node.alternate)
      }
    }
    const wantsNothing = (node) => {
      const wanted = checker.getContextualType(services.esTreeNodeToTSNodeMap.get(node))
      const signatures = wanted ? checker.getNonNullableType(wanted).getCallSignatures() : []
      return signatures.some((one) => one.getReturnType().flags & ts.TypeFlags.Void)
    }
    return {
      ExpressionStatement: ({ expression }) => look(expression),
      'UnaryExpression[operator="void"]': ({ argument }) => look(argument),
      'ArrowFunctionExpression[expression=true]': (node) => {
        if (wantsNothing(node)) look(node.body)
      },
    }
  },
}
