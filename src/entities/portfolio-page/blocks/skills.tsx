/** Skills with the badges that name them. */
import { skillsIn } from '#core/portfolio/skills-on-page.ts'
import { BadgeNames } from '../badge-facts.tsx'
import { badgesIn } from '../page-view.ts'
import { fieldOf, Line } from '../written.tsx'
import { type BlockUi, badgeList, type DrawingProps } from './block-ui.ts'

export const skills: BlockUi<'skills'> = {
  fields: [badgeList],
  Drawing: SkillsBlock,
}

function SkillsBlock({ view, block }: DrawingProps<'skills'>) {
  const skills = skillsIn(badgesIn(view, block.badgeIds), view.skillName)
  if (skills.length === 0 && !view.pen) return null
  return (
    <section className="block skills-block">
      <Line view={view} of={fieldOf(block, 'title')} as="h2" />
      <ul className="skills">
        {skills.map((skill) => (
          <li key={skill.name} className="skill">
            <span className="skill-name" dir="auto">
              {skill.name}
            </span>
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
