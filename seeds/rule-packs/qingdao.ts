import type { RulePackBody } from '../../shared/model/dates/rules.ts';
import { defaults } from './general.ts';
import { citing } from './limit-makers.ts';

const rule = citing('青岛市人民代表大会代表建议、批评和意见工作条例', '2021年修订');

/** 青岛. Nothing is said of a second reply: the default stands. */
export const qingdao: RulePackBody = {
  id: 'qingdao',
  name: '青岛',
  basis: '《青岛市人民代表大会代表建议、批评和意见工作条例》（2021年修订）',
  carryOver: false,
  limits: [
    rule(
      'return',
      [5, 'workday', 'received'],
      '第十九条',
      '承办单位认为代表建议、批评和意见不属于本单位办理范围的，应当自收到之日起五个工作日内',
    ),
    rule(
      'opinion',
      [1, 'month', 'received'],
      '第二十四条',
      '协办单位应当自收到代表建议、批评和意见之日起一个月内向主办单位提出书面协办意见',
    ),
    rule(
      'reply',
      [3, 'month', 'assigned'],
      '第二十五条',
      '承办单位应当自代表建议、批评和意见交办之日起三个月内答复代表',
    ),
    rule(
      'extendedReply',
      [6, 'month', 'assigned'],
      '第二十五条',
      '经市人民代表大会常务委员会代表工作机构同意，承办单位可以延期答复，但自交办之日起最长不得超过六个月',
    ),
    ...defaults,
  ],
};
