import { Button, Space, Tag } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ComparedPiece } from '../../../shared/domain/words/compare-words.ts';
import { type RevisedChange, type RevisedReading, revisedKinds } from '../../../shared/model/letter/revised.ts';
import type { Instant } from '../../../shared/model/primitives.ts';
import { ComparedPieces } from '../../paper/pieces.tsx';
import { useKeys } from '../../ui/keys.ts';
import { instantWords } from '../../ui/marks/day-words.ts';
import { type Decided, type Fate, keysIn, undecided } from './decided.ts';
import styles from './revised.module.css';

type Props = { reading: RevisedReading; decided: Decided; onDecide: (keys: readonly string[], fate: Fate) => void };

/** The changes by their paragraphs, then the comments; gone through by keys: A accepts, R refuses, arrows go on. */
export function RevisedList({ reading, decided, onDecide }: Props) {
  const { changes, remarks } = reading;
  const keys = keysIn(reading);
  const [at, setAt] = useState(() => undecided(reading, decided)[0] ?? keys[0] ?? '');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector(`[data-key="${at}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const step = (by: 1 | -1) =>
    setAt((now) => keys[Math.min(Math.max(keys.indexOf(now) + by, 0), keys.length - 1)] ?? now);
  function decide(which: readonly string[], fate: Fate) {
    onDecide(which, fate);
    const last = keys.indexOf(which.at(-1) ?? at);
    const open = (key: string) => !decided.has(key) && !which.includes(key);
    setAt(keys.slice(last + 1).find(open) ?? keys.find(open) ?? at);
  }
  const paragraphs = [...Map.groupBy(changes, ({ paragraph }) => paragraph)];
  const together = () => {
    const own = changes.find(({ key }) => key === at);
    return own ? changes.filter(({ paragraph }) => paragraph === own.paragraph).map(({ key }) => key) : [at];
  };
  const keysDo: readonly [string, () => void][] = [
    ['A', () => decide([at], 'accepted')],
    ['R', () => decide([at], 'refused')],
    ['Shift+A', () => decide(together(), 'accepted')],
    ['ArrowDown', () => step(1)],
    ['ArrowUp', () => step(-1)],
  ];
  useKeys(Object.fromEntries(keysDo));
  const rest = undecided(reading, decided);
  const row = (key: string, words: ReactNode, by: ReactNode) => (
    <Row
      key={key}
      id={key}
      current={key === at}
      fate={decided.get(key)}
      says={remarks.some((remark) => remark.key === key) ? ['收下', '不收'] : ['采纳', '不采纳']}
      onPick={() => setAt(key)}
      onDecide={(fate) => decide([key], fate)}
    >
      <div className={styles.words}>{words}</div>
      <div className="quiet">{by}</div>
    </Row>
  );
  return (
    <>
      <div className={styles.bar}>
        <span className="quiet">A 采纳，R 不采纳，↑↓ 上下一处，Shift+A 采纳整段，Ctrl+Enter 放进稿件</span>
        <Space size={8}>
          <Button size="small" disabled={rest.length === 0} onClick={() => decide(rest, 'accepted')}>
            其余全部采纳
          </Button>
          <Button size="small" disabled={rest.length === 0} onClick={() => decide(rest, 'refused')}>
            其余全不采纳
          </Button>
        </Space>
      </div>
      <div ref={box} className={styles.list}>
        {paragraphs.map(([paragraph, own]) => (
          <section key={paragraph} aria-label={own[0]?.where}>
            <h3 className={styles.place}>
              {own[0]?.where}
              {own.length > 1 ? (
                <Button
                  size="small"
                  type="link"
                  onClick={() =>
                    decide(
                      own.map(({ key }) => key),
                      'accepted',
                    )
                  }
                >
                  这一段{own.length}处全部采纳
                </Button>
              ) : null}
            </h3>
            {own.map((change) => row(change.key, <Changed change={change} />, <By {...change} />))}
          </section>
        ))}
        {remarks.length > 0 ? <h3 className={styles.place}>批注（收下的列在稿件的「批注」里）</h3> : null}
        {remarks.map((remark) =>
          row(
            remark.key,
            <>
              <span className="quiet">{remark.words ? `「${remark.words}」` : remark.where} </span>
              <span className="keep-lines">{remark.text}</span>
              {remark.done ? <Tag className={styles.tag ?? ''}>对方已标为解决</Tag> : null}
            </>,
            <By {...remark} />,
          ),
        )}
      </div>
    </>
  );
}

type RowProps = {
  id: string;
  current: boolean;
  fate: Fate | undefined;
  says: readonly [string, string];
  onPick: () => void;
  onDecide: (fate: Fate) => void;
  children: ReactNode;
};

function Row({ id, current, fate, says, onPick, onDecide, children }: RowProps) {
  const look = [
    styles.row,
    current ? styles.current : '',
    fate === 'accepted' ? styles.accepted : '',
    fate === 'refused' ? styles.refused : '',
  ]
    .filter(Boolean)
    .join(' ');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the arrows pick a row too.
    <div data-key={id} className={look} onClick={onPick}>
      <div className={styles.said}>{children}</div>
      <Space size={4}>
        <Button
          size="small"
          type={fate === 'accepted' ? 'primary' : 'default'}
          aria-pressed={fate === 'accepted'}
          onClick={() => onDecide('accepted')}
        >
          {says[0]}
        </Button>
        <Button
          size="small"
          danger={fate === 'refused'}
          aria-pressed={fate === 'refused'}
          onClick={() => onDecide('refused')}
        >
          {says[1]}
        </Button>
      </Space>
    </div>
  );
}

const standings = {
  same: null,
  'changed-since': '导出后这里又改过，采纳后与现稿上下并列',
  already: '现稿已经这样写了',
} as const;

/** Before → after with the words around them; an end of a paragraph that was put in or taken out is drawn. */
function Changed({ change }: { change: RevisedChange }) {
  const { kind, lead, before, after, tail, standing, blockId } = change;
  const drawn = (text: string) => text.replaceAll('\n', '¶');
  const pieces: ComparedPiece[] =
    kind === 'moved'
      ? [
          { kind: 'same', text: after },
          { kind: 'added', text: tail },
        ]
      : [
          { kind: 'same', text: lead },
          { kind: 'removed', text: drawn(before) },
          { kind: 'added', text: drawn(after) },
          { kind: 'same', text: tail },
        ];
  const words =
    standing === 'changed-since' && blockId === null ? '导出后这里又改过，采纳后以修改稿的为准' : standings[standing];
  return (
    <>
      <Tag className={styles.tag ?? ''}>{revisedKinds[kind]}</Tag>
      <ComparedPieces pieces={pieces.filter(({ text }) => text !== '')} />
      {words ? (
        <Tag color={standing === 'already' ? 'default' : 'gold'} className={styles.tag ?? ''}>
          {words}
        </Tag>
      ) : null}
    </>
  );
}

function By({ by, at }: { by: string | null; at: Instant | null }) {
  if (by === null) return '没有开修订，直接改的';
  return `${by}${at === null ? '' : ` · ${instantWords(at)}`}`;
}
