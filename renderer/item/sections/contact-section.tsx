import { Button, Table } from 'antd';
import { useState } from 'react';
import type { Proposal } from '../../../shared/model/items/proposal.ts';
import type { Contact, Life } from '../../../shared/model/life/life.ts';
import { contactPhases, contactWays } from '../../../shared/model/life/life.ts';
import { type Act, ActDialog } from '../../ui/fields/act-dialog.tsx';
import { choicesOf } from '../../ui/fields/choices.ts';
import { useOpenActs } from '../acts/open-acts.ts';
import { entryVoidAct } from '../acts/reception-acts.ts';
import { EntryState, entryActs } from '../entry-state.tsx';
import { ItemSection } from '../item-section.tsx';
import styles from '../life.module.css';

/** 沟通: before, while and after handling; corrected entries stay readable. */
export function ContactSection({ item, life }: { item: Proposal; life: Life }) {
  const mayRecord = useOpenActs(item, life)('contact');
  const [act, setAct] = useState<Act | null>(null);
  const held = life.contacts.filter(({ state }) => state === 'held').length;
  return (
    <ItemSection
      id="contacts"
      title="沟通"
      says={held > 0 ? `${held}次` : null}
      acts={mayRecord ? <Button onClick={() => setAct(contactAct(item, life))}>登记沟通</Button> : null}
    >
      {life.contacts.length === 0 ? (
        <div className="quiet">还没有沟通记录。办前听需求、办中通进展、办后听意见，每次都在这里记一条。</div>
      ) : (
        <Table<Contact>
          size="small"
          rowKey="id"
          pagination={false}
          dataSource={life.contacts}
          rowClassName={({ state }) => (state === 'held' ? '' : (styles.entryGone ?? ''))}
          columns={[
            { title: '日期', dataIndex: 'day', width: 100 },
            {
              title: '阶段、方式',
              width: 104,
              render: (_, { phase, way }) => `${contactPhases[phase]} ${contactWays[way]}`,
            },
            {
              title: '对象、地点',
              width: 190,
              render: (_, { theirs, place, ours }) => (
                <>
                  <div>{theirs}</div>
                  <div className="quiet">{[place, ours && `我方：${ours}`].filter(Boolean).join('，')}</div>
                </>
              ),
            },
            {
              title: '谈了什么',
              render: (_, entry) => (
                <>
                  <div className={styles.said}>{entry.said}</div>
                  <EntryState entry={entry} />
                </>
              ),
            },
            ...(mayRecord
              ? [
                  {
                    title: '办理',
                    width: 96,
                    render: (_: unknown, entry: Contact) =>
                      entryActs(
                        entry,
                        () => setAct(contactAct(item, life, entry)),
                        () => setAct(entryVoidAct(item.id, 'contact', entry.id)),
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {act ? <ActDialog key={act.title} act={act} onClose={() => setAct(null)} /> : null}
    </ItemSection>
  );
}

function contactAct(item: Proposal, life: Life, former?: Contact): Act {
  const usual = item.letter?.signedOn ? 'after' : item.letter ? 'during' : 'before';
  const names = life.recipients.map(({ name }) => name).join('、');
  return {
    operation: 'contact.add',
    title: former ? '更正沟通记录' : '登记沟通',
    okText: former ? '更正' : '登记',
    fixed: { proposalId: item.id, ...(former ? { replacesId: former.id } : {}) },
    fields: [
      { name: 'phase', label: '阶段', as: 'few', value: former?.phase ?? usual, options: choicesOf(contactPhases) },
      { name: 'way', label: '方式', as: 'few', value: former?.way ?? 'phone', options: choicesOf(contactWays) },
      { name: 'day', label: '日期', as: 'day', value: former?.day ?? life.today },
      { name: 'theirs', label: '沟通对象', as: 'line', value: former?.theirs ?? names },
      { name: 'ours', label: '我方人员', as: 'line', value: former?.ours ?? '' },
      { name: 'place', label: '地点', as: 'line', value: former?.place ?? '' },
      { name: 'said', label: '谈了什么', as: 'text', value: former?.said ?? '' },
    ],
    ...(former ? { says: '原来的一条保留，标为已更正。' } : {}),
  };
}
