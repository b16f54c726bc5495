import { useEditorState } from '@tiptap/react';
import { useDeferredValue, useEffect, useMemo } from 'react';
import type { Proposal } from '../../../shared/model/items/proposal.ts';
import type { ComposeContext } from '../../../shared/model/letter/composed.ts';
import type { Draft } from '../../../shared/model/letter/letter.ts';
import { signsOf } from '../../paper/unit-signs.ts';
import { chosenBlocks } from '../editor/block-commands.ts';
import { marginKey } from '../editor/margin.ts';
import type { Letter } from '../use-letter.ts';
import { findingsOf, marginFacts, problemsOf } from './findings.ts';

/** What the panes show about the letter, kept up with the writing without holding it up; the margin is told as well. */
export function useFindings(letter: Letter, draft: Draft, item: Proposal) {
  const { editor } = letter;
  const settled = useDeferredValue(letter.content);
  const signs = useMemo(() => signsOf([...item.requests, ...draft.opinions]), [item.requests, draft.opinions]);
  const findings = useMemo(() => findingsOf(settled, draft.opinions), [settled, draft.opinions]);
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

/** Words that nobody has signed never stand under a number: the paper then says 送审稿. */
export function usePaperContext(letter: Letter, draft: Draft): ComposeContext {
  const isSigned = draft.signature !== null && !draft.stale && letter.saving.kind === 'saved';
  return useMemo(
    () => (isSigned ? draft.context : { ...draft.context, documentNumber: null, signedOn: null }),
    [draft.context, isSigned],
  );
}
