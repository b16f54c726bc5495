import {
  type ReviewStep,
  type ReviewSteps,
  type StepsPage,
  stepDoers,
  stepReturns,
  stepScopes,
} from '../../../model/letter/steps.ts';

type Names = Pick<StepsPage, 'people' | 'sections'>;

/** A step as the office set it: 办公室核稿：沙明川；每一件；2个工作日；退经办人. */
function stepInWords(step: ReviewStep, { people, sections }: Names): string {
  const who = {
    people: named(people, step.accountIds),
    'own-section': stepDoers['own-section'],
    sections: `${named(sections, step.sectionIds)}会签`,
    'section-leader': stepDoers['section-leader'],
    responsible: stepDoers.responsible,
  }[step.doer];
  const scope = step.scope === 'class' ? `办理结果为${step.classes.join('、')}类` : stepScopes[step.scope];
  const days = step.days > 0 ? `${step.days}个工作日` : '不限天数';
  return `${step.name}：${[who, scope, days, stepReturns[step.returns]].join('；')}`;
}

/** What the log says of the whole setting, a line for each step and each 科室's 核稿人. */
export function stepsInWords(
  { steps, reviewers }: ReviewSteps,
  names: Names,
): { steps: string[]; reviewers: string[] } {
  const held = reviewers.filter(({ accountIds }) => accountIds.length > 0);
  return {
    steps: steps.map((step) => stepInWords(step, names)),
    reviewers: held.map(
      ({ sectionId, accountIds }) => `${named(names.sections, [sectionId])}：${named(names.people, accountIds)}`,
    ),
  };
}

function named(all: readonly { id: number; name: string }[], ids: readonly number[]): string {
  return ids.flatMap((id) => all.find((each) => each.id === id)?.name ?? []).join('、');
}
