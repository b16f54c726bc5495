import type { FormInstance } from 'antd';
import { useState } from 'react';
import type { Answer, OperationName, Question } from '../../../shared/contract.ts';
import { failureOf, Refused } from '../../client.ts';
import { useAct } from '../../use-call.ts';
import { isQuestion } from '../questions.ts';
import type { Typed } from './field-name.ts';
import { clearMarks, markRefusal, problemsIn } from './form-errors.ts';

/**
 * Sends a form as an operation: first marks what its schema refuses, then asks; a refusal goes to its field,
 * or into `failure` for a RefusalAlert. `send` gives null when refused.
 */
export function useFormCall<N extends OperationName>(name: N, form: FormInstance) {
  const act = useAct(name);
  const [failure, setFailure] = useState<unknown>(null);

  async function send(question: Typed<N>): Promise<{ value: Answer<N> } | null> {
    setFailure(null);
    clearMarks(form);
    const loose = problemsIn(form, name, question);
    if (loose) {
      if (loose.length > 0) setFailure(new Refused({ code: 'input.invalid', message: loose.join('；') }));
      return null;
    }
    try {
      return { value: await act.mutateAsync(question as Question<N>) };
    } catch (thrown) {
      // A refusal that names another item is shown with the way there, beside the mark at the field.
      // A question that may be answered with yes is shown with the button for it.
      const { code, proposalId } = failureOf(thrown);
      const asks = isQuestion(code);
      if (!markRefusal(form, thrown) || proposalId || asks) setFailure(thrown);
      return null;
    }
  }
  return { send, failure, setFailure, pending: act.isPending };
}
