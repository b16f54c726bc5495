import type { FileIn } from '../../shared/model/primitives.ts';
import { cleanedTemplate } from './cleaned.ts';
import { editingMarks } from './editing-marks.ts';
import { guardedTemplate } from './guard.ts';
import { triedReport } from './trial.ts';

/** A file looked through and filled once, as it is or cleaned of its marks of editing; the report says what was taken out. */
export async function looked(file: FileIn, clean: boolean) {
  const given = await guardedTemplate(file);
  const marks = editingMarks(given.parts);
  if (!clean || marks.length === 0) return { guarded: given, report: await triedReport(given) };
  const guarded = cleanedTemplate(given);
  const report = await triedReport(guarded);
  const told = marks.map((words) => ({ kind: 'cleaned', severity: 'note', field: '', place: null, words }) as const);
  return { guarded, report: { ...report, problems: [...report.problems, ...told] } };
}
