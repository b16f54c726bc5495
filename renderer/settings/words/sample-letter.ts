import { addresseesOf } from '../../../shared/domain/letter/addressee.ts';
import {
  blank,
  initialContent,
  type LetterFacts,
  requestContent,
} from '../../../shared/domain/letter/initial-content.ts';
import { paperSettings } from '../../../shared/domain/letter/paper-settings.ts';
import { fieldsIn } from '../../../shared/domain/letter/template.ts';
import { paperLetters } from '../../../shared/domain/papers/letter.ts';
import type { ComposeContext } from '../../../shared/model/letter/composed.ts';
import type { LetterContent } from '../../../shared/model/letter/letter.ts';
import type { Office } from '../../../shared/model/people/office.ts';
import type { SampleKind } from './template-names.ts';

type Sample = { content: LetterContent; context: ComposeContext };

const person = (name: string) => ({ name, organization: '', phone: '' });
const lead = '市教育局';

/** An invented item that shows what the office's words become on paper. */
export function sampleLetter(office: Office, kind: SampleKind): Sample {
  const facts = factsOf(office, kind);
  const { content, addressees } = wordsOf(facts, kind);
  const { fullName, shortName, letterhead, issuer, letterSettings } = office;
  const opinion = kind === 'opinion';
  return {
    content: isReply(kind) ? { ...content, blocks, resultClass: 'A', disclosure: 'open' } : content,
    context: {
      letterKind: opinion ? 'opinion' : 'reply',
      proposalKind: facts.proposal.kind,
      office: { fullName, shortName, letterhead, issuer, ...paperSettings(letterSettings) },
      addressees,
      documentNumber: `${opinion ? office.opinionCode : office.replyCode}〔2026〕7号`,
      signedOn: '2026-05-20',
      consent: 'yes',
    },
  };
}

function isReply(kind: SampleKind): kind is 'reply' | 'units' | 'collective' | 'split' {
  return kind === 'reply' || kind === 'units' || kind === 'collective' || kind === 'split';
}

function factsOf(office: Office, kind: SampleKind): LetterFacts {
  const collective = kind === 'collective';
  const cppcc = collective || kind === 'split';
  return {
    office,
    proposal: {
      kind: cppcc ? 'cppcc-proposal' : 'npc-suggestion',
      session: { level: office.level, term: cppcc ? 7 : 15, meeting: cppcc ? 1 : 4 },
      number: cppcc ? '123' : '77',
      title: `关于加快社区养老服务设施建设的${cppcc ? '提案' : '建议'}`,
      proposers: collective ? [] : [person('张某某')],
      collective: collective ? { name: `民建${office.city}委会`, contactPerson: '', phone: '' } : null,
    },
    coUnitNames:
      kind === 'units' || kind === 'request' || kind === 'reminder' || kind === 'reminder-leader'
        ? [lead, '市财政局']
        : [],
    leadUnitName: kind === 'opinion' ? lead : null,
    role: kind === 'split' ? 'split' : kind === 'opinion' ? 'co' : 'sole',
  };
}

function wordsOf(facts: LetterFacts, kind: SampleKind): { content: LetterContent; addressees: string[] } {
  if (kind === 'request')
    return {
      content: requestContent(facts, { unitName: lead, dueOn: '2026-04-20', againReason: null }),
      addressees: [lead],
    };
  if (kind === 'opinion') return { content: { ...initialContent('opinion', facts), blocks }, addressees: [lead] };
  if (isReply(kind)) return { content: initialContent('reply', facts), addressees: addresseesOf(facts.proposal) };
  const item = {
    ...{ facts, role: 'lead' as const, assignedOn: '2026-03-20', receivedOn: null, deadline: '2026-06-20' },
    ...{
      keySupervision: false,
      remark: '',
      today: '2026-05-20',
      letter: null,
      clerk: '',
      raised: '',
      promised: '',
      log: null,
    },
    scales: { attitude: '满意、基本满意、不满意', result: '满意、基本满意、不满意' },
    requests: [{ unitName: lead, askedOn: '2026-04-01', dueOn: '2026-04-20', answered: false }],
  };
  const toLeader = kind === 'reminder-leader';
  const asked = toLeader ? { ...answers, whom: 'leader' } : answers;
  const [letter] = paperLetters(toLeader ? 'reminder' : kind, item, asked);
  return letter ?? { content: blank, addressees: [] };
}

const answers = {
  text: '此处为正文，由经办人填写。',
  until: '2026-06-10',
  proposedUnit: '市住房城乡建设局',
  firstNumber: '（原答复文号）',
  firstDay: '2026-05-08',
  raised: '希望进一步明确建成时间',
  promise: '年底前新建社区养老服务站五处',
};

const blocks: LetterContent['blocks'] = [
  { id: 'a', level: 1, text: '基本情况', sources: [] },
  { id: 'b', level: 0, text: '正文由经办人撰写。近年来，全市新建改建社区养老服务站24处，覆盖3个街道。', sources: [] },
  { id: 'c', level: 1, text: '下一步打算', sources: [] },
  { id: 'd', level: 2, text: '完善设施布局。按照“一街道一中心”的要求，逐步补齐短板。', sources: [] },
];

/** `{…}` that stayed in a filled letter: the office has not told the value, or the name is misspelt. */
export function unfilledIn({ content: letter }: Sample): string[] {
  const contact = letter.contactLines ?? [];
  const text = [letter.title, letter.salutation, letter.opening, ...letter.closing, letter.note, ...letter.copyTo];
  return fieldsIn([...text, ...contact].join('\n'));
}
