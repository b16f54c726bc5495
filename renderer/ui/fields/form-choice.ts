import { type LetterForm, letterForms } from '../../../shared/model/kinds.ts';
import { useAnswer } from '../../use-call.ts';

/** One of the program's two forms, or `word:3`, one of the office's own Word templates. */
export type FormChoice = LetterForm | `word:${number}`;

const forms = Object.entries(letterForms).map(([value, label]) => ({ value: value as FormChoice, label: `${label}` }));

/** How a letter can be exported: the two forms, then the office's templates under their names. */
export function useFormChoices(): { value: FormChoice; label: string }[] {
  const templates = useAnswer('template.list', {});
  const own = (templates.data ?? []).map(({ id, name }) => ({ value: `word:${id}` as const, label: name }));
  return [...forms, ...own];
}

/** The part of a question to `letter.export` that a choice stands for. */
export function formAsked(choice: FormChoice): { form: LetterForm } | { template: number } {
  return choice === 'letter' || choice === 'document' ? { form: choice } : { template: Number(choice.slice(5)) };
}
