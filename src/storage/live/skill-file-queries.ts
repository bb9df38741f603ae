/** Questions about the files of skills the learner loaded. */
import { db } from '../tables/database.ts'
import { liveQuery } from './live-query.ts'

/** The file of ESCO; undefined when none was loaded. */
export const escoFile = liveQuery('escoFile', () => db.skillFiles.get('esco'))
