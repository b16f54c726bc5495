import { Button, Input, Radio, Segmented } from 'antd';
import { useEffect, useRef } from 'react';
import { coverChoices, coverWords } from '../../shared/domain/publication/web/cover.ts';
import type { WebMark } from '../../shared/domain/publication/web/web-marks.ts';
import { decisionProblem } from '../../shared/domain/publication/web/web-ready.ts';
import { type WebDecision, webChoices, webMarkKinds } from '../../shared/model/web-text.ts';
import { choicesOf } from '../ui/fields/choices.ts';
import styles from './publication.module.css';

type Props = {
  marks: readonly WebMark[];
  picked: number | null;
  onPick: (from: number | null) => void;
  /** The decisions on these places, in place of those that were there. */
  onDecide: (decisions: readonly WebDecision[]) => void;
  /** Takes a mark of one's own away. */
  onUnmark: (mark: WebMark) => void;
};

/** Every marked place in order; the picked one opens for its decision. */
export function MarkList({ marks, picked, onPick, onDecide, onUnmark }: Props) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (picked !== null) list.current?.querySelector(`[data-mark="${picked}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [picked]);
  return (
    <ul className={styles.marks} aria-label="标出的各处" ref={list}>
      {marks.map((mark) => {
        const settled = mark.decision !== null && decisionProblem(mark.decision) === null;
        const isPicked = picked === mark.from;
        return (
          <li key={mark.from} data-mark={mark.from}>
            <button
              type="button"
              className={styles.markHead}
              aria-expanded={isPicked}
              onClick={() => onPick(isPicked ? null : mark.from)}
            >
              <span className={`${styles.markSign} ${settled ? styles.doneSign : styles.openSign}`} aria-hidden="true">
                {settled ? '✓' : '○'}
              </span>
              <span className={styles.markWords} title={mark.words}>
                {mark.words}
              </span>
              <span className={styles.markKind}>
                {webMarkKinds[mark.kind]}·{settled ? webChoices[mark.decision?.how ?? 'cover'] : '待定'}
              </span>
            </button>
            {isPicked ? <Decide mark={mark} marks={marks} onDecide={onDecide} onUnmark={onUnmark} /> : null}
          </li>
        );
      })}
    </ul>
  );
}

function Decide({
  mark,
  marks,
  onDecide,
  onUnmark,
}: { mark: WebMark } & Pick<Props, 'marks' | 'onDecide' | 'onUnmark'>) {
  const choices = coverChoices(mark.kind, mark.words);
  const { from, to, words, kind } = mark;
  const now: WebDecision = mark.decision ?? { from, to, words, kind, how: null, put: '', reason: '' };
  const same = marks.filter((each) => each.words === words && each.from !== from);
  const problem = now.how === null ? null : decisionProblem(now);
  const put = (change: Partial<WebDecision>) => onDecide([{ ...now, ...change }]);
  return (
    <div className={styles.decide}>
      <Segmented
        aria-label="怎样处理"
        size="small"
        value={now.how ?? ''}
        options={choicesOf(webChoices)}
        onChange={(how) =>
          put({ how: how as WebDecision['how'], put: how === 'cover' ? (choices[0] ?? '') : '', reason: '' })
        }
      />
      {now.how === 'cover' && choices.length > 1 ? (
        <Radio.Group
          aria-label="遮盖成"
          value={now.put}
          options={choices.map((value) => ({ value, label: coverWords(value) }))}
          onChange={(event) => put({ put: event.target.value })}
        />
      ) : null}
      {now.how === 'keep' ? (
        <Input
          aria-label="保留的理由"
          placeholder="为什么可以公开，例如：对外公布的服务电话"
          maxLength={300}
          value={now.reason}
          status={problem ? 'warning' : ''}
          onChange={(event) => put({ reason: event.target.value })}
        />
      ) : null}
      {now.how === 'reword' ? (
        <Input.TextArea
          aria-label="改写成"
          placeholder="改写成"
          autoSize={{ minRows: 1, maxRows: 4 }}
          maxLength={2000}
          value={now.put}
          status={problem ? 'warning' : ''}
          onChange={(event) => put({ put: event.target.value.replace(/\n/g, '') })}
        />
      ) : null}
      {problem ? <span className="quiet">{problem}</span> : null}
      {(same.length > 0 && now.how !== null && !problem) || kind === 'own' ? (
        <div className={styles.decideActs}>
          {same.length > 0 && now.how !== null && !problem ? (
            <Button
              size="small"
              onClick={() => onDecide(same.map((each) => ({ ...now, from: each.from, to: each.to, kind: each.kind })))}
            >
              另外{same.length}处同样的字也这样
            </Button>
          ) : null}
          {kind === 'own' ? (
            <Button size="small" onClick={() => onUnmark(mark)}>
              取消标出
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
