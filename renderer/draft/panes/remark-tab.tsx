import { Button, Input, Space, Tag } from 'antd';
import { useState } from 'react';
import {
  inOrderOfWork,
  remarkPlace,
  remarkStanding,
  remarkStandings,
} from '../../../shared/domain/letter/deciding/remarks.ts';
import { type Remark, remarkActs } from '../../../shared/model/letter/letter.ts';
import asLinkStyles from '../../ui/as-link.module.css';
import { instantWords } from '../../ui/marks/day-words.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../use-call.ts';
import type { Desk } from '../desk.ts';
import panesStyles from './panes.module.css';
import styles from './side.module.css';

const colours = { open: 'red', answered: 'orange', settled: 'green' } as const;

/** The leader's remarks, open ones first; each leads to its words in the text, and the clerk answers it here. */
export function RemarkTab({ desk, mayAnswer }: { desk: Desk; mayAnswer: boolean }) {
  const { remarks } = desk.draft;
  if (remarks.length === 0) return <p className={panesStyles.paneEmpty}>领导审阅时写的批注会出现在这里。</p>;
  return (
    <div>
      {inOrderOfWork(remarks).map((remark) => {
        const standing = remarkStanding(remark);
        return (
          <article
            key={remark.id}
            className={standing === 'settled' ? `${styles.remark} ${styles.remarkSettled}` : styles.remark}
          >
            <Place desk={desk} remark={remark} />
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
            {mayAnswer && standing !== 'settled' ? <Answering remark={remark} again={standing === 'answered'} /> : null}
          </article>
        );
      })}
    </div>
  );
}

/** What the clerk says to a remark; whether it is settled the leader says. */
function Answering({ remark, again }: { remark: Remark; again: boolean }) {
  const answer = useAct('letter.answerRemark');
  const [asking, setAsking] = useState(false);
  const [text, setText] = useState('');
  async function send(words: string) {
    const done = await answer
      .mutateAsync({ remarkId: remark.id, text: words })
      .then(() => true)
      .catch(() => false);
    if (!done) return;
    setText('');
    setAsking(false);
  }
  return (
    <>
      <RefusalAlert error={answer.error} />
      {asking ? (
        <Space.Compact block size="small">
          <Input
            autoFocus
            aria-label="答复批注"
            placeholder="怎样改的，或者为什么不改"
            maxLength={1000}
            value={text}
            onChange={({ target }) => setText(target.value)}
            onPressEnter={() => (text.trim() === '' ? undefined : void send(text.trim()))}
            onKeyDown={(event) => (event.key === 'Escape' ? setAsking(false) : undefined)}
          />
          <Button
            type="primary"
            disabled={text.trim() === ''}
            loading={answer.isPending}
            onClick={() => void send(text.trim())}
          >
            答复
          </Button>
        </Space.Compact>
      ) : (
        <Space size={8}>
          {again ? null : (
            <Button size="small" loading={answer.isPending} onClick={() => void send('已按批注修改')}>
              已照改
            </Button>
          )}
          <Button size="small" type={again ? 'text' : 'default'} onClick={() => setAsking(true)}>
            {again ? '补充答复' : '答复…'}
          </Button>
        </Space>
      )}
    </>
  );
}

function Place({ desk, remark }: { desk: Desk; remark: Remark }) {
  if (remark.blockId === null) return <div className="quiet">{remark.returned ? '退回原因' : '对全文'}</div>;
  const { blocks } = desk.letter.content;
  const place = remarkPlace(remark, blocks);
  const block = blocks.find(({ id }) => id === (place?.blockId ?? remark.blockId));
  if (!block) return <div className="quiet">所批的{remark.words ? `「${remark.words}」` : '段落'}已删去</div>;
  const gone = remark.words !== '' && place === null;
  return (
    <button
      type="button"
      className={`${asLinkStyles.asLink} two-lines`}
      onClick={() => (place ? desk.goToWords(place) : desk.goTo(block.id))}
    >
      「{remark.words || block.text}」{gone ? '（已改写）' : ''}
    </button>
  );
}
