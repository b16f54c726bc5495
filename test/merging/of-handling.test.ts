import { expect, test } from 'vitest';
import {
  isGoodWill,
  saysNothingOfItsOwn,
  speaksOfHandling,
  takesItAsOccasion,
} from '../../shared/domain/merging/of-handling.ts';

const ofNoAsk = [
  '我局愿同贵局加强会商。',
  '我局指定数据资源科与贵局对接。',
  '提案交办后，我局召开专题会议，明确由城市更新科承办。',
  '就业是最大的民生，我局将与贵局建立按季会商机制。',
  '我局今年已将学前教育与托育衔接工作纳入目标考核。',
  '城管部门始终把人文关怀贯穿于执法全过程。',
  '下一步，我局将主动对接贵局，形成工作合力。',
  '收到建议后，局主要领导第一时间批示，分管领导牵头研究。',
  '我局将以办理此件为契机，推动工作再上台阶。',
  '该建议对改进我市养老服务有很强的指导作用。',
  '我局安排专人负责联系，随时听取意见。',
  '我会将发挥联系群众的优势，当好桥梁纽带。',
  '我们会认真吸收代表的意见，改进作风。',
];
const deeds = [
  '2025年投入资金860万元，改造住宿房间74间。',
  '我局将会同贵局在今年内建成站点20个。',
  '与民政部门建立信息共享机制，每月比对一次。',
  '我局召开专题会议，印发《实施方案》，明确补贴标准。',
  '推动社区、业委会、物业企业“三方联席”，每月至少召开一次会议。',
  '已将消防安全纳入养老机构目标考核，实行一票否决。',
];

test('只讲怎样办件、怎样配合、表个态的段落，不算答了哪一条', () => {
  const answering = ofNoAsk.filter(
    (text) => !speaksOfHandling(text) && !takesItAsOccasion(text) && !isGoodWill(text) && !saysNothingOfItsOwn(text),
  );
  expect(answering).toEqual([]);
});

test('会同主办单位做的事、写明了标准和数目的，是做法', () => {
  expect(deeds.filter((text) => speaksOfHandling(text) || takesItAsOccasion(text) || isGoodWill(text))).toEqual([]);
});
