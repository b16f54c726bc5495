import { formDocx } from '../../../electron/docx/form-docx.ts';
import { letterDocx } from '../../../electron/docx/letter-docx.ts';
import { addresseesOf } from '../../../shared/domain/letter/addressee.ts';
import { compose } from '../../../shared/domain/letter/compose.ts';
import { initialContent, type LetterFacts, requestContent } from '../../../shared/domain/letter/initial-content.ts';
import { letterForOne } from '../../../shared/domain/letter/parted.ts';
import { type FeedbackFacts, feedbackForm } from '../../../shared/domain/papers/feedback-form.ts';
import { handlingSheet } from '../../../shared/domain/papers/handling-sheet.ts';
import { issueSheet } from '../../../shared/domain/papers/issue-sheet.ts';
import type { PaperItem } from '../../../shared/domain/papers/item.ts';
import { isLetterPaper, paperLetters } from '../../../shared/domain/papers/letter.ts';
import { oralRecord } from '../../../shared/domain/papers/oral-record.ts';
import { keysOf, type LetterForm } from '../../../shared/model/kinds.ts';
import type { Appendix, ComposeContext, ComposedLetter } from '../../../shared/model/letter/composed.ts';
import type { LetterContent } from '../../../shared/model/letter/letter.ts';
import type { PaperForm } from '../../../shared/model/papers/form.ts';
import { type FormPaper, type LetterPaper, paperKinds } from '../../../shared/model/papers/kinds.ts';
import {
  block,
  sampleContent,
  sampleContext,
  sampleFacts,
  sampleParagraph,
  samplePerson,
} from '../../samples/sample-letter.ts';

/** One document to measure; `composed` is null for a form. */
export type Case = {
  name: string;
  form: LetterForm | null;
  composed: ComposedLetter | null;
  bytes: Promise<Uint8Array>;
  /** What the case shows beside its kind. */
  shows: ('full-page' | 'unsealed' | 'appendix' | 'one-page')[];
};

const out = { office: '临江市民政局', day: '2026-05-20' };

/** 28 × 60 characters without punctuation: their lines can only be full. */
const solid = '临江市民政局办理人大代表建议提升农村养老服务质量让老年人安享'.slice(0, 28).repeat(60);
const text = [
  block('a', 1, '关于健全关爱服务机制'),
  block('b', 2, '完善政策制度。实施“银龄守护”行动，评定3A级养老机构12家——覆盖全部乡镇……'),
  block('c', 3, `落实巡访制度。${sampleParagraph}`),
  block('d', 4, `建立台账。${sampleParagraph}`),
];

const collective: LetterFacts = {
  ...sampleFacts,
  proposal: {
    ...sampleFacts.proposal,
    ...{ kind: 'cppcc-proposal', number: '123', proposers: [] },
    collective: { name: '民建临江市委会', contactPerson: '', phone: '' },
  },
  coUnitNames: [],
};
const alone: LetterFacts = {
  ...sampleFacts,
  coUnitNames: [],
  proposal: { ...sampleFacts.proposal, proposers: [samplePerson('沈知远')] },
};

type Letter = {
  name: string;
  content: LetterContent;
  context?: Partial<ComposeContext>;
  appendices?: Appendix[];
  shows?: Case['shows'];
};

const reply = (facts: LetterFacts, change: Partial<LetterContent> = {}): LetterContent => ({
  ...initialContent('reply', facts),
  ...{ blocks: text, resultClass: 'A', disclosure: 'open' as const },
  ...change,
});

const item: PaperItem = {
  facts: alone,
  ...{ role: 'lead', assignedOn: '2026-03-20', receivedOn: '2026-03-22', deadline: '2026-06-20' },
  ...{ keySupervision: true, remark: '', today: '2026-05-20', clerk: '罗青禾', raised: '', promised: '' },
  scales: { attitude: '满意、基本满意、不满意', result: '满意、基本满意、不满意' },
  log: { count: 1286, digest: '31f997eafbbed2dbf1658031a9364e36' },
  requests: [{ unitName: '市教育局', askedOn: '2026-03-25', dueOn: '2026-04-25', answered: false }],
  letter: {
    ...{ kindName: '答复函', title: sampleContent().title, salutation: '沈知远代表：', resultClass: 'A' },
    ...{ copyTo: sampleContent().copyTo, enclosures: sampleContent().enclosures, disclosure: '主动公开' },
    ...{ documentNumber: '临民函〔2026〕3号', signedOn: '2026-05-20', signedBy: '顾长风' },
    ...{ version: '第3版（已签发）', fingerprint: '1a2b3c4d5e6f7a8b', agreed: [] },
    key: {
      ...{ fingerprint: '06DF-C6FF-7585-6BF1-40C0', because: 'reset' },
      ...{ madeAt: '2026-03-21T01:00:00.000Z', madeBy: '许文博' },
    },
  },
};
const answers = {
  text: '一、关于规划选址\n选址已经批复，正在办理用地手续。\n二、关于建设进度\n预计年内开工建设，明年上半年投入使用。',
  ...{
    until: '2026-09-20',
    proposedUnit: '市住房和城乡建设局',
    firstNumber: '临民函〔2026〕3号',
    firstDay: '2026-05-20',
  },
  ...{ raised: '答复没有说明补贴标准', promise: '年内新建村级互助养老点20个', resultClass: 'B' },
};

