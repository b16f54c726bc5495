import type { FormInstance } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { IntakeFields } from './fields.ts';
import type { FilledForm } from './from-reading.ts';
import { dropDraft, dropEarlier, type KeptDraft, keepDraft, setAsideDraft, worthKeeping } from './kept-draft.ts';

const pause = 300;

/** Keeps what is typed a moment after each change, and offers the last unsaved one back. */
export function useKeptDraft(form: FormInstance<IntakeFields>, notes: FilledForm['notes'], pasted: string) {
  const [offered, setOffered] = useState<KeptDraft | null>(setAsideDraft);
  const timer = useRef(0);
  const others = useRef({ notes, pasted });
  useEffect(() => {
    others.current = { notes, pasted };
  });

  function keepNow() {
    const fields = form.getFieldsValue(true) as IntakeFields;
    const draft = { at: new Date().toISOString(), fields, ...others.current };
    if (worthKeeping(draft)) keepDraft(draft);
    else dropDraft();
  }
  function keepSoon() {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(keepNow, pause);
  }
  function takeUp(): KeptDraft | null {
    setOffered(null);
    dropEarlier();
    return offered;
  }
  function saved() {
    window.clearTimeout(timer.current);
    dropDraft();
  }
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return { offered, takeUp, keepSoon, saved };
}
