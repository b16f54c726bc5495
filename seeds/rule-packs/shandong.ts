import type { RulePackBody } from '../../shared/model/dates/rules.ts';
import { defaults } from './general.ts';
import { citing } from './limit-makers.ts';

const rule = citing('山东省人民代表大会代表建议、批评和意见办理工作条例', '2017年修正');

/** 山东. Art. 19 names no start; the law on deputies (art. 51) does: 交办. */
export const shandong: RulePackBody = {
  id: 'shandong',
  name: '山东',
  basis: '《山东省人民代表大会代表建议、批评和意见办理工作条例》（2017年修正）',
  carryOver: false,
  limits: [
    rule(
      'return',
      [5, 'day', 'received'],
      '第十二条',
      '省人民代表大会闭会期间，应当在收到代表建议、批评和意见之日起五日内',
    ),
    rule(
      'opinion',
      [1, 'month', 'received'],
      '第二十一条',
      '协办单位应当在收到代表建议、批评和意见之日起一个月内将处理意见告主办单位',
    ),
    rule('reply', [3, 'month', 'assigned'], '第十九条', '代表建议、批评和意见的办理期限为三个月'),
    rule(
      'extendedReply',
      [6, 'month', 'assigned'],
      '第十九条',
      '如遇特殊情况，经交办机关同意，至迟不超过六个月答复代表',
    ),
    rule(
      'reReply',
      [1, 'month', 'requested'],
      '第二十四条',
      '代表对答复不满意的，承办单位应当重新研究办理，并在一个月内再次答复代表',
    ),
    ...defaults,
  ],
};