function paperLetter(paper: LetterPaper): Letter {
  const [written] = paperLetters(paper, item, answers);
  if (!written) throw new Error(`no ${paper}`);
  return {
    name: paperKinds[paper].name,
    content: written.content,
    context: { letterKind: paperKinds[paper].setAs, addressees: written.addressees },
  };
}

const letters: Letter[] = [
  { name: '答复函（独办）', content: reply(alone, { enclosures: [], copyTo: ['市政府办公室'] }) },
  {
    name: '答复函（主办）',
    content: sampleContent({ blocks: [...text, block('e', 0, solid), block('f', 0, '我局将持续抓好落实。')] }),
    shows: ['full-page'],
  },
  { name: '答复函（分办）', content: reply({ ...alone, role: 'split' }, { resultClass: 'B' }) },
  {
    name: '答复函（联名各一份）',
    content: (() => {
      const content = reply({ ...sampleFacts, coUnitNames: [] });
      return letterForOne(content, ['沈知远代表', '乔木兰代表'], '乔木兰代表');
    })(),
  },
  {
    name: '答复函（集体提案）',
    content: reply(collective),
    context: { proposalKind: 'cppcc-proposal', addressees: addresseesOf(collective.proposal) },
  },
  {
    name: '答复函（不盖章）',
    content: reply(alone),
    context: { office: { ...sampleContext.office, seal: false } },
    shows: ['unsealed'],
  },
  {
    name: '答复函（一页）',
    content: reply(alone, { blocks: [block('a', 0, '您提出的建议已经采纳，相关政策已于今年实施。')] }),
    shows: ['one-page'],
  },
  {
    name: '答复函（附件）',
    content: reply(alone, {
      enclosures: ['留守老年人关爱服务情况一览表', '村级互助养老服务点建设和运营补助资金安排情况'],
      enclosureTexts: [`${sampleParagraph}\n${sampleParagraph}`, sampleParagraph],
    }),
    shows: ['appendix'],
  },
  {
    name: '会办意见',
    content: { ...initialContent('opinion', { ...alone, leadUnitName: '市教育局' }), blocks: text },
    context: { letterKind: 'opinion', addressees: ['市教育局'], documentNumber: '临民会〔2026〕2号' },
  },
  {
    name: '要求重新提出会办意见的函',
    content: requestContent(alone, {
      unitName: '市教育局',
      dueOn: '2026-04-20',
      againReason: '意见没有说明已开展的工作和下一步措施',
    }),
    context: { letterKind: 'opinion', addressees: ['市教育局'] },
  },
  {
    name: '征求会办意见函',
    content: requestContent(alone, { unitName: '市教育局', dueOn: '2026-04-20', againReason: null }),
    context: { letterKind: 'opinion', addressees: ['市教育局'] },
    appendices: [{ title: alone.proposal.title, text: sampleParagraph, number: null }],
    shows: ['appendix'],
  },
  ...keysOf(paperKinds).filter(isLetterPaper).map(paperLetter),
];

const feedback: FeedbackFacts = {
  ...{ kind: 'npc-suggestion', session: '市十五届人大四次会议', number: '77', title: sampleFacts.proposal.title },
  ...{ proposer: '沈知远', collective: false, phone: '5550188', officeName: '临江市民政局' },
  ...{ coUnitNames: sampleFacts.coUnitNames, documentNumber: '临民函〔2026〕3号', signedOn: '2026-05-20' },
  ...{ contactPerson: '罗青禾', contactPhone: '5550123' },
};
/** A form kind that is not laid out here does not compile. */
const forms: Record<FormPaper, { name: string; form: PaperForm }[]> = {
  feedback: [
    { name: '征询意见表（建议，两栏）', form: feedbackForm(feedback) },
    {
      name: '征询意见表（建议，一栏）',
      form: feedbackForm({ ...feedback, scale: { columns: 1, words: '满意、基本满意、理解、不满意' } }),
    },
    {
      name: '征询意见表（提案，两栏）',
      form: feedbackForm({ ...feedback, kind: 'cppcc-proposal', session: '市政协十四届三次会议' }),
    },
    {
      name: '征询意见表（提案，一栏）',
      form: feedbackForm({
        ...{ ...feedback, kind: 'cppcc-proposal', collective: true, proposer: '民建临江市委会' },
        scale: { columns: 1, words: '同意、理解、保留、不同意' },
      }),
    },
  ],
  'handling-sheet': [{ name: '办理单', form: handlingSheet(item, { clerk: '罗青禾', section: '养老服务科' }) }],
  'issue-sheet': [
    {
      name: '发文稿纸',
      form: issueSheet(item, item.letter as NonNullable<PaperItem['letter']>, {
        clerk: '罗青禾',
        section: '养老服务科',
      }),
    },
  ],
  'oral-record': [{ name: '面复记录', form: oralRecord(item, { day: '2026-05-21', recorder: '罗青禾' }) }],
};

/** Every kind of letter in both forms, and every form. */
export function cases(): Case[] {
  return [
    ...letters.flatMap(({ name, content, context, appendices, shows = [] }) =>
      (['letter', 'document'] as const).map((form): Case => {
        const composed = compose(content, { ...sampleContext, ...context }, form, appendices);
        return { name, form, composed, bytes: letterDocx(composed, out), shows };
      }),
    ),
    ...Object.values(forms)
      .flat()
      .map(
        ({ name, form }): Case => ({
          ...{ name, form: null, composed: null, bytes: formDocx(form, out), shows: [] },
        }),
      ),
  ];
}
