import type { Candidate, Commitment } from '../commitments.ts';
import type { ItemLine } from '../item-line.ts';
import type { UploadStanding } from '../platform/platform.ts';
import type { Day as DayText, Instant } from '../primitives.ts';
import type { LifeEventName } from './event.ts';
import type { Satisfaction, Scales } from './scales.ts';
import type { Stage } from './stage.ts';
import type { Standing } from './standing.ts';

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
type PublicationForm = keyof typeof publicationForms;

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
  /** 上传: the platform as it is called, its key where the office has described it, which letter, and the receipt. */
  platform?: string;
  platformKey?: string;
  fingerprint?: string;
  receipt?: string;
  receiptFile?: string;
  receiptId?: number;
  /** 公开. */
  form?: PublicationForm;
  url?: string;
  webTextId?: number;
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

/** A day on which something happened to an item; what each name means is said in electron/dates/dated-facts.ts. */
export type LifeFact = {
  event: string;
  day: DayText;
  round: number;
  unitId?: number;
  recipient?: string;
  commitmentId?: number;
  words?: string;
};

/** `held` counts; `corrected` was replaced by a later row; `void` was taken back, with the reason. */
export type Entry<T> = T & {
  id: number;
  day: DayText;
  round: number;
  state: 'held' | 'corrected' | 'void';
  replacesId: number | null;
  voidReason: string | null;
  recordedAt: Instant;
  recordedBy: string;
};

export type Contact = Entry<{
  phase: ContactPhase;
  way: ContactWay;
  place: string;
  ours: string;
  theirs: string;
  said: string;
}>;
export type Delivery = Entry<{ recipient: string; way: DeliveryWay; receivedBy: string; note: string }>;
export type Feedback = Entry<{
  respondent: string;
  contactedBy: string;
  attitude: string;
  result: string;
  attitudeWords: string;
  resultWords: string;
  satisfaction: Satisfaction;
  reason: string;
  wishes: string;
}>;
export type LifeEvent = Entry<{ event: LifeEventName; words: string; detail: LifeDetail }>;

export type Round = {
  round: number;
  letterId: number | null;
  documentNumber: string | null;
  signedOn: DayText | null;
  signedBy: string | null;
  resultClass: string;
  /** Why and when a further round was opened; null for the first. */
  opened: { day: DayText; reason: string } | null;
};

export type OtherItem = ItemLine & { id: number; number: string; title: string; proposer: string; stage: Stage };

/** What followed an item's letter and what else happened to it; see electron/life/view.ts. */
export type Life = {
  proposalId: number;
  stage: Stage;
  round: number;
  rounds: Round[];
  /** Of the present round: whom the answer goes to, and how far it got with each. */
  recipients: { name: string; deliveredOn: DayText | null; satisfaction: Satisfaction | null }[];
  contacts: Contact[];
  deliveries: Delivery[];
  feedbacks: Feedback[];
  events: LifeEvent[];
  transfer: LifeEvent | null;
  viaOffice: string | null;
  splitPart: string | null;
  /** 并案: the main item, when this one is handled together with it; and those handled together with this one. */
  main: OtherItem | null;
  combined: OtherItem[];
  resultClass: { first: string; now: string };
  /** The office's platforms for this kind of item, and how the signed letter stands with each; none before it is signed. */
  uploads: UploadStanding[];
  commitments: Commitment[];
  candidates: Candidate[];
  standing: Standing[];
  archive: { day: DayText; archiveNumber: string } | null;
  /** A document number was given to something of it, be it void since. */
  numbered: boolean;
  carried: { term: number; meeting: number } | null;
  scales: Scales;
  today: DayText;
};
