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
    rule('return', [7, 'workday', 'received'], '第十四条', '应当在收到之日起七个工作日内'),
    rule('opinion', [1, 'month', 'received'], '第十七条', '应当在收到代表建议、批评和意见之日起一个月内'),
    rule('reply', [3, 'month', 'assigned'], '第十九条', '自交办之日起三个月内'),
    rule('extendedReply', [3, 'month', 'replyDue'], '第十九条', '延长时间不得超过三个月'),
    rule('reReply', [1, 'month', 'requested'], '第二十一条', '在一个月内再次答复代表'),
    ...defaults,
  ],
};
