import type { RulePackBody } from '../../shared/model/dates/rules.ts';
import { defaults } from './general.ts';
import { citing } from './limit-makers.ts';

const rule = citing('上海市人民代表大会关于代表建议、批评和意见的规定', '2015年');

/** 上海: the extension is counted from the first limit, not from 交办. */
export const shanghai: RulePackBody = {
  id: 'shanghai',
  name: '上海',
  basis: '《上海市人民代表大会关于代表建议、批评和意见的规定》（2015年）',
  carryOver: false,
  limits: [
    rule(
      'return',
      [7, 'workday', 'received'],
      '第十四条',
      '承办单位对不属于本单位职权范围的代表建议、批评和意见，应当在收到之日起七个工作日内',
    ),
    rule(
      'opinion',
      [1, 'month', 'received'],
      '第十七条',
      '会办单位应当在收到代表建议、批评和意见之日起一个月内将会办意见书面送主办单位',
    ),
    rule(
      'reply',
      [3, 'month', 'assigned'],
      '第十九条',
      '承办单位应当自交办之日起三个月内将建议、批评和意见的办理结果答复代表',
    ),
    rule('extendedReply', [3, 'month', 'replyDue'], '第十九条', '经同意，可以适当延长，延长时间不得超过三个月'),
    rule(
      'reReply',
      [1, 'month', 'requested'],
      '第二十一条',
      '对需要再次办理的代表建议、批评和意见，交承办单位再作研究办理，在一个月内再次答复代表',
    ),
    ...defaults,
  ],
};
