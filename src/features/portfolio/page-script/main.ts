/** The script inside an exported page: judges the badge files in it, and says that only a copy is speaking. */
import { fromBase64url } from '#core/kernel/bytes.ts'
import { judgeOriginal, PAGE_ANSWERS, type PageAnswer } from '#core/portfolio/judge-original.ts'
import type { AnswerWords } from '#entities/portfolio-page/answer-words.ts'

type Link = HTMLAnchorElement

void answerFor(document.getElementById('page-answer'), [
  ...document.querySelectorAll<Link>('a[data-sha256]'),
])

/** After its last day only the sentence that says so is left on the page: a request of the owner, and no lock. */
const end = document.querySelector<HTMLElement>('[data-until]')
if (end && (end.dataset.until ?? '') < new Date().toISOString().slice(0, 10)) {
  document.body.replaceChildren(end)
}

async function answerFor(output: HTMLElement | null, links: readonly Link[]): Promise<void> {
  if (output === null || links.length === 0) return
  const words = JSON.parse(output.dataset.words ?? '{}') as AnswerWords // written by our own check-offer.tsx
  if (!isSecureContext) {
    output.textContent = words.cannot
    return
  }
  output.textContent = words.busy
  performance.mark('check-begins')
  const answers: PageAnswer[] = []
  for (const link of links) {
    await nextFrame()
    answers.push(await answerTo(link, words))
  }
  performance.mark('check-ends')
  const outcome = document.createElement('strong')
  outcome.textContent = `${words.outcome} ${counted(answers, words)}.`
  output.replaceChildren(outcome, ` ${words.honest}`)
}

/** Lets the page be painted and scrolled between two badges. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

/** Judges the bytes in the link and writes the answer beside it; a failure of ours proves nothing. */
async function answerTo(link: Link, words: AnswerWords): Promise<PageAnswer> {
  const bytes = fromBase64url(link.href.slice(link.href.indexOf(',') + 1)) ?? new Uint8Array()
  const judged = await judgeOriginal(bytes, link.dataset.sha256 ?? '', Date.now()).catch(unjudged)
  const place = link.closest('li')?.querySelector<HTMLElement>('.answer')
  if (place) {
    place.dataset.answer = judged.answer
    place.textContent = [words[judged.answer], ...otherNames(judged.names, link, words)].join(' · ')
  }
  return judged.answer
}

function unjudged() {
  return { answer: 'unverified', names: [] } as const
}

/** What the file calls its badges, where that is not what the page calls them. */
function otherNames(names: readonly string[], link: Link, words: AnswerWords): readonly string[] {
  const shown = link.dataset.names?.split('\n') ?? []
  const others = names.filter((name) => !shown.includes(name))
  return others.length === 0 ? [] : [`${words.fileSays} ${others.join(', ')}`]
}

function counted(answers: readonly PageAnswer[], words: AnswerWords): string {
  const counts = PAGE_ANSWERS.map((answer) => ({
    answer,
    count: answers.filter((it) => it === answer).length,
  }))
  return counts
    .filter(({ count }) => count > 0)
    .map(({ answer, count }) => `${words[answer]}: ${count}`)
    .join(' · ')
}
