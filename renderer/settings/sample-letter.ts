import { initialContent, type LetterFacts, requestContent } from '../../shared/domain/initial-content.ts';
import { fieldsIn } from '../../shared/domain/template.ts';
import type { LetterContent } from '../../shared/model/letter.ts';
import type { Office } from '../../shared/model/office.ts';
import type { SampleKind } from './template-names.ts';

/** An invented item that shows what the office's words become. */
export function sampleLetter(office: Office, kind: SampleKind): LetterContent {
  const collective = kind === 'collective';
  const facts: LetterFacts = {
    office,
    proposal: {
      kind: collective ? 'cppcc-proposal' : 'npc-suggestion',
      session: { level: office.level, term: collective ? 7 : 15, meeting: collective ? 1 : 4 },
      number: collective ? '123' : '77',
      title: '关于加快社区养老服务设施建设的建议',
      proposers: collective ? [] : [{ name: '张某某', organization: '', phone: '' }],
      collective: collective ? { name: `民建${office.city}委会`, contactPerson: '', phone: '' } : null,
    },
    coUnitNames: collective ? [] : ['市教育局', '市财政局'],
    leadUnitName: kind === 'opinion' ? '市教育局' : null,
  };
  if (kind === 'request') return requestContent(facts, '市教育局', '2026-04-20');
  return initialContent(kind === 'opinion' ? 'opinion' : 'reply', facts);
}

/** `{…}` that stayed in a filled letter: the office has not told the value, or the name is misspelt. */
export function unfilledIn(letter: LetterContent): string[] {
  const text = [letter.title, letter.salutation, letter.opening, ...letter.closing, letter.note, ...letter.copyTo];
  return fieldsIn(text.join('\n'));
}
