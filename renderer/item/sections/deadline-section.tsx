import { Button } from 'antd';
import { useState } from 'react';
import { itemActs } from '../../../shared/domain/life/acts.ts';
import type { Proposal } from '../../../shared/model/items/proposal.ts';
import { type DeadlineAct, DeadlineDialog } from '../acts/deadline-dialog.tsx';
import { useOpenActs } from '../acts/open-acts.ts';
import { ItemSection } from '../item-section.tsx';
import { DeadlineList } from './deadline-list.tsx';
import { DeadlineRecords } from './deadline-records.tsx';

const deadlineActs = ['extend', 'resume', 'pause', 'correctStart', 'undo'] as const satisfies readonly DeadlineAct[];

/** 期限: every date of the item with its reckoning, and what was recorded about them. */
export function DeadlineSection({ item }: { item: Proposal }) {
  const open = deadlineActs.filter(useOpenActs(item));
  const [act, setAct] = useState<DeadlineAct | null>(null);
  const acts = open.map((name) => (
    <Button key={name} onClick={() => setAct(name)}>
      {itemActs[name].name}
    </Button>
  ));
  return (
    <ItemSection
      id="deadlines"
      title="期限"
      says={`按「${item.rules.name}」规则第${item.rules.version}版计算`}
      acts={acts.length > 0 ? acts : null}
    >
      {item.deadlines.length > 0 ? (
        <DeadlineList dates={item.deadlines} />
      ) : (
        <div className="quiet">{item.role === 'reference' ? '参阅件没有期限。' : '这件不再计算期限。'}</div>
      )}
      <DeadlineRecords records={item.deadlineEvents} />
      {act ? <DeadlineDialog key={act} act={act} item={item} onClose={() => setAct(null)} /> : null}
    </ItemSection>
  );
}
