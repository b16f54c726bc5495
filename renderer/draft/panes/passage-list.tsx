import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Citation } from '../../../shared/model/letter/letter.ts';
import type { OutOfDate, PassageText } from '../../../shared/model/similar.ts';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useAnswer } from '../../use-call.ts';
import type { Desk } from '../desk.ts';
import { insertBlocks } from '../editor/block-commands.ts';
import styles from './side.module.css';

type Chosen = { source: Citation['source']; id: number; title: string };
type Props = { desk: Desk; chosen: Chosen; onBack: () => void };

/** The paragraphs of one earlier letter or material, to be taken into the draft one by one with their source. */
export function PassageList({ desk, chosen, onBack }: Props) {
  const found = useAnswer('similar.passages', { source: chosen.source, id: chosen.id });
  const { editor } = desk.letter;
  function take({ level, text, table, outOfDate }: PassageText['passages'][number], label: string) {
    const unchecked = outOfDate.map(({ from, to, why }) => ({ words: text.slice(from, to), why }));
    const from = { source: chosen.source, id: chosen.id, label: label.slice(0, 300) };
    const citations: Citation[] = [{ ...from, words: text, unchecked }];
    insertBlocks([{ level, text, table, sources: [], citations }])(editor.state, (transaction) =>
      editor.view.dispatch(transaction),
    );
    editor.view.focus();
  }
  return (
    <div>
      <div className={styles.passageHead}>
        <Button size="small" onClick={onBack}>
          ← 返回
        </Button>
        <strong>{chosen.title}</strong>
      </div>
      <RefusalAlert error={found.error} onRetry={() => void found.refetch()} />
      {found.isLoading ? <Waiting /> : null}
      {found.data?.length === 0 ? (
        <EmptyPlace title="没有可以引用的文字">这一件只有台账，没有答复函；补导入答复函后就能引用。</EmptyPlace>
      ) : null}
      {found.data?.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two letters of one case may bear the same label.
        <section key={index}>
          <div className={styles.passageLabel}>{text.label}</div>
          {text.passages.map((passage, place) => (
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of an earlier letter never change.
              key={place}
              data-passage
              className={passage.level > 0 ? `${styles.passage} ${styles.passageHeading}` : styles.passage}
            >
              <div className={styles.passageWords}>
                <Marked text={passage.text} marks={passage.outOfDate} />
              </div>
              {desk.editable ? (
                <Button size="small" onClick={() => take(passage, text.label)}>
                  引入
                </Button>
              ) : null}
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}

/** Places likely out of date are marked, with the reason on hovering and for screen readers. */
function Marked({ text, marks }: { text: string; marks: readonly OutOfDate[] }): ReactNode {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { from, to, why } of marks) {
    pieces.push(text.slice(at, from));
    pieces.push(
      <mark key={from} className={styles.outOfDate} title={why}>
        {text.slice(from, to)}
      </mark>,
    );
    at = to;
  }
  return [...pieces, text.slice(at)];
}
