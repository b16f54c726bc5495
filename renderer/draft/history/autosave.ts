import type { Failure } from '../../../shared/errors.ts';
import type { DraftSaved, LetterContent } from '../../../shared/model/letter/letter.ts';
import type { Instant } from '../../../shared/model/primitives.ts';

export type SaveState =
  | { kind: 'saved'; at: Instant | null }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  /** Someone else saved meanwhile; nothing is sent until the person has decided. */
  | { kind: 'stale'; failure: Failure }
  /** Not saved for another reason; tried again with the next change and after a while. */
  | { kind: 'failed'; failure: Failure };

type Options = {
  revision: number;
  savedAt: Instant | null;
  send: (revision: number, content: LetterContent) => Promise<DraftSaved>;
  failureOf: (thrown: unknown) => Failure;
  onState: (state: SaveState) => void;
  /** `words` are those that were sent. */
  onSaved: (saved: DraftSaved, words: LetterContent) => void;
  /** Milliseconds of quiet before a save. */
  delay?: number;
  /** Milliseconds before a failed save is tried again. */
  retry?: number;
};

/**
 * Saves a letter as it is written: after a pause, one save at a time, each on the revision the former one gave back.
 * Words that could not be saved stay with the caller; they are never dropped here.
 */
export function autosave({ send, failureOf, onState, onSaved, delay = 1000, retry = 15_000, ...start }: Options) {
  let revision = start.revision;
  let waiting: LetterContent | null = null;
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let state: SaveState = { kind: 'saved', at: start.savedAt };
  let stopped = false;

  const become = (next: SaveState) => {
    state = next;
    if (!stopped) onState(next);
  };
  const plan = (after: number) => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => void run(), after);
  };

  async function once(content: LetterContent): Promise<void> {
    become({ kind: 'saving' });
    try {
      const draft = await send(revision, content);
      revision = draft.revision;
      onSaved(draft, content);
      become(waiting ? { kind: 'unsaved' } : { kind: 'saved', at: draft.savedAt });
    } catch (thrown) {
      const failure = failureOf(thrown);
      waiting ??= content;
      if (failure.code === 'record.stale') become({ kind: 'stale', failure });
      else {
        become({ kind: 'failed', failure });
        if (!stopped) plan(retry);
      }
    }
  }

  async function run(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    if (running) {
      await running;
      return run();
    }
    if (!waiting || state.kind === 'stale' || stopped) return;
    const content = waiting;
    waiting = null;
    running = once(content).finally(() => {
      running = null;
      if (waiting && (state.kind === 'unsaved' || state.kind === 'saving') && !timer && !stopped) plan(delay);
    });
    await running;
  }

  return {
    /** The letter has new words. */
    changed(content: LetterContent) {
      waiting = content;
      if (state.kind === 'stale') return;
      if (!running) become({ kind: 'unsaved' });
      plan(delay);
    },
    /** Saves at once; true when nothing is left unsaved. */
    async flush(): Promise<boolean> {
      do await run();
      while ((waiting || running) && !stopped && state.kind !== 'stale' && state.kind !== 'failed');
      return waiting === null && state.kind === 'saved';
    },
    /** The letter on the page now stands on this revision: after merging, taking over, or deciding a conflict. */
    rebase(next: number, at: Instant | null, unsaved: LetterContent | null) {
      revision = next;
      waiting = unsaved;
      if (timer) clearTimeout(timer);
      timer = null;
      become(unsaved ? { kind: 'unsaved' } : { kind: 'saved', at });
      if (unsaved) plan(0);
    },
    revision: () => revision,
    unsaved: () => waiting !== null || running !== null,
    state: () => state,
    /** Nothing more is sent on its own; an answer still on its way is taken. */
    stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
    },
    resume() {
      stopped = false;
      if (waiting && state.kind !== 'stale') plan(delay);
    },
  };
}
