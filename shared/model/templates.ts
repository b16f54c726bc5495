import { z } from 'zod';
import { FileIn, Id, type Instant, line } from './primitives.ts';

export const TemplateFile = z.strictObject({ file: FileIn });
export const TemplateIn = z.strictObject({ name: line('模板名称', 60), file: FileIn });
export const TemplateId = z.strictObject({ id: Id });

/** Where a placeholder stands: 正文第3段, with the beginning of that paragraph. */
export type TemplatePlace = { part: string; paragraph: number; excerpt: string };

/** `unknown` and `broken` keep a template from being used; `split` is only told, `missing` keeps it too. */
export type TemplateProblem = {
  kind: 'unknown' | 'missing' | 'broken' | 'split';
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
