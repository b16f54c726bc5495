import { type Concepts, conceptsOf } from './concepts.ts';
import { fieldWords } from './field-words.ts';

const fields = fieldWords.map(([name, words]) => ({ name: new RegExp(name), words }));

/** The matters a unit has to do with, by its name. 市教育局 → 学校教育, 心理健康, 家庭教育 … */
export function fieldOfUnit(unitName: string): Concepts {
  return conceptsOf(fields.flatMap(({ name, words }) => (name.test(unitName) ? [words] : [])).join(' '));
}
