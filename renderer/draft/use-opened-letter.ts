import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { Draft } from '../../shared/model/letter/letter.ts';
import { unsavedCopies } from './history/unsaved-copy.ts';
import { useLetter } from './use-letter.ts';

/** The letter of a draft in the editor: what is saved becomes the answer that others see, what others save comes in. */
export function useOpenedLetter(draft: Draft, editable: boolean, accountId: number) {
  const client = useQueryClient();
  const [copies] = useState(() => unsavedCopies(draft.proposalId, accountId));
  const onSaved = useCallback(
    (saved: Draft) => {
      const queryKey = ['draft.get', { proposalId: saved.proposalId }];
      void client.cancelQueries({ queryKey }).then(() => client.setQueryData(queryKey, saved));
    },
    [client],
  );
  const letter = useLetter({ draft, editable, copies, onSaved });
  const { load, unsaved, revision } = letter;

  // What someone else saved while nothing is being written here is simply shown.
  useEffect(() => {
    if (draft.revision > revision() && !unsaved()) load(draft.content, draft);
  }, [draft, load, unsaved, revision]);
  return { letter, copies };
}
