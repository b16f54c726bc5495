import { z } from 'zod';
import { disclosures, keysOf, levels, proposalKinds } from '../kinds.ts';
import type { AnsweredAsk } from '../merging/asks.ts';
import { longText } from '../primitives.ts';
import { textLimits } from './text-limits.ts';

/** What a finding stands in the way of: an error of going out, a warning of nothing, advice may be passed over. */
export const proofSeverities = { error: '须改正', warning: '请核对', advice: '可斟酌' } as const;
export type ProofSeverity = keyof typeof proofSeverities;

/** What is looked at, as the office switches it on and off. */
const proofKinds = {
  registration: '与登记不符',
  address: '称谓',
  calendar: '日期',
  figures: '数字',
  order: '序号',
  names: '名称',
  repetition: '重复',
  promise: '承诺',
  tone: '语气',
  phrase: '空话套话',
  mark: '标点',
  numeral: '数字用法',
  word: '用词',
  typing: '错别字',
  department: '部门名称',
  law: '法规',
  personal: '个人信息',
  inside: '内部用语',
  placeholder: '没有填写',
  enclosure: '附件',
  opinion: '会办意见',
} as const;
export type ProofKind = keyof typeof proofKinds;

/** Something found in a text, the end not included; `right` is what should stand, '' to take it out, null if not one. */
export type Found = {
  from: number;
  to: number;
  kind: ProofKind;
  message: string;
  right: string | null;
  severity: ProofSeverity;
};

/** Where: `title`, `salutation`, `opening`, `blocks[2]`, `closing[0]`, `signature`, `date`, `note`, `copyTo[0]` … */
export type ProofFinding = Found & { where: string; words: string };

/** A finding in a draft: where in it, by what it is remembered, and why the clerk lets it stand (null: not looked at). */
export type DraftFinding = ProofFinding & { part: string; key: string; ignored: string | null };

const text = (what: string, max: number = textLimits.opinionCharacters) => longText(what, max).default('');

export const LetterProof = z.strictObject({
  proposal: z.strictObject({
    kind: z.enum(keysOf(proposalKinds), '请选择建议或提案'),
    session: z.strictObject({
      level: z.enum(keysOf(levels), '请选择级别'),
      term: z.number('缺少届').int().min(0).max(99),
      meeting: z.number('缺少次').int().min(0).max(99),
    }),
    number: text('编号', 40),
    title: text('案由', 1000),
    proposers: z.array(text('提出人', 200)).max(2000).default([]),
    collective: text('集体', 200).nullable().default(null),
    body: text('原文'),
  }),
  letter: z.strictObject({
    title: text('标题'),
    salutation: text('称呼'),
    opening: text('开头'),
    blocks: z
      .array(z.strictObject({ level: z.number().int().min(0).max(4).default(0), text: text('段落') }))
      .max(textLimits.blocks)
      .default([]),
    closing: z.array(text('结尾')).max(200).default([]),
    signature: text('署名'),
    date: text('成文日期'),
    note: text('附注'),
    copyTo: z.array(text('抄送')).max(200).default([]),
    enclosures: z.array(text('附件')).max(200).default([]),
    disclosure: z.enum(keysOf(disclosures)).nullable().default(null),
  }),
  opinions: z
    .array(z.strictObject({ unit: text('单位', 200), text: text('意见') }))
    .max(500)
    .optional(),
});
export type LetterProof = z.infer<typeof LetterProof>;

export type LetterProofed = { findings: ProofFinding[]; asks: AnsweredAsk[] };
