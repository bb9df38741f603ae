/** Notices a database that does not answer, as happens in WebKit after a page was left in the middle of its work. */
import { db } from '../tables/database.ts'

/** ms: a database that is only slow has answered by then. */
const PATIENCE = 8000

/** Whether a question to several tables is answered in time; one that fails is answered too. */
export function databaseAnswers(): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PATIENCE))
  const asked = db.transaction('r', [db.badges, db.reports, db.settings], () => db.settings.count())
  return Promise.race([asked.then(heard, heard), late])
}

const heard = () => true
