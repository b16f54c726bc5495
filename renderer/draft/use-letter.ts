import { useEditor } from '@tiptap/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Draft, LetterContent } from '../../shared/model/letter/letter.ts';
import type { Instant } from '../../shared/model/primitives.ts';
import { call, failureOf } from '../client.ts';
import { type Apart, type DocumentJson, toContent, toDocument } from './editor/document.ts';
import { Find } from './editor/find.ts';
import { Margin } from './editor/margin.ts';
import { Pasting } from './editor/pasting.ts';
import { replaceDocument } from './editor/replace-document.ts';
import { letterNodes } from './editor/schema.ts';
import { Typing } from './editor/typing.ts';
import { Undo } from './editor/undo.ts';
import { autosave, type SaveState } from './history/autosave.ts';
import type { unsavedCopies } from './history/unsaved-copy.ts';

/** Milliseconds in which keystrokes are gathered before the outline, the checks and the paper follow. */
const gathering = 150;

type Options = {
  draft: Draft;
  editable: boolean;
  copies: ReturnType<typeof unsavedCopies>;
  onSaved: (draft: Draft) => void;
};

/** The letter being written: the editor, the fields around it, and their saving. */
export function useLetter({ draft, editable, copies, onSaved }: Options) {
  const apart = useRef<Apart>(draft.content);
  const [content, setContent] = useState(draft.content);
  const [saving, setSaving] = useState<SaveState>({ kind: 'saved', at: draft.savedAt });
  const latest = useRef({ onSaved, copies });
  useEffect(() => {
    latest.current = { onSaved, copies };
  });

  const [saver] = useState(() =>
    autosave({
      revision: draft.revision,
      savedAt: draft.savedAt,
      send: (revision, words) => call('draft.save', { proposalId: draft.proposalId, revision, content: words }),
      failureOf,
      onState: (state) => {
        if (state.kind === 'saved') latest.current.copies.drop();
        setSaving(state);
      },
      onSaved: (saved) => latest.current.onSaved(saved),
    }),
  );

  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const editor = useEditor(
    {
      extensions: [...letterNodes, Typing, Margin, Find, Pasting, Undo],
      content: toDocument(draft.content),
      editable,
      injectCSS: false,
      immediatelyRender: true,
      shouldRerenderOnTransaction: false,
      editorProps: {
        attributes: { 'aria-label': '答复稿正文', role: 'textbox', 'aria-multiline': 'true', spellcheck: 'false' },
      },
      onUpdate: ({ transaction }) => {
        if (transaction.getMeta('loaded')) return;
        timer.current ??= setTimeout(take, gathering);
      },
    },
    [],
  );
  const current = useRef(editor);
  current.current = editor;

  const present = useCallback(() => toContent(current.current.getJSON() as DocumentJson, apart.current), []);

  /** The letter as it stands this moment, told to the saver and to the page. */
  const take = useCallback(() => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = null;
    const now = present();
    setContent(now);
    saver.changed(now);
    latest.current.copies.keep({ revision: saver.revision(), at: new Date().toISOString(), content: now });
  }, [present, saver]);

  const flush = useCallback((): Promise<boolean> => {
    if (timer.current) take();
    return saver.flush();
  }, [saver, take]);

  const change = useCallback(
    (patch: Partial<Apart>) => {
      apart.current = { ...apart.current, ...patch };
      take();
    },
    [take],
  );

  /** Shows another text; `unsaved` when it differs from what is stored under that revision. */
  const load = useCallback(
    (next: LetterContent, stored: { revision: number; savedAt: Instant | null }, unsaved = false) => {
      if (timer.current) clearTimeout(timer.current);
      timer.current = null;
      apart.current = next;
      replaceDocument(current.current, next);
      setContent(next);
      saver.rebase(stored.revision, stored.savedAt, unsaved ? next : null);
    },
    [saver],
  );

  useEffect(() => {
    current.current.setEditable(editable, false);
  }, [editable]);
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    saver.resume();
    const warn = (event: BeforeUnloadEvent) => {
      if (timer.current || saver.unsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      if (timer.current) take();
      shown.current = false;
      void saver.flush().finally(() => {
        // Shown again meanwhile, it goes on saving.
        if (!shown.current) saver.stop();
      });
    };
  }, [saver, take]);

  const unsaved = useCallback(() => timer.current !== null || saver.unsaved(), [saver]);
  return { editor, content, present, saving, revision: saver.revision, unsaved, flush, change, load };
}

export type Letter = ReturnType<typeof useLetter>;
