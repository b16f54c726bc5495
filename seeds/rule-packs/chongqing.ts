import type { RulePackBody } from '../../shared/model/dates/rules.ts';
import { defaults } from './general.ts';
import { citing } from './limit-makers.ts';

const rule = citing('重庆市人民代表大会代表建议批评和意见工作条例', '2017年');

/** 重庆: months and working days in one case; opinions are counted from 交办. */
export const chongqing: RulePackBody = {
  id: 'chongqing',
  name: '重庆',
  basis: '《重庆市人民代表大会代表建议批评和意见工作条例》（2017年）',
  carryOver: false,
  limits: [
    rule(
      'return',
      [10, 'workday', 'assigned'],
      '第十六条',
      '应当自代表建议、批评和意见交办之日起十个工作日内向大会秘书处或者市人大常委会人代工委书面说明情况和理由',
    ),
    rule(
      'firstContact',
      [20, 'workday', 'received'],
      '第十八条',
      '承办单位应当自收到代表建议、批评和意见之日起二十个工作日内与代表沟通、联系',
    ),
    rule(
      'opinion',
      [30, 'workday', 'assigned'],
      '第二十条',
      '协办单位应当自代表建议、批评和意见交办之日起三十个工作日内将协办意见书面报送主办单位',
    ),
    rule(
      'opinionAgain',
      [5, 'workday', 'requested'],
      '第二十条',
      '协办单位应当自主办单位提出要求之日起五个工作日内重新提出协办意见并送达主办单位',
    ),
    rule(
      'reply',
      [3, 'month', 'assigned'],
      '第二十一条',
      '承办单位应当自代表建议、批评和意见交办之日起三个月内答复代表',
    ),
    rule(
      'extendedReply',
      [6, 'month', 'assigned'],
      '第二十一条',
      '涉及面广、处理难度大的建议、批评和意见，应当自交办之日起六个月内答复代表',
    ),
    rule('feedback', [20, 'workday', 'delivered'], '第二十七条', '代表应当自收到答复函之日起二十个工作日内'),
    rule('reReply', [2, 'month', 'requested'], '第二十七条', '承办单位应当在收到重新办理要求后两个月内书面答复代表'),
    ...defaults,
  ],
};
