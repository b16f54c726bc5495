import { useEditorState } from '@tiptap/react';
import { useDeferredValue, useEffect, useMemo } from 'react';
import { voidedOpinions } from '../../../shared/domain/opinions/owed.ts';
import type { DraftProofFacts } from '../../../shared/domain/proof/draft-proof.ts';
import type { Proposal } from '../../../shared/model/items/proposal.ts';
import type { ComposeContext } from '../../../shared/model/letter/composed.ts';
import type { Draft } from '../../../shared/model/letter/letter.ts';
import { signsOf } from '../../paper/unit-signs.ts';
import { todayHere } from '../../ui/marks/day-words.ts';
import { chosenBlocks } from '../editor/block-commands.ts';
import { marginKey } from '../editor/margin.ts';
import type { Letter } from '../use-letter.ts';
import { findingsOf, marginFacts, problemsOf } from './findings.ts';

/** What the panes show about the letter, kept up with the writing without holding it up; the margin is told as well. */
export function useFindings(letter: Letter, draft: Draft, item: Proposal) {
  const { editor } = letter;
  const settled = useDeferredValue(letter.content);
  const signs = useMemo(() => signsOf([...item.requests, ...draft.opinions]), [item.requests, draft.opinions]);
  const { opinions, asks } = draft;
  const facts = useMemo(() => factsOf(draft, item), [draft, item]);
  const findings = useMemo(() => findingsOf(settled, { opinions, asks }, facts), [settled, opinions, asks, facts]);
  const problems = useMemo(() => problemsOf(settled, draft.context), [settled, draft.context]);
  useEffect(() => {
    const facts = marginFacts(signs, draft.remarks, findings);
    editor.view.dispatch(editor.state.tr.setMeta(marginKey, facts).setMeta('addToHistory', false));
  }, [editor, signs, draft.remarks, findings]);

  const blockId = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const chosen = chosenBlocks(state);
      const node = chosen?.blocks[chosen.from]?.node;
      return node ? String(node.attrs.id) : null;
    },
  });

  return { settled, signs, findings, problems, blockId };
}

/** What the words are held against; the letter's day is today until it is signed. */
function factsOf({ letterKind, context, opinions, unitsCalled }: Draft, item: Proposal): DraftProofFacts {
  const { kind, session, number, title, proposers, collective, body } = item;
  return {
    letterKind,
    proposal: { kind, session, number, title, proposers, collective, body },
    sender: context.office.fullName,
    today: context.signedOn ?? todayHere(),
    unitsCalled,
    opinions: item.role === 'lead' ? opinions : null,
    voided: voidedOpinions(item.requests),
  };
}

/** Words that nobody has signed never stand under a number: the paper then says 送审稿. */
export function usePaperContext(letter: Letter, draft: Draft): ComposeContext {
  const isSigned = draft.signature !== null && !draft.stale && letter.saving.kind === 'saved';
  return useMemo(
    () => (isSigned ? draft.context : { ...draft.context, documentNumber: null, signedOn: null }),
    [draft.context, isSigned],
  );
}
