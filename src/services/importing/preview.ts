/** Whether badges are shown before they are kept. */
import { createStore } from '../store.ts'

export const lookFirst = createStore(false)
