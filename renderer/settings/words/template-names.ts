import { keysOf } from '../../../shared/model/kinds.ts';
import type { Templates } from '../../../shared/model/letter/templates.ts';
import { type LetterPaper, type PaperWords, paperKinds } from '../../../shared/model/papers/kinds.ts';

type TemplateName = keyof Templates;
export type SampleKind =
  | 'reply'
  | 'units'
  | 'collective'
  | 'split'
  | 'opinion'
  | 'request'
  | 'reminder-leader'
  | LetterPaper;

export type TemplateLine = {
  name: TemplateName;
  label: string;
  help?: string;
  long?: boolean;
  /** The letter that shows this line, where it is not the group's own. */
  sample?: SampleKind;
};
export type TemplateGroup = { title: string; sample: SampleKind; lines: readonly TemplateLine[] };

const rows = '一行一段';

/** Title, opening and closing of a letter that has nothing else of its own. */
function threeOf(title: string, sample: SampleKind, words: PaperWords | 'opinion'): TemplateGroup {
  return {
    title,
    sample,
    lines: [
      { name: `${words}Title`, label: '标题' },
      { name: `${words}Opening`, label: '开头', help: rows, long: true },
      { name: `${words}Closing`, label: '结尾', help: rows, long: true },
    ],
  };
}

/** The further letters, in the order in which the page lists them. */
const paperTitles: Record<LetterPaper, string> = {
  reminder: '催办',
  'hand-back': '退办',
  extension: '延期',
  interim: '阶段性答复',
  'second-reply': '二次答复',
  commitment: '承诺告知',
};

/** The words in which the leader of a unit that stays silent is asked. */
const toLeader: readonly TemplateLine[] = [
  { name: 'reminderLeaderSalutation', label: '称呼（致领导）', sample: 'reminder-leader' },
  { name: 'reminderLeaderOpening', label: '开头（致领导）', help: rows, long: true, sample: 'reminder-leader' },
  { name: 'reminderLeaderClosing', label: '结尾（致领导）', help: rows, long: true, sample: 'reminder-leader' },
];

/** The templates by letter, in the order in which their words stand on paper. */
export const templateGroups: readonly TemplateGroup[] = [
  {
    title: '答复函',
    sample: 'reply',
    lines: [
      { name: 'replyTitle', label: '标题' },
      { name: 'salutationNpc', label: '称呼（代表）' },
      { name: 'salutationCppcc', label: '称呼（委员）', sample: 'split' },
      { name: 'salutationCollective', label: '称呼（集体提案）', sample: 'collective' },
      { name: 'opening', label: '开头（独办）', long: true },
      { name: 'openingWithUnits', label: '开头（有会办单位）', long: true, sample: 'units' },
      { name: 'openingSplit', label: '开头（分办）', long: true, sample: 'split' },
      { name: 'openingCollective', label: '开头（集体提案）', long: true, sample: 'collective' },
      { name: 'closing', label: '结尾', help: rows, long: true },
      { name: 'note', label: '附注', help: '联系人和电话都没有时不印' },
      { name: 'contactBlock', label: '署名前的联系信息', help: '一行一项，没有内容的不印', long: true },
      { name: 'copyToNpc', label: '抄送（建议）', help: '用顿号隔开' },
      { name: 'copyToCppcc', label: '抄送（提案）', help: '用顿号隔开', sample: 'split' },
    ],
  },
  threeOf('会办意见', 'opinion', 'opinion'),
  {
    title: '征求意见',
    sample: 'request',
    lines: [
      { name: 'requestTitle', label: '标题' },
      { name: 'requestBody', label: '正文', help: rows, long: true },
    ],
  },
  ...keysOf(paperTitles).map((paper) => {
    const group = threeOf(paperTitles[paper], paper, paperKinds[paper].words);
    return paper === 'reminder' ? { ...group, lines: [...group.lines, ...toLeader] } : group;
  }),
];
