import { Button, Space } from 'antd';
import { useState } from 'react';
import { inOrderOfWork, remarkStanding } from '../../../shared/domain/letter/deciding/remarks.ts';
import type { Remark } from '../../../shared/model/letter/letter.ts';
import { RemarkCard, SayToRemark } from '../../ui/marks/remark-card.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../use-call.ts';
import type { Desk } from '../desk.ts';
import panesStyles from './panes.module.css';

/** The leader's remarks, open ones first; each leads to its words in the text, and the clerk answers it here. */
export function RemarkTab({ desk, mayAnswer }: { desk: Desk; mayAnswer: boolean }) {
  const { remarks } = desk.draft;
  if (remarks.length === 0) return <p className={panesStyles.paneEmpty}>领导审阅时写的批注会出现在这里。</p>;
  return (
    <div>
      {inOrderOfWork(remarks).map((remark) => (
        <RemarkCard
          key={remark.id}
          remark={remark}
          blocks={desk.letter.content.blocks}
          onGo={({ blockId, words }) => (words ? desk.goToWords(words) : desk.goTo(blockId))}
          acts={mayAnswer ? <Answering remark={remark} /> : null}
        />
      ))}
    </div>
  );
}

/** What the clerk says to a remark; whether it is settled the leader says. */
function Answering({ remark }: { remark: Remark }) {
  const answer = useAct('letter.answerRemark');
  const [asking, setAsking] = useState(false);
  const isAgain = remarkStanding(remark) === 'answered';
  const send = (text: string) =>
    answer
      .mutateAsync({ remarkId: remark.id, text })
      .then(() => true)
      .catch(() => false);
  return (
    <>
      <RefusalAlert error={answer.error} />
      {asking ? (
        <SayToRemark
          label="答复批注"
          hint="怎样改的，或者为什么不改"
          button="答复"
          pending={answer.isPending}
          onSay={send}
          onLeave={() => setAsking(false)}
        />
      ) : (
        <Space size={8}>
          {isAgain ? null : (
            <Button size="small" loading={answer.isPending} onClick={() => void send('已按批注修改')}>
              已照改
            </Button>
          )}
          <Button size="small" type={isAgain ? 'text' : 'default'} onClick={() => setAsking(true)}>
            {isAgain ? '补充答复' : '答复…'}
          </Button>
        </Space>
      )}
    </>
  );
}
