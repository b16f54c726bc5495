import type { Day as DayText } from './primitives.ts';

export const contactPhases = { before: '办前', during: '办中', after: '办后' } as const;
export type ContactPhase = keyof typeof contactPhases;

export const contactWays = {
  meeting: '面商',
  visit: '走访',
  symposium: '座谈',
  phone: '电话',
  written: '书面',
} as const;
export type ContactWay = keyof typeof contactWays;

/** 送达方式. `passed-on`: the first signatory passes it on; `oral`: the reply was given by word of mouth. */
export const deliveryWays = {
  'in-person': '当面送达',
  post: '邮寄',
  platform: '办理平台',
  exchange: '公文交换',
  email: '电子邮件',
  'passed-on': '领衔人转交',
  oral: '面复',
} as const;
export type DeliveryWay = keyof typeof deliveryWays;

/** How the reply is put on the web: whole, in short, or not at all (with the reason). */
export const publicationForms = { full: '全文公开', summary: '摘要公开', none: '不公开' } as const;
export type PublicationForm = keyof typeof publicationForms;

/** What an event notes beside its day and words; which fields an event has is said where it is written. */
export type LifeDetail = {
  /** 退办: the unit proposed, or the one the item went to. */
  unit?: string;
  /** 经市政府办公室答复: the body that sends it on. */
  through?: string;
  /** 面复: where, who took part, to whom, whether the deputy signed the record. */
  place?: string;
  people?: string;
  recipients?: string[];
  recordSigned?: boolean;
  /** 上传: the platform. */
  platform?: string;
  /** 公开. */
  form?: PublicationForm;
  url?: string;
  /** 办理结果类别调整. */
  fromClass?: string;
  toClass?: string;
  /** 换届. */
  term?: number;
  meeting?: number;
  /** 归档号. */
  archiveNumber?: string;
  /** 并案: the other item. */
  otherId?: number;
  /** 重新办理: the feedback that asked for it. */
  feedbackId?: number;
};

/** A day on which something happened to an item; what each name means is said in electron/life-facts.ts. */
export type LifeFact = {
  event: string;
  day: DayText;
  round: number;
  unitId?: number;
  recipient?: string;
  commitmentId?: number;
  words?: string;
};
