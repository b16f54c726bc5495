import { z } from 'zod';
import { keysOf, letterForms } from '../kinds.ts';
import { Id, longText } from '../primitives.ts';
import type { PaperForm } from './form.ts';
import { type FormPaper, type PaperKind, paperKinds } from './kinds.ts';

const asked = { proposalId: Id, paper: z.enum(keysOf(paperKinds), '请选择文书') };

export const PaperAsked = z.strictObject(asked);

/** What the clerk filled in, by the names that `paper.fields` gave; what is left out keeps its default. */
const facts = z.record(z.string().max(40), longText('填写的内容', 50_000)).default({});

export const PaperMake = z.strictObject({
  ...asked,
  facts,
  form: z.enum(keysOf(letterForms)).optional(),
});

/** The forms of one page that are printed; letters have their own page. */
const formPapers = keysOf(paperKinds).filter((paper): paper is FormPaper => paperKinds[paper].is === 'form');
export const PaperForms = z.strictObject({ proposalId: Id, paper: z.enum(formPapers, '请选择表'), facts });

/** A form as it is printed, and whom it goes to. */
export type PrintedForm = { form: PaperForm; addressees: string[] };

/** One fact that a paper asks for. */
export type PaperField = {
  name: string;
  label: string;
  as: 'line' | 'text' | 'day' | 'choice';
  /** What stands in it before anyone types: from the item. */
  value: string;
  required: boolean;
  help?: string;
  choices?: { value: string; label: string }[];
};

/** The papers that fit the item, in the order of its life. */
export type PaperChoice = { paper: PaperKind; name: string };
