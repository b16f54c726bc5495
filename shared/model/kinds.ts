/** The closed sets of the trade, each value with the word an office uses for it. */

export const proposalKinds = { 'npc-suggestion': '建议', 'cppcc-proposal': '提案' } as const;
export type ProposalKind = keyof typeof proposalKinds;

export const levels = { national: '全国', provincial: '省', municipal: '市', county: '县（区）' } as const;
export type Level = keyof typeof levels;

/** What our bureau does for the item (办理方式). */
export const handlingRoles = {
  sole: '独办',
  lead: '主办',
  co: '会办',
  split: '分办',
  reference: '参阅',
} as const;
export type HandlingRole = keyof typeof handlingRoles;

/** Whether the proposer agrees that the reply be published. */
export const consents = { yes: '同意公开', no: '不同意公开', unknown: '未表态' } as const;
export type Consent = keyof typeof consents;

/** 公开属性 of the reply as a government document. */
export const disclosures = { open: '主动公开', 'on-request': '依申请公开', closed: '不予公开' } as const;
export type Disclosure = keyof typeof disclosures;

/** GB/T 9704-2012: 信函格式 (clause 10.1) and the general 文件格式. */
export const letterForms = { letter: '信函格式', document: '文件格式' } as const;
export type LetterForm = keyof typeof letterForms;

/** `reply` goes to the proposer, `opinion` is our 会办意见 for another lead unit. */
export const letterKinds = { reply: '答复函', opinion: '会办意见' } as const;
export type LetterKind = keyof typeof letterKinds;

export const roles = { clerk: '经办人', leader: '审签领导', admin: '管理员' } as const;
export type Role = keyof typeof roles;

export function keysOf<T extends object>(table: T): [keyof T & string, ...(keyof T & string)[]] {
  const keys = Object.keys(table);
  const called = choices.get(keys.join()) ?? new Map<string, string>();
  for (const [key, name] of Object.entries(table) as [string, unknown][]) {
    if (typeof name !== 'string') continue;
    // What two tables call differently has no one name.
    called.set(key, (called.get(key) ?? name) === name ? name : '');
  }
  if (called.size > 0) choices.set(keys.join(), called);
  return keys as [keyof T & string, ...(keyof T & string)[]];
}

/** What the choices of a schema are called, by all of them. */
const choices = new Map<string, Map<string, string>>();

/** Choices as a person reads them: open, closed → 主动公开（open）、不予公开（closed）; what has no one name stays as it is. */
export function choiceWords(keys: readonly string[]): string {
  const called = choices.get(keys.join());
  return keys.map((key) => (called?.get(key) ? `${called.get(key)}（${key}）` : key)).join('、');
}
