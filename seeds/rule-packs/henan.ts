import type { RulePackBody } from '../../shared/model/dates/rules.ts';
import { defaults } from './general.ts';
import { citing } from './limit-makers.ts';

const rule = citing('河南省人民代表大会代表建议、批评和意见办理办法', '2017年');

/** 河南. Art. 20 names no start; the law on deputies (art. 51) does: 交办. */
export const henan: RulePackBody = {
  id: 'henan',
  name: '河南',
  basis: '《河南省人民代表大会代表建议、批评和意见办理办法》（2017年）',
  carryOver: false,
  limits: [
    rule(
      'return',
      [10, 'workday', 'assigned'],
      '第十四条',
      '认为不属于本单位办理的，在交办之日起十个工作日内向省人大常委会代表工作机构提出书面报告',
    ),
    rule(
      'opinion',
      [2, 'month', 'received'],
      '第十八条',
      '协办单位应当在收到代表建议、批评和意见之日起两个月内将办理意见书面告知主办单位',
    ),
    rule(
      'reply',
      [3, 'month', 'assigned'],
      '第二十条',
      '承办单位收到代表建议、批评和意见后，应当及时研究办理，在三个月内办理完毕并答复代表',
    ),
    rule(
      'extendedReply',
      [6, 'month', 'assigned'],
      '第二十条',
      '涉及面广、处理难度大，确实不能在三个月内办理完毕的，应当向代表说明情况，并在六个月内办理完毕并答复代表',
    ),
    rule(
      'feedback',
      [10, 'workday', 'delivered'],
      '第二十二条',
      '代表收到建议、批评和意见办理情况的答复，应当在十个工作日内',
    ),
    rule('reReply', [1, 'month', 'requested'], '第二十二条', '承办单位应当在一个月内再次办理并答复代表'),
    ...defaults,
  ],
};
