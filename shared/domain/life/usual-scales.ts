import type { ResultScheme, Scales } from '../../model/life/scales.ts';

const kind = (code: string, text: string, opensCommitment = false) => ({ code, text, opensCommitment });

/** Result classes as they are in use: the letters do not mean the same everywhere. */
const schemes: ResultScheme[] = [
  {
    key: 'national',
    name: '通行四类（A、B、C、D）',
    classes: [
      kind('A', '已经解决或基本解决'),
      kind('B', '正在解决或列入规划', true),
      kind('C', '因条件限制待以后解决', true),
      kind('D', '留作参考'),
    ],
  },
  {
    key: 'plan-apart',
    name: '解决、正在解决、列入规划、参考',
    classes: [
      kind('A', '已经解决'),
      kind('B', '正在解决', true),
      kind('C', '列入规划逐步解决', true),
      kind('D', '留作参考'),
    ],
  },
  {
    key: 'adopted',
    name: '采纳、列入计划、参考（三类）',
    classes: [kind('A', '采纳'), kind('B', '列入计划', true), kind('C', '参考')],
  },
  {
    key: 'words',
    name: '四类不用字母',
    classes: [
      kind('解决采纳', '解决或者采纳'),
      kind('正在解决', '正在解决或者正在采纳', true),
      kind('计划解决', '计划解决或者计划采纳', true),
      kind('留作参考', '留作参考'),
    ],
  },
];

const usual = [
  { code: '满意', text: '满意', counts: 'yes' },
  { code: '基本满意', text: '基本满意', counts: 'partly' },
  { code: '不满意', text: '不满意', counts: 'no' },
] as const;

/** What holds until the office sets its own. 满意、基本满意、不满意, and the classes A to D. */
export const usualScales: Scales = { attitude: [...usual], result: [...usual], schemes, scheme: 'national' };
