import { useCallback, useRef, useState } from 'react';
import type { Question } from '../../shared/contract.ts';
import type { ProposalRow } from '../../shared/model/items/proposal.ts';
import type { FileOut } from '../../shared/model/primitives.ts';
import { call, failureOf } from '../client.ts';
import { numberWords } from '../ui/marks/item-words.ts';
import type { NotExported } from './zip-files.ts';

export type BatchExportState = {
  phase: 'waiting' | 'running' | 'done' | 'cancelled';
  done: number;
  files: FileOut[];
  failed: NotExported[];
};
type BatchOptions = Omit<Question<'letter.export'>, 'proposalId' | 'text'>;

const nothing: BatchExportState = { phase: 'waiting', done: 0, files: [], failed: [] };
/** These concern the program, not one item: going on would fail a thousand times over. */
const fatal = ['session.needed', 'program.silent', 'storage.full'];

/** Makes the letters of a choice one after the other; cancelling keeps what is already made. */
export function useBatchExport() {
  const [state, setState] = useState(nothing);
  const stop = useRef(false);
  const start = useCallback(async (rows: readonly ProposalRow[], options: BatchOptions) => {
    stop.current = false;
    const files: FileOut[] = [];
    const failed: NotExported[] = [];
    setState({ ...nothing, phase: 'running' });
    let done = 0;
    for (const row of rows) {
      if (stop.current) break;
      try {
        // A 会办意见 has neither several recipients nor a form to be judged by.
        const own: BatchOptions =
          row.role === 'co' ? { ...options, recipients: 'together', feedbackForm: false } : options;
        const made = await call('letter.export', { proposalId: row.id, text: 'signed', ...own });
        files.push(...made.files);
      } catch (thrown) {
        const { code, message } = failureOf(thrown);
        failed.push({ proposalId: row.id, name: nameOf(row), reason: message });
        if (fatal.includes(code)) stop.current = true;
      }
      done += 1;
      setState({ phase: 'running', done, files, failed: [...failed] });
    }
    setState({ phase: done < rows.length ? 'cancelled' : 'done', done, files, failed });
  }, []);
  const cancel = useCallback(() => {
    stop.current = true;
  }, []);
  const reset = useCallback(() => setState(nothing), []);
  return { state, start, cancel, reset };
}

function nameOf(row: ProposalRow): string {
  return `${numberWords(row.kind, row.number)} ${row.title}`;
}
