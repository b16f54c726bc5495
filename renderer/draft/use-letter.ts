import { useEditor } from '@tiptap/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { joinDrafts } from '../../shared/domain/letter/join-drafts.ts';
import type { Draft, DraftSaved, LetterContent, SideBySide } from '../../shared/model/letter/letter.ts';
import type { Instant } from '../../shared/model/primitives.ts';
import { call, failureOf } from '../client.ts';
import { type Apart, type DocumentJson, toContent, toDocument } from './editor/document.ts';
import { Find } from './editor/find.ts';
import { Margin } from './editor/margin.ts';
import { Pasting } from './editor/pasting.ts';
import { replaceDocument } from './editor/replace-document.ts';
import { letterNodes } from './editor/schema.ts';
import { Tables } from './editor/tables.ts';
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
  onSaved: (saved: DraftSaved, words: LetterContent) => void;
};

/** What came of two people writing at the same time; with nobody named, of a returned file. */
type WrittenTogether = { with: string | null; sideBySide: SideBySide[] };

/** The letter being written: the editor, the fields around it, and their saving. */
export function useLetter({ draft, editable, copies, onSaved }: Options) {
  const apart = useRef<Apart>(draft.content);
  const [content, setContent] = useState(draft.content);
  const [saving, setSaving] = useState<SaveState>({ kind: 'saved', at: draft.savedAt });
  const [together, setTogether] = useState<WrittenTogether | null>(null);
  /** The words that are stored under the saver's revision. */
  const stored = useRef(draft.content);
  const latest = useRef({ onSaved, copies, takeJoined: (_saved: DraftSaved, _words: LetterContent) => {} });
  useEffect(() => {
    latest.current = { onSaved, copies, takeJoined };
  });

  const [saver] = useState(() =>
    autosave({
      revision: draft.revision,
      savedAt: draft.savedAt,
      async send(revision, words) {
        const asked = { proposalId: draft.proposalId, revision, content: words };
        try {
          return await call('draft.save', asked);
        } catch (thrown) {
          // Someone else has saved: what each wrote is joined at the door.
          if (failureOf(thrown).code !== 'record.stale') throw thrown;
          return await call('draft.save', { ...asked, base: stored.current });
        }
      },
      failureOf,
      onState: (state) => {
        if (state.kind === 'saved') latest.current.copies.drop();
        setSaving(state);
      },
      onSaved: (saved, words) => {
        stored.current = saved.joined?.content ?? words;
        latest.current.onSaved(saved, words);
        if (saved.joined) latest.current.takeJoined(saved, words);
      },
    }),
  );

  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const editor = useEditor(
    {
      extensions: [...letterNodes, Tables, Typing, Margin, Find, Pasting, Undo],
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

  /**
   * Shows another text: `stored` under that revision, `unsaved` where it differs from what is, or `own`, unsaved and made by
   * this person of the present one.
   */
  const load = useCallback(
    (
      next: LetterContent,
      under: { revision: number; savedAt: Instant | null },
      text: 'stored' | 'unsaved' | 'own' = 'stored',
    ) => {
      if (timer.current) clearTimeout(timer.current);
      timer.current = null;
      apart.current = next;
      replaceDocument(current.current, next, text === 'own');
      setContent(next);
      if (text === 'stored') stored.current = next;
      saver.rebase(under.revision, under.savedAt, text === 'stored' ? null : next);
    },
    [saver],
  );

  /** What others saved while something is being written here comes in beside it; false when a person has to decide. */
  const takeIn = useCallback(
    (others: Pick<Draft, 'content' | 'revision' | 'savedAt' | 'savedBy'>): boolean => {
      const mine = present();
      const joined = joinDrafts(stored.current, mine, others.content);
      if (!joined) return false;
      stored.current = others.content;
      load(joined.content, others, 'unsaved');
      if (joined.sideBySide.length > 0) setTogether({ with: others.savedBy ?? '', sideBySide: joined.sideBySide });
      return true;
    },
    [present, load],
  );

  /** The door has joined what was sent with someone else's words; what was typed since is joined here. */
  function takeJoined({ joined, revision, savedAt }: DraftSaved, sent: LetterContent) {
    if (!joined) return;
    const mine = present();
    const since = joinDrafts(sent, mine, joined.content);
    const now = since?.content ?? mine;
    const differs = JSON.stringify(now) !== JSON.stringify(joined.content);
    load(now, { revision, savedAt }, differs ? 'unsaved' : 'stored');
    if (joined.sideBySide.length > 0) setTogether({ with: joined.with, sideBySide: joined.sideBySide });
  }

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
  const forget = useCallback(() => setTogether(null), []);
  const standBeside = useCallback((sideBySide: SideBySide[]) => {
    setTogether(sideBySide.length > 0 ? { with: null, sideBySide } : null);
  }, []);
  return {
    ...{ editor, content, present, saving, revision: saver.revision, unsaved, flush, change, load, takeIn },
    ...{ together, forgetTogether: forget, standBeside },
  };
}

export type Letter = ReturnType<typeof useLetter>;
