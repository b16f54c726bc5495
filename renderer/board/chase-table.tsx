import { App, Button, Select, Tag } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { chaseInWords } from '../../shared/domain/board/chase-ladder.ts';
import { daysBetween } from '../../shared/domain/dates/day.ts';
import { unitFitsTyped } from '../../shared/domain/names/units/unit-meant.ts';
import type { ChaseRow } from '../../shared/model/board/schedule.ts';
import { call, failureOf } from '../client.ts';
import { useMayAsk } from '../session.ts';
import { EmptyPlace } from '../ui/empty-place.tsx';
import { saveFiles } from '../ui/files/save-files.ts';
import { addressWith, pageIn, pageWord, whole } from '../ui/lists/address.ts';
import { ListTable } from '../ui/lists/list-table.tsx';
import { listPages } from '../ui/lists/pages.ts';
import styles from '../ui/marks/badge.module.css';
import { ChangedSign } from '../ui/marks/changed-sign.tsx';
import { numberWords } from '../ui/marks/item-words.ts';
import { ReadyWordsButton } from '../ui/ready/ready-words-button.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAct, useAnswer } from '../use-call.ts';

const pageSize = 50;

/** 催办: units whose opinions are late; one click records the letters that are due and saves them as files. */
export function ChaseTable() {
  const mayChase = useMayAsk('chase.send');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const page = pageIn(params);
  const of = { personId: whole(params.get('person'), 1, 1_000_000_000), unitId: whole(params.get('unit'), 1, 1e9) };
  const narrow = (key: string, value: string | null) =>
    setParams(addressWith(params, { [key]: value }), { replace: true });
  const units = useAnswer('unit.list', { retired: true }).data ?? [];
  const [chosen, setChosen] = useState<readonly ChaseRow[]>([]);
  const list = useAnswer('chase.list', { ...of, page, pageSize }, { keep: true });
  const send = useAct('chase.send');
  const make = useAct('paper.make');
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const rows = list.data?.rows ?? [];
  const today = list.data?.today ?? '';
  const ready = list.data?.ready ?? 0;
  /** Whoever is chosen is called, or all on this page. */
  const saidOf = (key: 'proposalId' | 'unitId') => [
    ...new Set((chosen.length > 0 ? chosen : rows).map((row) => row[key])),
  ];
  const readyChosen = chosen.filter((row) => row.ready);

  /** Of all pages those to whom the next letter may go. */
  async function allReady(): Promise<ChaseRow[]> {
    const found: ChaseRow[] = [];
    for (let at = 1; ; at += 1) {
      const answer = await call('chase.list', { ...of, page: at, pageSize: 100 });
      found.push(...answer.rows.filter((row) => row.ready));
      if (at * 100 >= answer.total) return found;
    }
  }
  async function chase(which: 'all' | readonly ChaseRow[]) {
    setWorking(true);
    setFailure(null);
    try {
      const those = which === 'all' ? await allReady() : which;
      for (const proposalId of new Set(those.map((row) => row.proposalId))) {
        const own = those.filter((row) => row.proposalId === proposalId);
        // The letters first: what could not be written is not recorded as sent.
        const made = [];
        for (const { unitName, next } of own) {
          const facts = { unit: unitName, whom: next.toLeader ? 'leader' : 'unit' };
          made.push(await make.mutateAsync({ proposalId, paper: 'reminder', facts }));
        }
        await send.mutateAsync({ proposalId, unitIds: own.map(({ unitId }) => unitId) });
        for (const files of made) await saveFiles(files);
      }
      setChosen([]);
      void message.info(`已记下催办${those.length}家，催办函已存到下载文件夹`);
    } catch (thrown) {
      setFailure(failureOf(thrown) ? thrown : null);
    } finally {
      setWorking(false);
    }
  }
  return (
    <div className="sheet">
      <div className="filter-bar">
        <span className="quiet">逾期次日可催办，此后按设置的间隔再催，催满次数写给单位领导。</span>
        <Select<number>
          aria-label="会办单位"
          placeholder="会办单位"
          allowClear
          showSearch={{
            filterOption: (typed, option) => {
              const unit = units.find(({ id }) => id === option?.value);
              return unit !== undefined && unitFitsTyped(typed, unit);
            },
          }}
          popupMatchSelectWidth={false}
          style={{ width: 136 }}
          value={of.unitId}
          options={units.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          onChange={(unit: number | undefined) => narrow('unit', unit ? String(unit) : null)}
        />
        {of.personId === null ? null : (
          <Tag color="blue" closable onClose={() => narrow('person', null)}>
            只看我的
          </Tag>
        )}
        {mayChase && rows.length > 0 ? (
          <span style={{ marginLeft: 'auto' }}>
            <ReadyWordsButton only proposalIds={saidOf('proposalId')} unitIds={saidOf('unitId')} />
          </span>
        ) : null}
        {mayChase && chosen.length > 0 ? (
          <Button disabled={readyChosen.length === 0} loading={working} onClick={() => void chase(readyChosen)}>
            催办选中的（{readyChosen.length}家）
          </Button>
        ) : null}
        {mayChase ? (
          <Button
            type="primary"
            style={rows.length > 0 ? {} : { marginLeft: 'auto' }}
            disabled={ready === 0}
            loading={working}
            onClick={() => void chase('all')}
          >
            一键催办{ready > 0 ? `（${ready}家）` : ''}
          </Button>
        ) : null}
      </div>
      <RefusalAlert error={list.error ?? failure} />
      <ListTable<ChaseRow>
        rows={rows}
        keyOf={(row) => `${row.proposalId}-${row.unitId}`}
        waiting={list.isLoading || list.isPlaceholderData}
        address={params.toString()}
        open={({ proposalId }) => void navigate(`/items/${proposalId}?part=opinions`)}
        {...(mayChase ? { choice: { rows: chosen, on: setChosen } } : {})}
        pages={listPages({ page, pageSize }, list.data?.total, (next) => narrow('page', pageWord(next)))}
        empty={<EmptyPlace title="没有逾期未回的会办意见">到期第二天还没回的单位会列在这里。</EmptyPlace>}
        columns={[
          {
            title: '会办单位',
            width: 190,
            render: (_, row) => (
              <>
                <div>{row.unitName}</div>
                <span className="quiet">{[row.contactPerson, row.contactPhone].filter(Boolean).join(' ')}</span>
              </>
            ),
          },
          {
            title: '办理件',
            render: (_, row) => (
              <>
                <Link className="two-lines" to={`/items/${row.proposalId}?part=opinions`}>
                  {numberWords(row.kind, row.number)}　{row.title}
                </Link>
                <ChangedSign {...row} />
              </>
            ),
          },
          {
            title: '反馈期限',
            width: 170,
            render: (_, row) => (
              <span className={`${styles.badge} ${styles.overdue}`}>
                {row.dueOn}　逾期{daysBetween(row.dueOn, today)}天
              </span>
            ),
          },
          {
            title: '已催',
            width: 150,
            render: (_, row) =>
              row.sent.length === 0 ? (
                <span className="quiet">未催过</span>
              ) : (
                row.sent.map(({ step, day, toLeader }) => (
                  <div key={step} className="nowrap">
                    {day}
                    {toLeader ? ' 致领导' : ` 第${step}次`}
                  </div>
                ))
              ),
          },
          {
            title: '下一次',
            width: 200,
            render: (_, row) => (
              <>
                <div>{chaseInWords(row.next)}</div>
                {row.ready ? (
                  <span className={`${styles.badge} ${styles.soon}`}>可以催办</span>
                ) : (
                  <span className="quiet">{row.next.on}起</span>
                )}
              </>
            ),
          },
          {
            title: '办理',
            width: 80,
            render: (_, row) =>
              mayChase && row.ready ? (
                <Button
                  size="small"
                  disabled={working}
                  aria-label={`催办${row.unitShortName}`}
                  onClick={() => void chase([row])}
                >
                  催办
                </Button>
              ) : null,
          },
        ]}
      />
    </div>
  );
}
