import type { RulePackBody } from '../../shared/model/dates/rules.ts';
import { defaults } from './general.ts';
import { citing } from './limit-makers.ts';

const rule = citing('北京市人民代表大会代表建议、批评和意见办理条例', '2014年');

/** 北京. Nothing is said of 退办 and 会办意见: the defaults stand. */
export const beijing: RulePackBody = {
  id: 'beijing',
  name: '北京',
  basis: '《北京市人民代表大会代表建议、批评和意见办理条例》（2014年）',
  carryOver: false,
  limits: [
    rule(
      'reply',
      [3, 'month', 'assigned'],
      '第二十一条',
      '有关机关、组织或者其承办单位应当自代表建议、批评和意见交办之日起三个月内答复代表',
    ),
    rule(
      'extendedReply',
      [6, 'month', 'assigned'],
      '第二十一条',
      '涉及面广、处理难度大的，经交办机关同意，至迟不得超过六个月答复代表',
    ),
    rule('feedback', [15, 'workday', 'delivered'], '第二十三条', '代表应当自收到答复意见后十五个工作日内'),
    rule(
      'reReply',
      [2, 'month', 'requested'],
      '第二十七条',
      '需要重新办理的，应当要求有关机关和组织重新研究办理并在二个月内重新答复代表',
    ),
    ...defaults,
  ],
};
