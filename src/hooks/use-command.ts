/** Something the person asks for: whether it is under way, what came of it, and why it failed, until the next try. */
import { useEffect, useRef, useState } from 'react'
import { failed, type Result } from '#core/kernel/result.ts'
import type { Crash } from '#services/create-job.ts'
import { tellFailure } from '#services/failures.ts'

interface Outcome<Input, Value, Failure> {
  readonly pending: boolean
  /** what was asked for last */
  readonly input?: Input
  readonly value?: Value
  readonly failure?: Failure | Crash
}

export interface Command<Input, Value, Failure> extends Outcome<Input, Value, Failure> {
  /** `then` is called when it went well and the person is still on this screen. */
  readonly run: (input: Input, then?: (value: Value) => void) => void
}

export interface CommandOptions {
  /** this screen says itself what went wrong; else, or when the person has left it, the frame does */
  readonly showsFailure?: boolean
}

/** No failure gets lost: two runs at once keep that of either. */
export function useCommand<Value, Failure extends { readonly kind: string }, Input = void>(
  operation: (input: Input) => Promise<Result<Value, Failure>>,
  { showsFailure = false }: CommandOptions = {},
): Command<Input, Value, Failure> {
  const [outcome, setOutcome] = useState<Outcome<Input, Value, Failure>>({ pending: false })
  const isHere = useIsHere()
  const latest = useRef(0)
  const run: Command<Input, Value, Failure>['run'] = (input, then) => {
    latest.current += 1
    const mine = latest.current
    setOutcome({ pending: true, input })
    const end = (result: Result<Value, Failure | Crash>) => {
      if (!result.ok) {
        setOutcome({ pending: mine !== latest.current, input, failure: result.failure })
        if (!showsFailure || !isHere()) tellFailure(result.failure)
        return
      }
      if (mine === latest.current) setOutcome({ pending: false, input, value: result.value })
      if (isHere()) then?.(result.value)
    }
    void settled(() => operation(input)).then(end)
  }
  return { ...outcome, run }
}

/** A bug is reported as one, and is a failure all the same. */
async function settled<Value, Failure>(
  work: () => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | Crash>> {
  try {
    return await work()
  } catch (error) {
    reportError(error)
    return failed({ kind: 'crashed' })
  }
}

function useIsHere(): () => boolean {
  const here = useRef(false)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])
  return () => here.current
}
