import { Button, InputNumber, Table } from 'antd';
import { useState } from 'react';
import type { CommitmentNotice } from '../../shared/model/commitments.ts';
import type { FileOut } from '../../shared/model/primitives.ts';
import { call } from '../client.ts';
import { Dialog } from '../ui/dialog/dialog.tsx';
import { saveFiles } from '../ui/files/save-files.ts';
import { listPages } from '../ui/lists/pages.ts';
import { ChangedSign } from '../ui/marks/changed-sign.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAct, useAnswer } from '../use-call.ts';
import styles from './commitments.module.css';

const pageSize = 8;

/** 四季度告知: all items with commitments of this and the last year, each with its 告知函 ready to be made. */
export function NoticeRound({ today }: { today: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button className={styles.noticeButton ?? ''} onClick={() => setOpen(true)}>
        四季度告知
      </Button>
      {open ? <NoticeDialog today={today} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function NoticeDialog({ today, onClose }: { today: string; onClose: () => void }) {
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const [page, setPage] = useState(1);
  const notices = useAnswer('commitment.notices', { year, page, pageSize });
  const [left, setLeft] = useState<number[]>([]);
  const [made, setMade] = useState<number | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const noticed = useAct('commitment.noticed');
  const rows = notices.data?.rows ?? [];
  const chosen = Math.max(0, (notices.data?.total ?? 0) - left.length);

  /** Of all pages those that were not left out. */
  async function allChosen(): Promise<CommitmentNotice[]> {
    const found: CommitmentNotice[] = [];
    for (let at = 1; ; at += 1) {
      const answer = await call('commitment.notices', { year, page: at, pageSize: 50 });
      found.push(...answer.rows.filter(({ proposalId }) => !left.includes(proposalId)));
      if (at * 50 >= answer.total) return found;
    }
  }

  /** One letter after another, so that a refusal says which item it is about; those made are kept. */
  async function makeAll() {
    setFailure(null);
    const files: FileOut[] = [];
    const done: number[] = [];
    setMade(0);
    const all = await allChosen().catch((thrown: unknown) => {
      setFailure(thrown);
      return [];
    });
    for (const { proposalId, promise, text, documentNumber, signedOn } of all) {
      setMade(done.length);
      const facts = { promise, text, firstNumber: documentNumber, firstDay: signedOn };
      try {
        files.push(...(await call('paper.make', { proposalId, paper: 'commitment', facts })).files);
        done.push(proposalId);
      } catch (thrown) {
        setFailure(thrown);
        break;
      }
    }
    setMade(null);
    if (done.length === 0) return;
    await saveFiles({ files });
    await noticed.mutateAsync({ proposalIds: done, day: today }).catch(setFailure);
  }
  return (
    <Dialog
      open
      title="承诺落实情况告知"
      width={860}
      style={{ top: 40 }}
      onCancel={onClose}
      okText={made === null ? `制作${chosen}件告知函` : `正在制作 ${made + 1}/${chosen}`}
      okButtonProps={{ disabled: chosen === 0, loading: made !== null }}
      onOk={() => void makeAll()}
    >
      <div className={styles.noticeYear}>
        <InputNumber
          aria-label="年份"
          value={year}
          min={2000}
          max={2100}
          onChange={(next) => {
            if (!next) return;
            setYear(next);
            setPage(1);
            setLeft([]);
          }}
        />
        年四季度，告知本年和上一年的承诺落实情况
      </div>
      <RefusalAlert error={failure ?? notices.error} />
      <Table<CommitmentNotice>
        size="small"
        rowKey="proposalId"
        loading={notices.isPending}
        dataSource={rows}
        pagination={listPages({ page, pageSize }, notices.data?.total, setPage)}
        rowSelection={{
          selectedRowKeys: rows.map(({ proposalId }) => proposalId).filter((id) => !left.includes(id)),
          onChange: (keys) => {
            const here = rows.map(({ proposalId }) => proposalId);
            setLeft([...left.filter((id) => !here.includes(id)), ...here.filter((id) => !keys.includes(id))]);
          },
        }}
        columns={[
          {
            title: '件',
            width: 210,
            render: (_, { number, title, proposer, ...row }) => (
              <>
                第{number}号 {title} <ChangedSign {...row} />
                <div className="quiet">{proposer}</div>
              </>
            ),
          },
          { title: '落实情况', render: (_, { text }) => <div className={styles.noticeText}>{text}</div> },
          { title: '已告知', width: 100, dataIndex: 'noticedOn', render: (day: string | null) => day ?? '—' },
        ]}
        locale={{ emptyText: '这两年没有要告知的承诺' }}
      />
    </Dialog>
  );
}
