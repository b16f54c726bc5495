import { Button, Input, Space, Tag } from 'antd';
import { type ReactNode, useState } from 'react';
import {
  inOrderOfWork,
  remarkPlace,
  remarkStanding,
  remarkStandings,
} from '../../../shared/domain/letter/deciding/remarks.ts';
import { type LetterReview, type Remark, remarkActs } from '../../../shared/model/letter/letter.ts';
import asLinkStyles from '../../ui/as-link.module.css';
import { instantWords } from '../../ui/marks/day-words.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../use-call.ts';
import styles from '../review.module.css';

type Props = {
  review: LetterReview;
  /** Whether this person settles remarks. */
  maySettle: boolean;
  onPick: (blockId: string) => void;
  remarkBox: ReactNode;
};

const colours = { open: 'red', answered: 'orange', settled: 'green' } as const;

/** 批注 with what the clerk answered; the leader settles each, or says what is still to be changed. */
export function RemarksPart({ review, maySettle, onPick, remarkBox }: Props) {
  const { remarks } = review;
  const settle = useAct('letter.settleRemark');
  const reopen = useAct('letter.reopenRemark');
  return (
    <section aria-label="批注" id="decide-remarks">
      <h2>批注 {remarks.length > 0 ? <span className="quiet">{remarks.length}条</span> : null}</h2>
      {remarkBox}
      <RefusalAlert error={settle.error ?? reopen.error} />
      {inOrderOfWork(remarks).map((remark) => {
        const standing = remarkStanding(remark);
        return (
          <article
            key={remark.id}
            className={standing === 'settled' ? `${styles.remark} ${styles.remarkSettled}` : styles.remark}
          >
            <Place remark={remark} review={review} onPick={onPick} />
            <div className="keep-lines">{remark.text}</div>
            <footer className="quiet">
              {remark.by} · {instantWords(remark.at)} · 第{remark.version}版{' '}
              <Tag color={colours[standing]}>{remarkStandings[standing]}</Tag>
            </footer>
            {remark.steps.map((step) => (
              <div key={step.id} className={styles.remarkStep}>
                <span className="quiet">
                  {step.by} {instantWords(step.at)} {remarkActs[step.act]}
                  {step.words ? '：' : ''}
                </span>
                {step.words}
              </div>
            ))}
            {maySettle && standing !== 'settled' ? (
              <Settling
                answered={standing === 'answered'}
                pending={settle.isPending || reopen.isPending}
                onSettle={() => settle.mutate({ remarkId: remark.id })}
                onReopen={(text) =>
                  reopen
                    .mutateAsync({ remarkId: remark.id, text })
                    .then(() => true)
                    .catch(() => false)
                }
              />
            ) : null}
          </article>
        );
      })}
    </section>
  );
}

type PlaceProps = { remark: Remark; review: LetterReview; onPick: (blockId: string) => void };

/** Where it is said: the words, the paragraph, or the whole letter; gone words are told as gone. */
function Place({ remark, review, onPick }: PlaceProps) {
  const { blocks } = review.version.content;
  if (remark.blockId === null) return <span className="quiet">{remark.returned ? '退回原因' : '对全文'}</span>;
  const place = remarkPlace(remark, blocks);
  const block = blocks.find(({ id }) => id === (place?.blockId ?? remark.blockId));
  if (!block) return <span className="quiet">「{remark.words || '已删去的段落'}」现在的稿子里没有了</span>;
  const gone = remark.words !== '' && place === null;
  return (
    <button type="button" className={`${asLinkStyles.asLink} two-lines`} onClick={() => onPick(block.id)}>
      「{remark.words || block.text}」{gone ? '（已改写）' : ''}
    </button>
  );
}

type SettlingProps = {
  answered: boolean;
  pending: boolean;
  onSettle: () => void;
  onReopen: (text: string) => Promise<boolean>;
};

function Settling({ answered, pending, onSettle, onReopen }: SettlingProps) {
  const [asking, setAsking] = useState(false);
  const [text, setText] = useState('');
  async function send() {
    if (text.trim() !== '' && (await onReopen(text.trim()))) {
      setText('');
      setAsking(false);
    }
  }
  if (asking) {
    return (
      <Space.Compact block size="small">
        <Input
          autoFocus
          aria-label="还要改什么"
          placeholder="还要改什么"
          maxLength={1000}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onPressEnter={() => void send()}
          onKeyDown={(event) => (event.key === 'Escape' ? setAsking(false) : undefined)}
        />
        <Button disabled={text.trim() === ''} loading={pending} onClick={() => void send()}>
          记下
        </Button>
      </Space.Compact>
    );
  }
  return (
    <Space size={8} className={styles.remarkActs ?? ''}>
      <Button size="small" disabled={pending} onClick={onSettle}>
        了结
      </Button>
      {answered ? (
        <Button size="small" type="text" disabled={pending} onClick={() => setAsking(true)}>
          再改
        </Button>
      ) : null}
    </Space>
  );
}
