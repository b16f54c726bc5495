import { Button } from 'antd';
import { useState } from 'react';
import { itemActs } from '../../../shared/domain/life/acts.ts';
import { wayToExtend } from '../../../shared/domain/life/extending.ts';
import type { Proposal } from '../../../shared/model/items/proposal.ts';
import { useRoles } from '../../session.ts';
import { ExtensionCard } from '../../ui/marks/extension-card.tsx';
import { useAnswer } from '../../use-call.ts';
import { type DeadlineAct, DeadlineDialog } from '../acts/deadline-dialog.tsx';
import { useOpenActs } from '../acts/open-acts.ts';
import { ItemSection } from '../item-section.tsx';
import { DeadlineList } from './deadline-list.tsx';
import { DeadlineRecords } from './deadline-records.tsx';

const deadlineActs = [
  'extend',
  'askExtension',
  'grantExtension',
  'resume',
  'pause',
  'correctStart',
  'undo',
] as const satisfies readonly DeadlineAct[];

const waysOfActs: Partial<Record<DeadlineAct, ReturnType<typeof wayToExtend>>> = {
  extend: 'record',
  askExtension: 'ask',
  grantExtension: 'grant',
};

/** 期限: every date of the item with its reckoning, and what was recorded about them. */
export function DeadlineSection({ item }: { item: Proposal }) {
  const ways = useAnswer('ways.get', {});
  const roles = useRoles();
  const how = ways.data ? wayToExtend(ways.data.extension, roles) : null;
  const isOpen = useOpenActs(item);
  const asked = (useAnswer('extension.list', {}).data ?? []).filter(({ proposalId }) => proposalId === item.id);
  const open = deadlineActs.filter((name) => {
    const way = waysOfActs[name];
    return isOpen(name) && (way === undefined || (way === how && asked.length === 0));
  });
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
      {asked.map((request) => (
        <ExtensionCard key={request.id} request={request} />
      ))}
      <DeadlineRecords records={item.deadlineEvents} />
      {act ? <DeadlineDialog key={act} act={act} item={item} onClose={() => setAct(null)} /> : null}
    </ItemSection>
  );
}
