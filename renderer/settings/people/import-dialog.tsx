import { Alert, Button, Input, Radio, Table, Tag } from 'antd';
import { useState } from 'react';
import {
  type TableKind,
  type TableLine,
  type TableReading,
  tableKinds,
} from '../../../shared/model/people/organisation.ts';
import type { FileIn } from '../../../shared/model/primitives.ts';
import { acceptFor } from '../../../shared/model/reading/file-endings.ts';
import { call } from '../../client.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { choicesOf } from '../../ui/fields/choices.ts';
import { FileChooser } from '../../ui/files/file-chooser.tsx';
import { ScanningFile } from '../../ui/files/scanning-file.tsx';
import { ShiftQuestion } from '../../ui/grid/shift-question.tsx';
import styles from '../../ui/marks/badge.module.css';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../use-call.ts';

const samples: Record<TableKind, string> = {
  people: '科室　姓名　职务　电话　领导　分管科室　起始日期　截止日期',
  representatives: '类别（代表/委员）　姓名　工作单位　电话　代表团或界别　届　起始日期　截止日期',
  units: '单位全称　单位简称　其他简称　曾用名　联系人　联系电话　起始日期　截止日期',
};
const states = {
  new: <Tag color="green">新增</Tag>,
  changed: <Tag color="blue">修改</Tag>,
  same: <Tag>相同</Tag>,
  refused: <Tag color="red">不导入</Tag>,
};

/** What a person decided of a row beside its cells. */
type Decided = 'taken' | 'left';
type Row = TableLine & { key: number };

const isDoubtful = ({ doubts }: TableLine) => Object.keys(doubts).length > 0;

