import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The longest files begin first, so that both workers end together: one that takes two minutes and begins last leaves the
 * other idle. By rooms, roughly, and a few files by name; what was measured on the machine before, if anything, decides
 * among the rest.
 */
const first = [
  'e2e/office/lock',
  'keeping/faults',
  'e2e/print',
  'paper/conformity.test',
  'e2e/office/backup',
  'keeping/restore',
  'stories/walks',
  'letter/bad-input',
  'build/start',
  'numbers/register-property',
  'importing/killed',
  'e2e/office/seats',
  'e2e/',
  'keeping/',
  'build/dev',
  'build/gallery',
  'people/',
  'package/case-package-demo',
  'door/',
];

export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    const place = ({ moduleId }: TestSpecification) => {
      const at = first.findIndex((name) => moduleId.includes(`/test/${name}`));
      return at === -1 ? first.length : at;
    };
    return usual.toSorted((a, b) => place(a) - place(b));
  }
}
