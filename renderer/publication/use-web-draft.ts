import { useEffect, useRef, useState } from 'react';
import { summaryLines, webText } from '../../shared/domain/publication/web/web-lines.ts';
import { movedDecisions } from '../../shared/domain/publication/web/web-marks.ts';
import type { WebContent, WebDesk, WebLine } from '../../shared/model/web-text.ts';
import { useAct } from '../use-call.ts';

const pause = 900;

/** The lines that a text for the web is made of, before anything is taken off. */
export function webBase(lines: readonly WebLine[], { form, summary }: WebContent): readonly WebLine[] {
  return form === 'full' ? lines : form === 'summary' ? summaryLines(lines, summary) : [];
}

/** What is decided and written, kept a moment after each change; `failure` says why it could not be. */
export function useWebDraft(desk: WebDesk, of: { proposalId: number } | { formerId: number }) {
  const save = useAct('publication.save');
  const [content, setContent] = useState<WebContent>(() => begun(desk));
  const [dirty, setDirty] = useState(false);
  const revision = useRef(desk.draft?.revision ?? 0);
  const saving = useRef<Promise<unknown>>(Promise.resolve());
  const latest = useRef(content);
  latest.current = content;

  function change(part: Partial<WebContent>) {
    const next = { ...content, ...part };
    // Where a summary was written on, decisions go along with their words.
    const text = webText(webBase(desk.lines, next));
    setContent({ ...next, decisions: part.decisions ?? movedDecisions(next.decisions, text) });
    setDirty(true);
  }
  /** Writes what is not written yet; one after the other. */
  function keep(): Promise<boolean> {
    const work = saving.current.then(async () => {
      const done = await save
        .mutateAsync({ ...of, revision: revision.current, content: latest.current })
        .catch(() => null);
      if (!done) return false;
      revision.current = done.revision;
      return true;
    });
    saving.current = work;
    return work;
  }
  const keepNow = useRef(keep);
  keepNow.current = keep;
  useEffect(() => {
    if (!dirty) return;
    const soon = setTimeout(() => {
      setDirty(false);
      void keepNow.current();
    }, pause);
    return () => clearTimeout(soon);
  }, [dirty]);
  /** Whoever leaves in that moment loses nothing. */
  const isDirty = useRef(dirty);
  isDirty.current = dirty;
  useEffect(
    () => () => {
      if (isDirty.current) void keepNow.current();
    },
    [],
  );
  return {
    content,
    change,
    dirty,
    failure: save.error,
    /** What is to be submitted, from the revision that it will be checked against. */
    async settled() {
      await saving.current;
      setDirty(false);
      return { ...of, revision: revision.current, content: latest.current };
    },
    /** A submission has kept it as well. */
    kept: () => {
      revision.current += 1;
    },
  };
}

function begun({ draft, lines, consent, disclosure }: WebDesk): WebContent {
  const closed = consent === 'no' || disclosure === 'closed';
  const fresh: WebContent = {
    form: closed ? 'none' : 'full',
    ...{ summary: '', decisions: [], article: consent === 'no' ? 'consent' : null, reason: '' },
  };
  if (!draft) return fresh;
  const { form, summary, decisions, article, reason } = draft;
  const held: WebContent = { form, summary, decisions, article, reason };
  return { ...held, decisions: movedDecisions(decisions, webText(webBase(lines, held))) };
}
