import type { FormInstance } from 'antd';
import { contract, type OperationName } from '../../../shared/contract.ts';
import { failureOf } from '../../client.ts';
import { fieldPathOf, type Path } from './field-path.ts';

/** The longest beginning of the path that the form has a field for. */
function known(form: FormInstance, path: Path): Path | null {
  const names = new Set(form.getFieldsError().map(({ name }) => JSON.stringify(name)));
  for (let length = path.length; length > 0; length -= 1) {
    const part = path.slice(0, length);
    if (names.has(JSON.stringify(part))) return part;
  }
  return null;
}

function mark(form: FormInstance, problems: readonly { path: Path; message: string }[]): boolean {
  const seen = new Map<string, { name: Path; errors: string[] }>();
  let all = true;
  for (const { path, message } of problems) {
    const name = known(form, path);
    if (!name) {
      all = false;
      continue;
    }
    const key = JSON.stringify(name);
    const entry = seen.get(key) ?? { name, errors: [] };
    if (!entry.errors.includes(message)) entry.errors.push(message);
    seen.set(key, entry);
  }
  form.setFields([...seen.values()]);
  const first = [...seen.values()][0];
  if (first) form.scrollToField(first.name, { block: 'center', focus: true });
  return all;
}

/** Takes all marks off, so that only what is still wrong is marked anew. */
export function clearMarks(form: FormInstance) {
  const marked = form.getFieldsError().filter(({ errors }) => errors.length > 0);
  form.setFields(marked.map(({ name }) => ({ name, errors: [] })));
}

/**
 * Marks every field of the form that the operation's own schema refuses, before anything is asked.
 * Returns the sentences that belong to no field of this form, or null when the question is whole.
 */
export function problemsIn(form: FormInstance, name: OperationName, question: unknown): string[] | null {
  const checked = contract[name].input.safeParse(question);
  if (checked.success) return null;
  const problems = checked.error.issues.map((issue) => ({ path: issue.path as Path, message: issue.message }));
  mark(form, problems);
  return problems.filter(({ path }) => !known(form, path)).map(({ message }) => message);
}

/** Marks the field that a refusal names. True when the form shows it, so that no second notice is needed. */
export function markRefusal(form: FormInstance, thrown: unknown): boolean {
  const failure = failureOf(thrown);
  return failure.field ? mark(form, [{ path: fieldPathOf(failure.field), message: failure.message }]) : false;
}
