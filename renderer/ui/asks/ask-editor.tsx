import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  MergeCellsOutlined,
  ScissorOutlined,
} from '@ant-design/icons';
import { Button, Input, Tooltip } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { askFrom, joinedWithFormer, moved, splitAt, withAsk } from '../../../shared/domain/asks/edit-asks.ts';
import type { Ask } from '../../../shared/model/merging/asks.ts';
import styles from './ask-editor.module.css';

type Props = {
  asks: readonly Ask[];
  /** The proposal's text: what is marked in it can be made an ask. */
  body: string;
  onChange: (asks: Ask[]) => void;
  /** Beside the button that adds. */
  acts?: ReactNode;
};

/**
 * What a proposal asks for, put right by hand: words, order, joining, parting, leaving out, and adding what is marked in
 * the text. Alt+↑ and Alt+↓ move an ask, Ctrl+Enter parts it at the cursor, Ctrl+J joins it with the one before.
 */
export function AskEditor({ asks, body, onChange, acts }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const cursors = useRef(new Map<number, number>());
  const [marked, setMarked] = useState('');
  const put = (next: Ask[], focus: number) => {
    onChange(next);
    // The line that was worked on keeps the keyboard.
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>('input')[focus]?.focus());
  };
  const change = (at: number, words: Partial<Ask>) =>
    onChange(asks.map((ask, n) => (n === at ? { ...ask, ...words } : ask)));
  const part = (at: number) => put(splitAt(asks, at, cursors.current.get(at) ?? 0), at);
  const join = (at: number) => put(joinedWithFormer(asks, at), at - 1);
  const move = (at: number, by: -1 | 1) => put(moved(asks, at, by), at + by);
  const keys = (at: number) => (event: React.KeyboardEvent) => {
    const act =
      event.altKey && event.key === 'ArrowUp'
        ? () => move(at, -1)
        : event.altKey && event.key === 'ArrowDown'
          ? () => move(at, 1)
          : event.ctrlKey && event.key === 'Enter'
            ? () => part(at)
            : event.ctrlKey && event.key.toLowerCase() === 'j'
              ? () => join(at)
              : null;
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const add = () => {
    const ask = askFrom(marked);
    if (!ask) return;
    const next = withAsk(asks, ask, body);
    put(next, next.indexOf(ask));
    setMarked('');
  };
  return (
    <div className={styles.columns}>
      <div>
        <ol className={styles.list} ref={list}>
          {asks.map((ask, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an ask is known by its place, its words change with each key
            <li key={at} className={styles.ask} onKeyDown={keys(at)}>
              <span className={styles.number}>{at + 1}</span>
              <div className={styles.fields}>
                <Input
                  aria-label={`第${at + 1}项要求`}
                  value={ask.statement}
                  maxLength={200}
                  status={ask.statement.trim() === '' && ask.text.trim() === '' ? 'warning' : ''}
                  onChange={({ target }) => change(at, { statement: target.value })}
                />
                <Input.TextArea
                  aria-label={`第${at + 1}项要求在原文里的话`}
                  value={ask.text}
                  maxLength={20_000}
                  autoSize={{ minRows: 1, maxRows: 4 }}
                  onChange={({ target }) => change(at, { text: target.value })}
                  onSelect={({ currentTarget }) => cursors.current.set(at, currentTarget.selectionStart)}
                />
              </div>
              <div className={styles.acts}>
                <Act says="上移（Alt+↑）" icon={<ArrowUpOutlined />} off={at === 0} onAct={() => move(at, -1)} />
                <Act
                  says="下移（Alt+↓）"
                  icon={<ArrowDownOutlined />}
                  off={at === asks.length - 1}
                  onAct={() => move(at, 1)}
                />
                <Act says="并入上一项（Ctrl+J）" icon={<MergeCellsOutlined />} off={at === 0} onAct={() => join(at)} />
                <Act says="在原文的光标处拆成两项（Ctrl+Enter）" icon={<ScissorOutlined />} onAct={() => part(at)} />
                <Act
                  says="这一项不是要求，删去"
                  icon={<DeleteOutlined />}
                  onAct={() => put(asks.toSpliced(at, 1), Math.min(at, asks.length - 2))}
                />
              </div>
            </li>
          ))}
        </ol>
        {asks.length === 0 ? <p className="quiet">没有读出要求；可在原文里选中一段，列为一项要求。</p> : null}
        <div className={styles.foot}>
          <Button size="small" onClick={() => put([...asks, { statement: '', text: '' }], asks.length)}>
            加一项
          </Button>
          {acts}
        </div>
      </div>
      <div>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: marking words is reading; the button beside acts */}
        <div
          className={styles.text}
          onMouseUp={() => setMarked(markedWords())}
          onKeyUp={() => setMarked(markedWords())}
        >
          {body.trim() === '' ? <span className="quiet">原文未录入</span> : body}
        </div>
        <div className={styles.foot}>
          <Button
            size="small"
            disabled={marked.trim() === ''}
            onMouseDown={(event) => event.preventDefault()}
            onClick={add}
          >
            把选中的文字列为要求
          </Button>
          <span className="quiet">
            {marked.trim() === '' ? '先在原文里选中一段' : `已选中${[...marked.trim()].length}字`}
          </span>
        </div>
      </div>
    </div>
  );
}

const markedWords = () => window.getSelection()?.toString() ?? '';

function Act({ says, icon, off = false, onAct }: { says: string; icon: ReactNode; off?: boolean; onAct: () => void }) {
  return (
    <Tooltip title={says}>
      <Button size="small" type="text" icon={icon} aria-label={says} disabled={off} onClick={onAct} />
    </Tooltip>
  );
}
