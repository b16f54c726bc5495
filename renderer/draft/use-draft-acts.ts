import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { joinDrafts } from '../../shared/domain/letter/join-drafts.ts';
import type { Draft, LetterContent } from '../../shared/model/letter/letter.ts';
import type { RevisedTaken } from '../../shared/model/letter/revised.ts';
import type { MergeChange } from '../../shared/model/merging/merging.ts';
import { call, failureOf } from '../client.ts';
import type { Letter } from './use-letter.ts';

/** The words to be seen after something was done to the whole letter, and the letter as it was before and after it. */
export type Done = { words: string; before: LetterContent; after: LetterContent };

/** 汇总, 送审, 撤回 and changes of the whole letter, each after what is on the page has been saved. */
export function useDraftActs(letter: Letter, draft: Draft) {
  const client = useQueryClient();
  const { message, modal } = App.useApp();
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
      setDone(changes.length > 0 ? { words: '已汇总会办意见', before, after: letter.present() } : null);
    });

  /** Shows the draft with what was accepted of a returned file, and leads back to how it was. */
  function takeRevised({ draft: next, sideBySide, accepted, refused, remarks }: RevisedTaken) {
    const before = letter.present();
    adopt(next);
    letter.load(next.content, next);
    letter.standBeside(sideBySide);
    const counts = [`采纳${accepted}处`, ...(refused > 0 ? [`不采纳${refused}处`] : []), `收下批注${remarks}条`];
    if (accepted > 0) setDone({ words: `已读回修改稿：${counts.join('，')}`, before, after: letter.present() });
    else void message.info(`已读回修改稿：${counts.join('，')}`);
  }

  const submit = () =>
    run('submit', async () => {
      // A draft that was never touched has not been stored yet.
      if (letter.revision() === 0) letter.change({});
      if (!(await letter.flush())) return;
      const sent = await sendOn(
        proposalId,
        letter.revision(),
        async (words) =>
          await modal.confirm({
            title: '校核有须改正的，仍要送审吗？',
            content: words,
            okText: '仍要送审',
            cancelText: '先去改正',
          }),
      );
      if (!sent) return;
      adopt(sent);
      setDone(null);
      void message.info('已送审，等领导审签');
    });

  const withdraw = () => run('withdraw', async () => adopt(await call('letter.withdraw', { proposalId })));

  const put = (content: LetterContent) =>
    letter.load(content, { revision: letter.revision(), savedAt: draft.savedAt }, 'own');

  function rewrite(next: LetterContent, words: string) {
    const before = letter.present();
    put(next);
    setDone({ words, before, after: letter.present() });
  }
  /** Takes back what was done to the whole letter; what was written since stays. */
  function takeBack() {
    if (!done) return;
    const joined = joinDrafts(done.after, letter.present(), done.before);
    if (!joined) {
      void message.warning('标题、称呼等处后来又改过，不能自动撤销；要用以前的文字，请到「历史」里找。');
      return;
    }
    put({ ...joined.content, merged: done.before.merged });
    if (joined.sideBySide.length > 0)
      void message.info('撤销的各段里有后来改过的，两种写法上下并列，请删去不要的一段。', 8);
    setDone(null);
    setReport(null);
  }

  return {
    merge,
    submit,
    withdraw,
    takeRevised,
    fail: setError,
    rewrite,
    takeBack,
    tell: (words: string, before: LetterContent) => setDone({ words, before, after: letter.present() }),
    busy,
    error,
    forget: () => setError(null),
    report,
    closeReport: () => setReport(null),
    done,
    closeDone: () => setDone(null),
  };
}

/** Sent to the leader; where 校核 found errors the clerk is asked first. Null when he goes back to them. */
async function sendOn(
  proposalId: number,
  revision: number,
  ask: (words: string) => Promise<boolean>,
): Promise<Draft | null> {
  try {
    return await call('letter.submit', { proposalId, revision });
  } catch (thrown) {
    const failure = failureOf(thrown);
    if (failure.code !== 'letter.proof-open') throw thrown;
    if (!(await ask(failure.message))) return null;
    return await call('letter.submit', { proposalId, revision, proofSeen: true });
  }
}

export type DraftActs = ReturnType<typeof useDraftActs>;
