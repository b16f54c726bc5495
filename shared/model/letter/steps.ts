import { z } from 'zod';
import { keysOf } from '../kinds.ts';
import type { StandIn } from '../people/standing-in.ts';
import { type Day, Id, type Instant, line, optionalLine } from '../primitives.ts';

/** Who does a step before the signature. */
export const stepDoers = {
  people: '指定的人',
  'own-section': '承办科室的核稿人',
  sections: '几个科室会签',
  'section-leader': '分管承办科室的领导',
  responsible: '责任领导',
} as const;

/** Which letters a step is for. */
export const stepScopes = {
  always: '每一件',
  key: '重点督办件',
  reply: '答复函（独办、主办、分办）',
  opinion: '会办意见',
  class: '按办理结果类别',
} as const;

/** To whom a step returns a letter. */
export const stepReturns = { clerk: '退经办人', before: '退上一步' } as const;

const ReviewStep = z
  .strictObject({
    /** 0: a new one. What was agreed to names its step by this. */
    id: z.number('应为编号').int('应为整数').min(0, '应为编号').default(0),
    name: line('步骤名称', 12),
    doer: z.enum(keysOf(stepDoers), '请选择由谁办'),
    accountIds: z.array(Id).max(20, '一步最多指定20人').default([]),
    sectionIds: z.array(Id).max(20, '一步最多会签20个科室').default([]),
    scope: z.enum(keysOf(stepScopes), '请选择哪些件要办这一步').default('always'),
    /** The 办理结果类别 of the letters that it is for, where it goes by class. */
    classes: z.array(optionalLine('办理结果类别', 10)).max(20).default([]),
    /** 工作日 that it may take; 0 says none. */
    days: z.number('请填写天数').int('天数应为整数').min(0, '天数不能小于0').max(60, '天数不能超过60').default(0),
    returns: z.enum(keysOf(stepReturns), '请选择退回给谁').default('clerk'),
  })
  .refine(({ doer, accountIds }) => doer !== 'people' || accountIds.length > 0, {
    message: '请指定由谁办',
    path: ['accountIds'],
  })
  .refine(({ doer, sectionIds }) => doer !== 'sections' || sectionIds.length > 0, {
    message: '请选择会签的科室',
    path: ['sectionIds'],
  })
  .refine(({ scope, classes }) => scope !== 'class' || classes.some((each) => each !== ''), {
    message: '请填写办理结果类别，如 C',
    path: ['classes'],
  });
export type ReviewStep = z.infer<typeof ReviewStep>;

/** What the office has its letters go through before a leader signs, in this order; none at first. */
export const ReviewSteps = z
  .strictObject({
    steps: z.array(ReviewStep).max(8, '最多8个步骤').default([]),
    /** 核稿人: who agrees for which 科室; one of them is enough. */
    reviewers: z
      .array(z.strictObject({ sectionId: Id, accountIds: z.array(Id).max(20, '一个科室最多20名核稿人') }))
      .max(200)
      .default([]),
  })
  .superRefine(({ steps }, context) => {
    for (const [at, { name }] of steps.entries()) {
      if (steps.findIndex((each) => each.name === name) < at)
        context.addIssue({
          code: 'custom',
          message: `已有一步叫「${name}」，请换一个名称`,
          path: ['steps', at, 'name'],
        });
    }
  });
export type ReviewSteps = z.infer<typeof ReviewSteps>;

/** The setting with whom there is to choose from: accounts in use that review or sign, and the 科室. */
export type StepsPage = ReviewSteps & {
  people: { id: number; name: string; isLeader: boolean }[];
  sections: { id: number; name: string }[];
};

/** What happened to a letter on its way: sent, agreed to at a step, returned. Rows that never change. */
export type StepAct = {
  id: number;
  version: number;
  /** Of the words that it was about. */
  fingerprint: string;
  act: 'submit' | 'agree' | 'return';
  stepId: number | null;
  stepName: string;
  sectionId: number | null;
  sectionName: string;
  /** The step that it went back to; null: to the clerk. */
  toStep: number | null;
  /** What was said with it. */
  words: string;
  by: string;
  /** In whose place, and why; '' says nothing. */
  stead: string;
  at: Instant;
};

/** Somebody who can do a step, and who does it while he is away. */
export type StepPerson = {
  id: number;
  name: string;
  standIns: Pick<StandIn, 'standInId' | 'standInName' | 'firstDay' | 'lastDay' | 'why'>[];
};

/** One of those who must agree at a step: a 科室 that 会签, or whoever does the step. */
export type StepParty = {
  section: { id: number; name: string } | null;
  /** One of them is enough; where there is nobody, a 审签领导 does it. */
  people: StepPerson[];
  /** The agreement that holds for the present words. */
  agreed: StepAct | null;
  /** One that holds no more: the words are others, or the letter came back to this step. */
  lapsed: { act: StepAct; because: 'words' | 'returned' } | null;
};

/** A step that a letter has to take, and how far it is. */
export type StepStanding = Pick<ReviewStep, 'id' | 'name' | 'returns'> & {
  parties: StepParty[];
  standing: 'done' | 'now' | 'ahead';
  /** Since when the letter lies there, and until when it may; null of all but the present step. */
  since: Instant | null;
  dueOn: Day | null;
};
