/** Files of skills the learner chose to load. */
import { db } from '../tables/database.ts'
import { writer } from '../tables/writer.ts'

export const { save: saveSkillFiles, remove: removeSkillFiles } = writer(db.skillFiles)
