import { defaultTemplates } from '../../seeds/templates.ts';
import { compose } from '../../shared/domain/letter/compose.ts';
import { initialContent } from '../../shared/domain/letter/initial-content.ts';
import type { LetterForm } from '../../shared/model/kinds.ts';
import type { ComposeContext } from '../../shared/model/letter/composed.ts';
import type { LetterContent } from '../../shared/model/letter/letter.ts';

/** A reply of an invented bureau with every element a letter can have. */

export const sampleOffice = {
  fullName: '临江市民政局',
  shortName: '市民政局',
  city: '临江市',
  level: 'municipal',
  assignerNpc: '市人大常委会办公室',
  assignerCppcc: '市政协办公室',
  contactPerson: '罗青禾',
  contactPhone: '5550123',
  templates: defaultTemplates,
} as const;

export const samplePerson = (name: string) => ({ name, organization: '', phone: '' });

const sampleProposal = {
  kind: 'npc-suggestion',
  session: { level: 'municipal', term: 15, meeting: 4 },
  number: '77',
  title: '关于加强农村留守老年人关爱服务的建议',
  proposers: [samplePerson('沈知远'), samplePerson('乔木兰')],
  collective: null,
} as const;

export const sampleFacts = {
  office: sampleOffice,
  proposal: { ...sampleProposal, proposers: [...sampleProposal.proposers] },
  coUnitNames: ['市教育局', '市财政局', '市卫生健康委'],
  leadUnitName: null,
};

export const sampleContext: ComposeContext = {
  letterKind: 'reply',
  proposalKind: 'npc-suggestion',
  office: {
    fullName: '临江市民政局',
    shortName: '市民政局',
    letterhead: '临江市民政局',
    issuer: '临江市民政局办公室',
  },
  addressees: ['沈知远代表', '乔木兰代表'],
  documentNumber: '临民函〔2026〕3号',
  signedOn: '2026-05-20',
  consent: 'yes',
};

/** 112 characters and a full stop, all Han: four full lines of 28 would take 112. */
export const sampleParagraph =
  '近年来我市坚持把农村留守老年人关爱服务摆在民生工作的重要位置，健全工作机制，完善服务设施，充实服务力量，推动关爱服务由点到面逐步展开，现有村级互助养老点二百余处，覆盖全部乡镇和大部分行政村，老年人在家门口就能得到助餐、助浴、巡访等服务。';

export const block = (id: string, level: 0 | 1 | 2 | 3 | 4, text: string): LetterContent['blocks'][number] => ({
  id,
  level,
  text,
  sources: [],
});

export function sampleContent(change: Partial<LetterContent> = {}): LetterContent {
  return {
    ...initialContent('reply', sampleFacts),
    blocks: [
      block('a', 1, '关于健全关爱服务机制'),
      block('b', 0, sampleParagraph),
      block(
        'c',
        2,
        `完善政策制度。2025年安排资金1234.5万元，实施“银龄守护”行动，评定3A”级养老机构12家。${sampleParagraph}`,
      ),
      block('d', 3, `落实巡访制度。${sampleParagraph}`),
      block('e', 4, `建立台账。${sampleParagraph}`),
      block('f', 2, '加强队伍建设'),
      block('g', 0, `${sampleParagraph}${sampleParagraph}`),
      block('h', 1, '下一步工作打算'),
      block('i', 0, `${sampleParagraph}${sampleParagraph}${sampleParagraph}`),
    ],
    enclosures: ['留守老年人关爱服务情况一览表', '2025年村级互助养老服务点建设和运营补助资金安排及绩效评价结果汇总表'],
    resultClass: 'A',
    disclosure: 'open',
    ...change,
  };
}

export function sampleLetter(
  form: LetterForm,
  change: Partial<LetterContent> = {},
  context: Partial<ComposeContext> = {},
) {
  return compose(sampleContent(change), { ...sampleContext, ...context }, form);
}
