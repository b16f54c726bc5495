import { Button, Checkbox, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AwayPackage, AwayState } from '../../shared/model/package/away.ts';
import { useMayAsk } from '../session.ts';
import { saveFiles } from '../ui/files/save-files.ts';
import { ChangedSign } from '../ui/marks/changed-sign.tsx';
import { instantWords } from '../ui/marks/day-words.ts';
import { numberWords } from '../ui/marks/item-words.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAct } from '../use-call.ts';
import styles from './away.module.css';

const stateWords: Record<AwayState, string> = {
  away: '在外面',
  returned: '已带回',
  lifted: '不再带走',
  here: '在这里办',
  brought: '已做带回包',
};

/** One package: its items with how they stand; of one that was opened here, the way back. */
export function AwayPackageSheet({ pack }: { pack: AwayPackage }) {
  const { side, office, who, why, at, by, items } = pack;
  const title = side === 'home' ? `${who}带走：${why}` : `从${office}带来：${who}，${why}`;
  return (
    <section className={`sheet ${styles.sheet}`} aria-label={title}>
      <div className={styles.head}>
        <h2 className="sheet-title">{title}</h2>
        <span className={`quiet ${styles.grow}`}>
          {instantWords(at)}由{by}
          {side === 'home' ? '做带走包' : '打开'}
        </span>
      </div>
      <Table<AwayPackage['items'][number]>
        size="small"
        rowKey="proposalId"
        pagination={items.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        dataSource={items}
        columns={[
          { title: '编号', width: 170, render: (_, row) => numberWords(row.kind, row.number) },
          {
            title: '案由',
            minWidth: 180,
            render: (_, row) => (
              <>
                <Link className="two-lines" to={`/items/${row.proposalId}`}>
                  {row.title}
                </Link>
                <ChangedSign {...row} />
              </>
            ),
          },
          {
            title: '现在',
            width: 240,
            render: (_, { state, at: since }) => (
              <span className="nowrap">
                {stateWords[state]} <span className="quiet">{since ? instantWords(since) : ''}</span>
              </span>
            ),
          },
        ]}
      />
      {side === 'there' ? <BringBack pack={pack} /> : null}
    </section>
  );
}

/** 做带回包: the items of the package, and those registered here that are to go along. */
function BringBack({ pack: { packageId, fresh } }: { pack: AwayPackage }) {
  const mayBring = useMayAsk('away.bring');
  const bring = useAct('away.bring');
  const [left, setLeft] = useState<readonly number[]>([]);
  if (!mayBring) return null;
  const going = fresh.filter(({ proposalId }) => !left.includes(proposalId));
  async function make() {
    const made = await bring
      .mutateAsync({ packageId, newIds: going.map(({ proposalId }) => proposalId) })
      .catch(() => null);
    if (made) await saveFiles(made);
  }
  return (
    <div className={styles.fresh}>
      {fresh.length > 0 ? <span className="quiet">在这台电脑上新登记的，一起带回：</span> : null}
      {fresh.map(({ proposalId, kind, number, title, ...row }) => (
        <Checkbox
          key={proposalId}
          checked={!left.includes(proposalId)}
          onChange={({ target }) =>
            setLeft(target.checked ? left.filter((each) => each !== proposalId) : [...left, proposalId])
          }
        >
          {numberWords(kind, number)} {title} <ChangedSign {...row} />
        </Checkbox>
      ))}
      <RefusalAlert error={bring.error} onClose={() => bring.reset()} />
      <div>
        <Button type="primary" loading={bring.isPending} onClick={() => void make()}>
          做带回包
        </Button>
      </div>
    </div>
  );
}
