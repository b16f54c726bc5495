import type { Limit, RulePackBody } from '../../shared/model/dates/rules.ts';
import { citing, ours } from './limit-makers.ts';

const law = citing('代表法', '2025年修正');
const disclosure = citing('政府信息公开条例', '2019年修订');

export const lawReply: Limit[] = [
  law(
    'reply',
    [3, 'month', 'assigned'],
    '第五十一条',
    '有关机关、组织应当认真研究办理代表建议、批评和意见，与代表联系沟通，充分听取意见，并自交办之日起三个月内答复',
  ),
  law(
    'extendedReply',
    [6, 'month', 'assigned'],
    '第五十一条',
    '涉及面广、处理难度大的建议、批评和意见，应当自交办之日起六个月内答复',
  ),
];

/** What holds where no regulation says otherwise, for 建议 and 提案 alike. */
export const defaults: Limit[] = [
  ours('return', [5, 'workday', 'received'], '自收到之日起5个工作日内提出退办'),
  ours('firstContact', [20, 'workday', 'received'], '自收到之日起20个工作日内与提出人沟通，仅作提醒'),
  ours('opinion', [1, 'month', 'received'], '会办意见自收到之日起1个月内反馈'),
  ours('opinionAgain', [5, 'workday', 'requested'], '会办意见没有实质内容的，自要求重新提出之日起5个工作日内反馈'),
  ours('draft', [30, 'day', 'beforeReply'], '答复到期前30日完成拟稿'),
  ours('officeReview', [10, 'day', 'beforeReply'], '答复到期前10日完成核稿'),
  ours('reply', [3, 'month', 'assigned'], '提案自交办之日起3个月内答复'),
  ours('extendedReply', [6, 'month', 'assigned'], '经同意延期的，自交办之日起6个月内答复'),
  ours('feedback', [15, 'workday', 'delivered'], '征询意见表自送达之日起15个工作日内收回，仅作提醒'),
  ours('reReply', [1, 'month', 'requested'], '自要求重新办理之日起1个月内再次答复'),
  {
    ...disclosure(
      'publish',
      [20, 'workday', 'signed'],
      '第二十六条',
      '应当自该政府信息形成或者变更之日起20个工作日内及时公开',
    ),
    kind: 'all',
  },
];

export const general: RulePackBody = {
  id: 'general',
  name: '通用',
  basis: '《代表法》（2025年修正）和本单位默认',
  carryOver: false,
  limits: [...lawReply, ...defaults],
};
