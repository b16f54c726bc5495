import { App } from 'antd';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import type { LetterForm } from '../../shared/model/kinds.ts';
import type { ComposeContext } from '../../shared/model/letter/composed.ts';
import type { LetterContent } from '../../shared/model/letter/letter.ts';
import { failureOf } from '../client.ts';
import { letterItems } from './letter-items.ts';
import { PaperPages, usePaged } from './paper-sheet.tsx';
import { printNow } from './print-now.ts';
import './print.css';

type Printed = { proposalId: number; content: LetterContent; context: ComposeContext; form: LetterForm };

/** Prints the letter as A4 pages: `now` opens the printer's dialog, `sheet` must stand somewhere in the page. */
export function usePrint(letter: Printed): { now: () => void; sheet: ReactNode } {
  const { proposalId } = letter;
  const { message } = App.useApp();
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    if (!printing) return;
    // One frame for the pages to be laid out.
    const frame = requestAnimationFrame(() => {
      printNow({ proposalIds: [proposalId] }, false)
        .catch((refused: unknown) => void message.error(failureOf(refused).message, 8))
        .finally(() => setPrinting(false));
    });
    return () => cancelAnimationFrame(frame);
  }, [printing, proposalId, message]);
  const now = useCallback(() => setPrinting(true), []);
  const sheet = printing
    ? createPortal(
        <div className="print-root">
          <Pages {...letter} />
        </div>,
        document.body,
      )
    : null;
  return { now, sheet };
}

function Pages({ content, context, form }: Printed) {
  const items = useMemo(() => letterItems(content, context, form), [content, context, form]);
  return <PaperPages pages={usePaged(items, form)} items={items} form={form} />;
}
