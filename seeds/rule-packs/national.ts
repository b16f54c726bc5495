import type { RulePackBody } from '../../shared/model/dates/rules.ts';
import { defaults, lawReply } from './general.ts';

/** 国家: what the law on deputies itself says, for suggestions of deputies of every level. */
export const national: RulePackBody = {
  id: 'national',
  name: '国家',
  basis: '《中华人民共和国全国人民代表大会和地方各级人民代表大会代表法》（2025年修正）',
  carryOver: false,
  limits: [...lawReply, ...defaults],
};
