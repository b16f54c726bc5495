import { z } from 'zod';
import { longText } from './primitives.ts';

export const PublicationText = z.strictObject({ text: longText('文字', 500_000) });

/** What should come off before a letter is published, and what it is called. */
export const publicationMarkKinds = {
  mobile: '手机号码',
  landline: '私人电话',
  email: '个人邮箱',
  qq: 'QQ号',
  wechat: '微信号',
  'id-number': '身份证号',
  'bank-card': '银行卡号',
  certificate: '证件或病历号码',
  plate: '车牌号',
  address: '住址',
  'name-recipient': '受助人姓名',
  'name-patient': '患者姓名',
  'name-child': '未成年人姓名',
  'name-family': '家属姓名',
  'name-private-person': '个人姓名',
  illness: '病情',
  'personal-finance': '个人收支',
  workplace: '工作单位',
  school: '就读学校',
  'family-event': '家庭变故或个人日期',
  'criminal-record': '违法犯罪记录',
  internal: '内部用语',
} as const;
export type PublicationMarkKind = keyof typeof publicationMarkKinds;

export type PublicationMark = { from: number; to: number; words: string; kind: PublicationMarkKind };
