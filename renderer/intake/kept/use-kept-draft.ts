import { useEffect, useRef, useState } from 'react';
import { dropDraft, type KeptDraft, keepDraft, keepEarlier, setAsideDrafts, worthKeeping } from './kept-draft.ts';

const pause = 300;

/** Keeps what is typed a moment after each change, and offers the unsaved ones back. */
export function useKeptDraft(draft: () => Omit<KeptDraft, 'at'>) {
  const [offered, setOffered] = useState<KeptDraft[]>(setAsideDrafts);
  const timer = useRef(0);
  const current = useRef(draft);
  useEffect(() => {
    current.current = draft;
  });

  function keepNow() {
    const whole = { at: new Date().toISOString(), ...current.current() };
    if (worthKeeping(whole)) keepDraft(whole);
    else dropDraft();
  }
  function keepSoon() {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(keepNow, pause);
  }
  /** One is taken up or thrown away. */
  function settle(one: KeptDraft) {
    const rest = offered.filter((each) => each !== one);
    setOffered(rest);
    keepEarlier(rest);
  }
  function saved() {
    window.clearTimeout(timer.current);
    dropDraft();
  }
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return { offered, settle, keepSoon, saved };
}
