/** Makes a plain string a different type per meaning, so that ids cannot be mixed up. */
declare const brand: unique symbol
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }
