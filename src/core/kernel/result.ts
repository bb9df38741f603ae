/** A value, or the reason there is none: how every border of the core answers. */
export type Result<T, F> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: F }

/** Wraps a value that was found. */
export function found<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

/** Wraps the reason why there is no value. */
export function failed<F>(failure: F): { readonly ok: false; readonly failure: F } {
  return { ok: false, failure }
}

/** For a failure after which nobody has less: say so where it is called. */
export function letPass(
  _result: Result<unknown, unknown> | Promise<Result<unknown, unknown>>,
): void {}
