import { type DragEvent, type KeyboardEvent, memo, useState } from 'react';
import { headingNumbers } from '../../../shared/domain/words/heading-number.ts';
import type { Block } from '../../../shared/model/letter/letter.ts';
import type { UnitSigned } from '../../paper/unit-signs.ts';
import asLinkStyles from '../../ui/as-link.module.css';
import styles from './panes.module.css';

type RowProps = { block: Block; number: string; signs: ReadonlyMap<number, UnitSigned> };

const Row = memo(function Row({ block, number, signs }: RowProps) {
  const units = [...new Set(block.sources.map(({ unitId }) => unitId))];
  return (
    <>
      <span className={block.level ? styles.outlineHeading : styles.outlineWords}>
        {number}
        {block.text || '（空）'}
      </span>
      {units.map((unitId) => {
        const unit = signs.get(unitId);
        return (
          <span key={unitId} className={styles.outlineSign} style={{ color: unit?.colour }} title={unit?.name}>
            {unit?.sign ?? '源'}
          </span>
        );
      })}
    </>
  );
});

type Props = {
  blocks: readonly Block[];
  currentId: string | null;
  editable: boolean;
  signs: ReadonlyMap<number, UnitSigned>;
  onOpen: (blockId: string) => void;
  onMove: (from: number, before: number) => void;
  /** Alt+arrows and Tab act on the block as they do in the text. */
  onKey: (blockId: string, key: 'up' | 'down' | 'deeper' | 'higher') => void;
};

const dragType = 'application/x-outline-block';

/** The letter's headings and paragraphs as a tree, to be read at a glance and put in order by dragging. */
export function OutlinePane({ blocks, currentId, editable, signs, onOpen, onMove, onKey }: Props) {
  const [over, setOver] = useState<number | null>(null);
  const [brief, setBrief] = useState(false);
  const numbers = headingNumbers(blocks);
  let under = 0;

  function press(event: KeyboardEvent<HTMLElement>, id: string) {
    const combo = `${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}${event.key}`;
    const step = {
      'Alt+ArrowUp': 'up',
      'Alt+ArrowDown': 'down',
      'Alt+ArrowRight': 'deeper',
      'Alt+ArrowLeft': 'higher',
    };
    const key = step[combo as keyof typeof step] as 'up' | 'down' | 'deeper' | 'higher' | undefined;
    if (key && editable) onKey(id, key);
    else if (combo === 'Enter' || combo === ' ') onOpen(id);
    else if (combo === 'ArrowDown' || combo === 'ArrowUp') {
      const row =
        combo === 'ArrowDown' ? event.currentTarget.nextElementSibling : event.currentTarget.previousElementSibling;
      if (row instanceof HTMLElement) row.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
  function place(event: DragEvent<HTMLElement>, index: number): number {
    const box = event.currentTarget.getBoundingClientRect();
    return event.clientY > box.top + box.height / 2 ? index + 1 : index;
  }

  return (
    <section className={styles.panePart} aria-label="提纲">
      <header className={styles.paneHead}>
        <strong>提纲</strong>
        <button type="button" className={asLinkStyles.asLink} onClick={() => setBrief(!brief)}>
          {brief ? '显示段落' : '只看标题'}
        </button>
      </header>
      {blocks.length === 0 ? (
        <p className={styles.paneEmpty}>正文写出标题和段落后，这里列出提纲，可拖动调整次序。</p>
      ) : null}
      <div role="tree" aria-label="提纲" onDragLeave={() => setOver(null)}>
        {blocks.map((block, index) => {
          if (block.level > 0) under = block.level;
          else if (brief) return null;
          const depth = block.level > 0 ? block.level : under + 1;
          const classes = [styles.outlineRow];
          if (block.id === currentId) classes.push(styles.outlineCurrent);
          if (over === index) classes.push(styles.outlineBefore);
          if (over === index + 1 && index === blocks.length - 1) classes.push(styles.outlineAfter);
          return (
            <div
              key={block.id}
              role="treeitem"
              aria-level={depth}
              aria-selected={block.id === currentId}
              tabIndex={block.id === currentId || (currentId === null && index === 0) ? 0 : -1}
              className={classes.join(' ')}
              style={{ paddingLeft: 4 + (depth - 1) * 12 }}
              draggable={editable}
              title={block.text}
              onClick={() => onOpen(block.id)}
              onKeyDown={(event) => press(event, block.id)}
              onDragStart={(event) => {
                event.dataTransfer.setData(dragType, String(index));
                event.dataTransfer.effectAllowed = 'move';
              }}
              onDragOver={(event) => {
                if (!event.dataTransfer.types.includes(dragType)) return;
                event.preventDefault();
                setOver(place(event, index));
              }}
              onDrop={(event) => {
                event.preventDefault();
                const from = event.dataTransfer.getData(dragType);
                setOver(null);
                if (from !== '') onMove(Number(from), place(event, index));
              }}
              onDragEnd={() => setOver(null)}
            >
              <Row block={block} number={numbers[index] ?? ''} signs={signs} />
            </div>
          );
        })}
      </div>
    </section>
  );
}
