import type { Templates } from '../../shared/model/office.ts';

export type TemplateName = keyof Templates;
export type SampleKind = 'reply' | 'collective' | 'opinion' | 'request';

type TemplateLine = { name: TemplateName; label: string; help?: string; long?: boolean };

/** The templates by letter, in the order in which their words stand on paper. */
export const templateGroups: readonly { title: string; sample: SampleKind; lines: readonly TemplateLine[] }[] = [
  {
    title: '答复函',
    sample: 'reply',
    lines: [
      { name: 'replyTitle', label: '标题' },
      { name: 'salutationNpc', label: '称呼（代表）' },
      { name: 'salutationCppcc', label: '称呼（委员）' },
      { name: 'opening', label: '开头（独办）', long: true },
      { name: 'openingWithUnits', label: '开头（有会办单位）', long: true },
      { name: 'closing', label: '结尾', help: '一行一段', long: true },
      { name: 'note', label: '附注', help: '联系人和电话都没有时不印' },
      { name: 'copyToNpc', label: '抄送（建议）', help: '用顿号隔开' },
      { name: 'copyToCppcc', label: '抄送（提案）', help: '用顿号隔开' },
    ],
  },
  {
    title: '集体提案的答复',
    sample: 'collective',
    lines: [
      { name: 'salutationCollective', label: '称呼' },
      { name: 'openingCollective', label: '开头', long: true },
    ],
  },
  {
    title: '会办意见（写给主办单位）',
    sample: 'opinion',
    lines: [
      { name: 'opinionTitle', label: '标题' },
      { name: 'opinionOpening', label: '开头', long: true },
      { name: 'opinionClosing', label: '结尾', help: '一行一段', long: true },
    ],
  },
  {
    title: '征求会办意见函',
    sample: 'request',
    lines: [
      { name: 'requestTitle', label: '标题' },
      { name: 'requestBody', label: '正文', help: '一行一段', long: true },
    ],
  },
];
