import { z } from 'zod';
import { FileIn, Id, type Instant, line } from './primitives.ts';

/** Whether tracked changes are accepted, comments and hidden words taken out, and fields made words, before use. */
const clean = z.boolean().default(false);

export const TemplateFile = z.strictObject({ file: FileIn, clean });
export const TemplateIn = z.strictObject({ name: line('模板名称', 60), file: FileIn, clean });
export const TemplateId = z.strictObject({ id: Id });

/** Where a placeholder stands: 正文第3段, with the beginning of that paragraph. */
export type TemplatePlace = { part: string; paragraph: number; excerpt: string };

/**
 * `unknown`, `missing` and `broken` keep a template from being used, and so do `marks` of editing until they are cleaned;
 * `split`, what was `cleaned`, and a place that it `lacks` for a part that not every letter has are only told.
 */
export type TemplateProblem = {
  kind: 'unknown' | 'missing' | 'broken' | 'marks' | 'split' | 'lacks' | 'cleaned';
  severity: 'error' | 'note';
  field: string;
  place: TemplatePlace | null;
  words: string;
};

/** What was found in a template: its text with the fields, and what is wrong. */
export type TemplateReport = {
  /** Fields in order, each once, without braces. */
  fields: string[];
  /** Paragraphs that hold words, in reading order. */
  outline: { part: string; style: string; text: string }[];
  problems: TemplateProblem[];
};

export type WordTemplate = {
  id: number;
  name: string;
  fileName: string;
  size: number;
  /** SHA-256 of the file, in hex. */
  sha256: string;
  addedAt: Instant;
  addedBy: string;
  report: TemplateReport;
};
