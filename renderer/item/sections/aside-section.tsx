import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { takesDraft } from '../../../shared/domain/life/acts.ts';
import { letterOwed } from '../../../shared/domain/life/lifecycle.ts';
import type { Proposal } from '../../../shared/model/items/proposal.ts';
import { lifeEvents } from '../../../shared/model/life/event.ts';
import type { Life, LifeEvent, OtherItem } from '../../../shared/model/life/life.ts';
import { stages } from '../../../shared/model/life/stage.ts';
import { ChangedSign } from '../../ui/marks/changed-sign.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct, useAnswer } from '../../use-call.ts';
import { useOpenActs } from '../acts/open-acts.ts';
import { ItemSection } from '../item-section.tsx';
import styles from '../life.module.css';

/** What belongs to the usual way is told elsewhere on the page. */
const usual: readonly LifeEvent['event'][] = ['uploaded', 'published', 'closed', 'reopened'];

/** 退办、并案等: what took the item off the usual way, and the items handled together with it. */
export function AsideSection({ item, life }: { item: Proposal; life: Life }) {
  const open = useOpenActs(item, life);
  const told = life.events.filter(({ event, state }) => state === 'held' && !usual.includes(event));
  const may = open('combine');
  return (
    <ItemSection id="life" title="退办、并案等">
      {life.main ? (
        <div>
          并入 <OtherLink other={life.main} />
          办理，各自答复。
        </div>
      ) : null}
      {life.combined.length > 0 ? <Combined item={item} life={life} mayCarry={open('carryDraft')} /> : null}
      {life.viaOffice ? <div>答复报{life.viaOffice}，由其统一答复。</div> : null}
      {life.splitPart ? <div>分办，我方负责：{life.splitPart}</div> : null}
      {life.carried ? (
        <div>
          已转入第{life.carried.term}届第{life.carried.meeting}次会议继续办理。
        </div>
      ) : null}
      {life.archive ? (
        <div>
          {life.archive.day}归档，归档号 <strong>{life.archive.archiveNumber}</strong>
        </div>
      ) : null}
      {told.length > 0 ? (
        <ul className={styles.lifeLines}>
          {told.map((event) => (
            <li key={event.id}>
              {event.day} {lifeEvents[event.event]}
              {eventWords(event)}
            </li>
          ))}
        </ul>
      ) : null}
      {may ? <CombineForm item={item} /> : null}
      {told.length === 0 && !may ? <div className="quiet">没有退办、并案、延续等情况。</div> : null}
    </ItemSection>
  );
}

function eventWords({ words, detail, event }: LifeEvent): string {
  const said = [
    detail.unit && `${event === 'transfer-requested' ? '建议由' : '由'}${detail.unit}承办`,
    event === 'via-office' && (detail.through ? `由${detail.through}统一答复` : '改由我方直接答复'),
    detail.place && `${detail.place}，${detail.people ?? ''}`,
    detail.toClass && `${detail.fromClass || '未填'} → ${detail.toClass}`,
    detail.term && event === 'carried-over' && `第${detail.term}届第${detail.meeting}次会议`,
    detail.archiveNumber,
    words,
  ].filter(Boolean);
  return said.length > 0 ? `：${said.join('；')}` : '';
}

function OtherLink({ other }: { other: OtherItem }) {
  return (
    <>
      <Link to={`/items/${other.id}`}>
        第{other.number}号《{other.title}》
      </Link>
      <ChangedSign {...other} />
    </>
  );
}

function Combined({ item, life, mayCarry }: { item: Proposal; life: Life; mayCarry: boolean }) {
  const carry = useAct('proposal.carryDraft');
  const open = life.combined.filter(({ stage }) => takesDraft(stage));
  return (
    <div>
      <div>与本件并案办理的，一次办理、各自答复：</div>
      <ul className={styles.lifeLines}>
        {life.combined.map((other) => (
          <li key={other.id}>
            <OtherLink other={other} />　{other.proposer}　{stages[other.stage]}
          </li>
        ))}
      </ul>
      {mayCarry ? (
        <Button
          size="small"
          loading={carry.isPending}
          onClick={() => carry.mutate({ proposalId: item.id, intoIds: open.map(({ id }) => id) })}
        >
          把本件正文带入{open.length}件的稿件
        </Button>
      ) : null}
      <RefusalAlert error={carry.error} />
    </div>
  );
}

/** Finds items by words and takes them in. */
function CombineForm({ item }: { item: Proposal }) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<number[]>([]);
  const found = useAnswer('proposal.list', { text, stage: 'owing', pageSize: 20 }, { keep: true });
  const combine = useAct('proposal.combine');
  const day = found.data?.today ?? '';
  async function take() {
    const done = await combine.mutateAsync({ proposalId: item.id, day, otherIds: chosen }).catch(() => null);
    if (done) setChosen([]);
  }
  const options = (found.data?.rows ?? [])
    .filter(({ id, role }) => id !== item.id && letterOwed(role) === 'reply')
    .map(({ id, number, title, proposer, changed }) => ({
      value: id,
      label: `第${number}号 ${title}（${proposer}）${changed ? '　被别的程序改动过' : ''}`,
    }));
  return (
    <div className={styles.combineForm}>
      <Select
        mode="multiple"
        aria-label="并入哪几件"
        placeholder="内容相同的件并案办理：输入编号或案由查找"
        value={chosen}
        options={options}
        showSearch={{ filterOption: false, onSearch: setText }}
        onChange={setChosen}
        style={{ flex: 1, minWidth: 0 }}
      />
      <Button disabled={chosen.length === 0} loading={combine.isPending} onClick={() => void take()}>
        并入本件
      </Button>
      <RefusalAlert error={combine.error} />
    </div>
  );
}
