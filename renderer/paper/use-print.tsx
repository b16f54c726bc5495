import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { ComposeContext } from '../../shared/domain/compose.ts';
import type { LetterForm } from '../../shared/model/kinds.ts';
import type { LetterContent } from '../../shared/model/letter.ts';
import { letterItems } from './letter-items.ts';
import { PaperSheet } from './paper-sheet.tsx';
import './print.css';

/** Prints the letter as A4 pages: `now` opens the printer's dialog, `sheet` must stand somewhere in the page. */
export function usePrint(
  content: LetterContent,
  context: ComposeContext,
  form: LetterForm,
): { now: () => void; sheet: ReactNode } {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    if (!printing) return;
    // One frame for the pages to be laid out.
    const frame = requestAnimationFrame(() => {
      window.print();
      setPrinting(false);
    });
    return () => cancelAnimationFrame(frame);
  }, [printing]);
  const now = useCallback(() => setPrinting(true), []);
  const sheet = printing
    ? createPortal(
        <div className="print-root">
          <PaperSheet items={letterItems(content, context, form)} form={form} trueSize />
        </div>,
        document.body,
      )
    : null;
  return { now, sheet };
}
