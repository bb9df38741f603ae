/** Skills with the badges that name them: their form and their drawing. */
import { skillsIn } from '#core/portfolio/skills-on-page.ts'
import { BadgeNames } from '../badge-facts.tsx'
import { badgesIn } from '../page-view.ts'
import { type BlockUi, badgeList, type DrawingProps, line } from './block-ui.ts'

export const skills: BlockUi<'skills'> = {
  fields: [line('title'), badgeList],
  glimpse: ({ title }) => title,
  Drawing: SkillsBlock,
}

function SkillsBlock({ view, block }: DrawingProps<'skills'>) {
  const skills = skillsIn(badgesIn(view, block.badgeIds))
  if (skills.length === 0) return null
  return (
    <section className="block skills-block">
      {block.title === '' ? null : <h2>{block.title}</h2>}
      <ul className="skills">
        {skills.map((skill) => (
          <li key={skill.name} className="skill">
            <span className="skill-name">{skill.name}</span>
            {skill.frameworks.length > 0 ? (
              <span className="framework">{skill.frameworks.join(', ')}</span>
            ) : null}
            <div>
              <BadgeNames view={view} word={view.words.skillProof} badges={skill.proved} />
              <BadgeNames view={view} word={view.words.named} badges={skill.named} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
