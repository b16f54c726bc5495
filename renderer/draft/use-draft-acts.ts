import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import type { Draft, LetterContent } from '../../shared/model/letter/letter.ts';
import type { MergeChange } from '../../shared/model/merging.ts';
import { call } from '../client.ts';
import type { Letter } from './use-letter.ts';

/** The words to be seen after something was done to the whole letter, and the letter as it was before. */
export type Done = { words: string; before: LetterContent };

/** 汇总, 送审, 撤回 and changes of the whole letter, each after what is on the page has been saved. */
export function useDraftActs(letter: Letter, draft: Draft) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const { proposalId } = draft;
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState<'merge' | 'submit' | 'withdraw' | null>(null);
  const [report, setReport] = useState<MergeChange[] | null>(null);
  const [done, setDone] = useState<Done | null>(null);

  function adopt(next: Draft) {
    client.setQueryData(['draft.get', { proposalId }], next);
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'draft.get' });
  }
  async function run(name: 'merge' | 'submit' | 'withdraw', act: () => Promise<void>) {
    if (busy) return;
    setBusy(name);
    setError(null);
    try {
      await act();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(null);
    }
  }

  const merge = () =>
    run('merge', async () => {
      if (!(await letter.flush())) return;
      const before = letter.present();
      const { draft: next, changes } = await call('draft.merge', { proposalId, revision: letter.revision() });
      adopt(next);
      letter.load(next.content, next);
      setReport(changes);
      setDone(changes.length > 0 ? { words: '已汇总会办意见', before } : null);
    });

  const submit = () =>
    run('submit', async () => {
      // A draft that was never touched has not been stored yet.
      if (letter.revision() === 0) letter.change({});
      if (!(await letter.flush())) return;
      adopt(await call('letter.submit', { proposalId, revision: letter.revision() }));
      setDone(null);
      void message.info('已送审，等领导审签');
    });

  const withdraw = () => run('withdraw', async () => adopt(await call('letter.withdraw', { proposalId })));

  function rewrite(next: LetterContent, words: string) {
    const before = letter.present();
    letter.load(next, { revision: letter.revision(), savedAt: draft.savedAt }, true);
    setDone({ words, before });
  }
  function takeBack() {
    if (!done) return;
    letter.load(done.before, { revision: letter.revision(), savedAt: draft.savedAt }, true);
    setDone(null);
    setReport(null);
  }

  return {
    merge,
    submit,
    withdraw,
    rewrite,
    takeBack,
    tell: (words: string, before: LetterContent) => setDone({ words, before }),
    busy,
    error,
    forget: () => setError(null),
    report,
    closeReport: () => setReport(null),
    done,
    closeDone: () => setDone(null),
  };
}

export type DraftActs = ReturnType<typeof useDraftActs>;
