import type { RulePackBody } from '../../shared/model/dates/rules.ts';
import { beijing } from './beijing.ts';
import { chongqing } from './chongqing.ts';
import { general } from './general.ts';
import { henan } from './henan.ts';
import { national } from './national.ts';
import { qingdao } from './qingdao.ts';
import { shandong } from './shandong.ts';
import { shanghai } from './shanghai.ts';
import { zhejiang } from './zhejiang.ts';

/** The packs that come with the program, each its first version; a change of one is a new version in the store. */
export const shippedPacks: readonly RulePackBody[] = [
  general,
  national,
  shandong,
  qingdao,
  shanghai,
  zhejiang,
  henan,
  chongqing,
  beijing,
];
