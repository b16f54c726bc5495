import type { RulePackBody } from '../../shared/model/dates/rules.ts';
import { defaults } from './general.ts';
import { citing } from './limit-makers.ts';

const rule = citing('浙江省人民代表大会代表建议、批评和意见办理的规定', '2016年修正');

/** 浙江: both replies are counted from receipt. */
export const zhejiang: RulePackBody = {
  id: 'zhejiang',
  name: '浙江',
  basis: '《浙江省人民代表大会代表建议、批评和意见办理的规定》（2016年修正）',
  carryOver: false,
  limits: [
    rule(
      'return',
      [10, 'day', 'received'],
      '第十四条',
      '对不属于本单位职责范围内的代表建议、批评和意见，应当在收到之日起十日内',
    ),
    rule(
      'opinion',
      [2, 'month', 'received'],
      '第十八条',
      '会办单位应当在收到代表建议、批评和意见之日起两个月内将书面办理意见告知主办单位',
    ),
    rule(
      'reply',
      [3, 'month', 'received'],
      '第二十一条',
      '承办单位应当在接到交办的代表建议、批评和意见后的三个月内将办理结果书面答复代表',
    ),
    rule(
      'extendedReply',
      [6, 'month', 'received'],
      '第二十一条',
      '承办代表建议、批评和意见量大或者复杂的，经交办机构同意，可以延长至六个月内答复',
    ),
    rule('reReply', [1, 'month', 'requested'], '第二十四条', '承办单位应当在一个月内重新书面答复代表'),
    ...defaults,
  ],
};