/** A roster pasted or in a file: first what it would do, line by line and to be put right there, then the import in one go. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const [what, setWhat] = useState<TableKind>('people');
  const [text, setText] = useState('');
  const [file, setFile] = useState<FileIn | null>(null);
  const [reading, setReading] = useState<TableReading | null>(null);
  const [decided, setDecided] = useState<ReadonlyMap<number, Decided>>(new Map());
  const [failure, setFailure] = useState<unknown>(null);
  const readFile = useAct('organisation.readFile');
  const take = useAct('organisation.import');
  const rows = (reading?.lines ?? []).map((line, key): Row => ({ ...line, key }));
  const waits = (row: Row) => row.state !== 'refused' && isDoubtful(row) && !decided.has(row.key);
  const goes = (row: Row) => row.state !== 'refused' && decided.get(row.key) !== 'left' && !waits(row);
  const count = (state: TableLine['state']) => rows.filter((row) => row.state === state && goes(row)).length;
  const useful = count('new') + count('changed');
  const waiting = rows.filter(waits).length;

  async function show(read: () => Promise<TableReading>) {
    setFailure(null);
    try {
      setReading(await read());
    } catch (thrown) {
      setReading(null);
      setFailure(thrown);
    }
  }
  const readText = (shifted = false) => show(() => call('organisation.readTable', { what, text, shifted }));
  const readOf = (from: FileIn, kind: TableKind, shifted = false) =>
    show(() => readFile.mutateAsync({ what: kind, file: from, shifted }));
  /** The table again with one cell as a person wrote it. */
  async function edit(row: Row, key: string, cell: string) {
    if (!reading || cell === (row.values[key] ?? '')) return;
    const given = rows.map(({ line, values, key: at }) => ({
      line,
      values: at === row.key ? { ...values, [key]: cell } : values,
    }));
    const { leftOut, notes, unknownColumns } = reading;
    setFailure(null);
    try {
      const again = await call('organisation.readTable', { what, rows: given });
      setReading({ ...again, leftOut, notes, unknownColumns });
    } catch (thrown) {
      setFailure(thrown);
    }
  }
  async function save() {
    setFailure(null);
    try {
      await take.mutateAsync({ what, rows: rows.filter(goes).map(({ line, values }) => ({ line, values })) });
      onClose();
    } catch (thrown) {
      setFailure(thrown);
    }
  }
  function change(next: { what?: TableKind; text?: string }) {
    if (next.what) setWhat(next.what);
    if (next.text !== undefined) {
      setText(next.text);
      setFile(null);
    }
    setReading(null);
    setDecided(new Map());
    setFailure(null);
    if (next.what && file) void readOf(file, next.what);
  }
  const decide = (row: Row, how: Decided) => setDecided((known) => new Map(known).set(row.key, how));
  const refused = rows.filter(({ state }) => state === 'refused').length;
  return (
    <Dialog
      title="从表格导入"
      open
      width={1040}
      onCancel={onClose}
      okText={reading ? `导入${useful}行` : '预览'}
      okButtonProps={{ disabled: reading ? useful === 0 : text.trim() === '' }}
      confirmLoading={take.isPending || readFile.isPending}
      onOk={() => void (reading ? save() : readText())}
    >
      <Radio.Group
        aria-label="表里是什么"
        optionType="button"
        value={what}
        options={choicesOf(tableKinds)}
        onChange={(event) => change({ what: event.target.value as TableKind })}
      />
      <p className="quiet">
        选一个通讯录、花名册文件（表格、文书、PDF 都可以），或者连表头一起复制粘贴到下面。可有的栏：{samples[what]}
      </p>
      <FileChooser
        label="选择文件"
        accept={acceptFor('ledger', 'document', 'page', 'picture')}
        disabled={readFile.isPending}
        onFiles={([chosen]) => {
          if (!chosen) return;
          change({ text: '' });
          setFile(chosen);
          void readOf(chosen, what);
        }}
      />
      <ScanningFile pending={readFile.isPending} />
      {file ? (
        <p>{file.name}</p>
      ) : (
        <Input.TextArea
          aria-label="粘贴的表格"
          rows={reading ? 3 : 9}
          style={{ marginTop: 8 }}
          value={text}
          onChange={(event) => change({ text: event.target.value })}
        />
      )}
      <div style={{ height: 10 }} />
      <RefusalAlert error={failure} />
      {reading?.question ? (
        <ShiftQuestion
          autoFocus
          question={reading.question}
          onShift={() => void (file ? readOf(file, what, true) : readText(true))}
          onKeep={() => setReading({ ...reading, question: null })}
        />
      ) : null}
      {reading ? (
        <>
          <Alert
            type={refused + waiting > 0 ? 'warning' : 'info'}
            showIcon
            title={`新增${count('new')}行，修改${count('changed')}行，相同${count('same')}行${refused > 0 ? `，不导入${refused}行（改好了就能导入）` : ''}${waiting > 0 ? `，存疑${waiting}行请先定` : ''}${reading.unknownColumns.length > 0 ? `；不认得的栏没有读：${reading.unknownColumns.join('、')}` : ''}`}
            description={reading.notes.length > 0 ? reading.notes.join(' ') : undefined}
          />
          {reading.leftOut.length > 0 ? (
            <details>
              <summary>
                另有{reading.leftOut.length}行没有当作{what === 'units' ? '单位' : '人'}
              </summary>
              <ul>
                {reading.leftOut.map(({ line, words, reason }) => (
                  <li key={`${line} ${words}`}>
                    第{line}行「{words}」：{reason}
                  </li>
                ))}
              </ul>
            </details>
          ) : null}
          <Table<Row>
            size="small"
            style={{ marginTop: 8 }}
            rowKey="key"
            scroll={{ x: 'max-content', y: 260 }}
            pagination={false}
            dataSource={rows.toSorted((a, b) => rank(b) - rank(a))}
            columns={[
              { title: '行', width: 50, dataIndex: 'line' },
              {
                title: '情况',
                width: 76,
                render: (_, row) => (decided.get(row.key) === 'left' ? <Tag>不导入</Tag> : states[row.state]),
              },
              ...reading.keys.map(({ key, name }) => ({
                title: name,
                render: (_: unknown, row: Row) =>
                  row.state === 'refused' || isDoubtful(row) ? (
                    <Input
                      key={row.values[key] ?? ''}
                      size="small"
                      aria-label={`${name}，第${row.line}行`}
                      style={{ minWidth: 96 }}
                      {...(row.doubts[key] ? { status: 'warning' as const, title: row.doubts[key] } : {})}
                      defaultValue={row.values[key] ?? ''}
                      onBlur={(event) => void edit(row, key, event.target.value)}
                      onPressEnter={(event) => event.currentTarget.blur()}
                    />
                  ) : (
                    row.values[key]
                  ),
              })),
              {
                title: '说明',
                render: (_, row) => (
                  <span className={row.state === 'refused' ? styles.overdue : undefined}>
                    {[row.reason, ...Object.values(row.doubts)].filter((each) => each !== '').join('；')}
                    {waits(row) ? (
                      <>
                        <Button size="small" type="link" onClick={() => decide(row, 'taken')}>
                          就按现在的
                        </Button>
                        <Button size="small" type="link" onClick={() => decide(row, 'left')}>
                          不导入
                        </Button>
                      </>
                    ) : null}
                  </span>
                ),
              },
            ]}
          />
        </>
      ) : null}
    </Dialog>
  );
}

/** What needs a person first. */
const rank = (row: TableLine): number => (row.state === 'refused' ? 2 : isDoubtful(row) ? 1 : 0);
