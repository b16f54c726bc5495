import { Button } from 'antd';
import { useState } from 'react';
import type { Proposal } from '../../../shared/model/items/proposal.ts';
import { useMay } from '../../session.ts';
import { type DeadlineAct, DeadlineDialog } from '../acts/deadline-dialog.tsx';
import { Part } from '../part.tsx';
import { DeadlineList } from './deadline-list.tsx';
import { DeadlineRecords } from './deadline-records.tsx';

/** 期限: every date of the item with its reckoning, and what was recorded about them. */
export function DeadlineSection({ item }: { item: Proposal }) {
  const mayRecord = useMay('clerk');
  const [act, setAct] = useState<DeadlineAct | null>(null);
  const main = item.deadline;
  const running = main !== null && main.doneOn === null;
  const held = item.deadlineEvents.filter(({ event, undone }) => event.kind !== 'undo' && !undone);
  const acts = mayRecord ? (
    <>
      {running ? <Button onClick={() => setAct('extend')}>延期</Button> : null}
      {running ? (
        main.paused ? (
          <Button onClick={() => setAct('resume')}>恢复</Button>
        ) : (
          <Button onClick={() => setAct('pause')}>暂停</Button>
        )
      ) : null}
      <Button onClick={() => setAct('correctStart')}>更正起算日</Button>
      {held.length > 0 ? <Button onClick={() => setAct('undo')}>撤回上一项</Button> : null}
    </>
  ) : null;
  return (
    <Part id="deadlines" title="期限" says={`按「${item.rules.name}」规则第${item.rules.version}版计算`} acts={acts}>
      {item.deadlines.length > 0 ? (
        <DeadlineList dates={item.deadlines} />
      ) : (
        <div className="quiet">{item.role === 'reference' ? '参阅件没有期限。' : '这件不再计算期限。'}</div>
      )}
      <DeadlineRecords records={item.deadlineEvents} />
      {act ? <DeadlineDialog key={act} act={act} item={item} onClose={() => setAct(null)} /> : null}
    </Part>
  );
}
