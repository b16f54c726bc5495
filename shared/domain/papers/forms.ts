import type { PaperForm } from '../../model/papers/form.ts';
import type { FormPaper } from '../../model/papers/kinds.ts';
import type { Day } from '../../model/primitives.ts';
import { feedbackForm } from './feedback-form.ts';
import { feedbackFacts } from './feedback-slip.ts';
import { handlingSheet } from './handling-sheet.ts';
import { issueSheet } from './issue-sheet.ts';
import type { PaperItem } from './item.ts';
import type { PaperAnswers } from './letter.ts';
import { oralRecord } from './oral-record.ts';

/** A form with what stands in it, whom it goes to, and the day it is dated. */
type FilledForm = { form: PaperForm; addressees: string[]; day: Day | null };

/** The forms of a kind for an item: one, or for 征询意见表 sent to each signatory one each. */
export function paperForms(kind: FormPaper, item: PaperItem, answers: PaperAnswers): FilledForm[] {
  return makers[kind](item, answers);
}

const makers: Record<FormPaper, (item: PaperItem, answers: PaperAnswers) => FilledForm[]> = {
  feedback: (item, answers) =>
    feedbackFacts(item, answers).map(({ form, addressees }) => ({
      ...{ form: feedbackForm(form), addressees, day: answers.day || null },
    })),
  'handling-sheet': (item, answers) => forTheFile(handlingSheet(item, answers)),
  'issue-sheet': (item, answers) => (item.letter ? forTheFile(issueSheet(item, item.letter, answers)) : []),
  'oral-record': (item, answers) => forTheFile(oralRecord(item, answers)),
};

function forTheFile(form: PaperForm): FilledForm[] {
  return [{ form, addressees: [], day: null }];
}
