import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import type { Draft, DraftSaved, LetterContent } from '../../shared/model/letter/letter.ts';
import { instantWords } from '../ui/marks/day-words.ts';
import { unsavedCopies } from './history/unsaved-copy.ts';
import { useLetter } from './use-letter.ts';

const othersWords = ({ savedBy, savedAt }: Draft) =>
  `${savedBy ?? '他人'}${savedAt ? instantWords(savedAt) : '刚刚'}改了这份稿件，改动已经显示在这里。`;

/** The letter of a draft in the editor: what is saved becomes the answer that others see, what others save comes in. */
export function useOpenedLetter(draft: Draft, editable: boolean, accountId: number) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [copies] = useState(() => unsavedCopies(draft.proposalId, accountId));
  const onSaved = useCallback(
    ({ versions, joined, ...saved }: DraftSaved, words: LetterContent) => {
      const queryKey = ['draft.get', { proposalId: saved.proposalId }];
      void client.cancelQueries({ queryKey }).then(() => {
        const before = client.getQueryData<Draft>(queryKey);
        if (before) client.setQueryData(queryKey, { ...before, ...saved, content: joined?.content ?? words });
        // A version was kept, or the item has come to another stage: what stands beside the letter is asked for anew.
        if (before?.versions.length !== versions || before.stage !== saved.stage)
          void client.invalidateQueries({ queryKey });
      });
    },
    [client],
  );
  const letter = useLetter({ draft, editable, copies, onSaved });
  const { load, takeIn, unsaved, revision } = letter;

  // What someone else saved is shown; while something is being written here, the two are joined.
  useEffect(() => {
    if (draft.revision <= revision()) return;
    void message.info({ key: 'others-words', duration: 8, content: othersWords(draft) });
    if (unsaved()) takeIn(draft);
    else load(draft.content, draft);
  }, [draft, load, takeIn, unsaved, revision, message]);
  return { letter, copies };
}
