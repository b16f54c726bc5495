import { type ReactNode, useEffect, useRef } from 'react';
import type { WebMark } from '../../shared/domain/publication/web/web-marks.ts';
import { decisionProblem } from '../../shared/domain/publication/web/web-ready.ts';
import type { WebLine, WebRole } from '../../shared/model/web-text.ts';
import { webMarkKinds } from '../../shared/model/web-text.ts';
import styles from './publication.module.css';

const looks: Partial<Record<WebRole, string | undefined>> = {
  title: styles.title,
  number: styles.number,
  salutation: styles.salutation,
  'heading-1': styles.heading,
  'heading-2': styles.heading,
  row: styles.row,
  signature: styles.end,
  date: styles.end,
  'appendix-mark': styles.salutation,
  'appendix-title': styles.title,
};

type Props = {
  lines: readonly WebLine[];
  marks: readonly WebMark[];
  /** Where the picked mark begins. */
  picked?: number | null;
  onPick?: (from: number) => void;
  /** Words that a person selected, by their place in the text. */
  onSelect?: (from: number, to: number) => void;
};

/** The text as it would stand on the web: what comes off is struck, with what stands in its place behind it. */
export function MarkedLetter({ lines, marks, picked = null, onPick, onSelect }: Props) {
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    if (picked !== null) sheet.current?.querySelector(`[data-at="${picked}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [picked]);
  let start = 0;
  const paragraphs = lines.map(({ role, text }) => {
    const from = start;
    start += text.length + 1;
    return { role, text, from };
  });
  function chosen() {
    const selection = window.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    const from = placeOf(range.startContainer, range.startOffset);
    const to = placeOf(range.endContainer, range.endOffset);
    if (from !== null && to !== null && to > from) onSelect?.(from, to);
  }
  return (
    <article ref={sheet} className={styles.letter} aria-label="公开的文字" onMouseUp={onSelect ? chosen : undefined}>
      {paragraphs.map(({ role, text, from }) => (
        <p key={from} className={looks[role]} data-from={from}>
          {pieces(text, from, marks, picked, onPick)}
        </p>
      ))}
    </article>
  );
}

function pieces(
  text: string,
  start: number,
  marks: readonly WebMark[],
  picked: number | null,
  onPick: Props['onPick'],
): ReactNode[] {
  const end = start + text.length;
  const out: ReactNode[] = [];
  let done = start;
  for (const mark of marks.filter((each) => each.from < end && each.to > start)) {
    const [from, to] = [Math.max(mark.from, start), Math.min(mark.to, end)];
    if (from < done) continue;
    out.push(text.slice(done - start, from - start));
    const { decision, kind } = mark;
    const settled = decision !== null && decisionProblem(decision) === null;
    const isOff = settled && decision.how !== 'keep';
    const look = isOff ? styles.off : settled ? styles.kept : '';
    out.push(
      // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside has a button for every mark.
      <mark
        key={from}
        data-at={mark.from}
        className={`${styles.mark} ${look} ${picked === mark.from ? styles.picked : ''}`}
        title={settled && decision.how === 'keep' ? `保留：${decision.reason}` : webMarkKinds[kind]}
        {...(isOff && decision.put !== '' ? { 'data-put': decision.put } : {})}
        onClick={() => onPick?.(mark.from)}
      >
        {isOff ? <del>{text.slice(from - start, to - start)}</del> : text.slice(from - start, to - start)}
      </mark>,
    );
    done = to;
  }
  out.push(text.slice(done - start));
  return out;
}

/** The place in the text of a point in the page. */
function placeOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const line = element?.closest('[data-from]');
  if (!line) return null;
  const before = document.createRange();
  before.selectNodeContents(line);
  before.setEnd(node, offset);
  return Number((line as HTMLElement).dataset.from) + before.toString().length;
}
