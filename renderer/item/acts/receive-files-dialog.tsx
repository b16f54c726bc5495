import { Alert, Button, Select, Table } from 'antd';
import { useEffect, useState } from 'react';
import type { Proposal } from '../../../shared/model/items/proposal.ts';
import type { OpinionFileReading } from '../../../shared/model/opinions.ts';
import type { FileIn } from '../../../shared/model/primitives.ts';
import { acceptFor } from '../../../shared/model/reading/file-endings.ts';
import { failureOf } from '../../client.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { FileChooser } from '../../ui/files/file-chooser.tsx';
import { ReadingNotes } from '../../ui/files/reading-notes.tsx';
import { ScanningFile } from '../../ui/files/scanning-file.tsx';
import { UnitSign } from '../../ui/marks/unit-sign.tsx';
import { confirming, isQuestion } from '../../ui/questions.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../use-call.ts';

type Props = { item: Proposal; open: boolean; onClose: () => void };
/** `asked`: it names another item or unit; recorded as it is once the person has said so. */
type Row = Omit<OpinionFileReading, 'file'> & {
  key: string;
  file: FileIn;
  guessed: boolean;
  asked: unknown;
};

/** Several units' files at once: each is read, its unit guessed, and recorded after the person has confirmed. */
export function ReceiveFilesDialog({ item, open, onClose }: Props) {
  const read = useAct('opinion.readFiles');
  const receive = useAct('opinion.receive');
  const [rows, setRows] = useState<Row[]>([]);
  useEffect(() => {
    if (open) setRows([]);
  }, [open]);

  async function take(files: FileIn[]) {
    const readings = await read.mutateAsync({ proposalId: item.id, files }).catch(() => null);
    if (!readings) return;
    const more = readings.flatMap((reading, index): Row[] => {
      const file = files[index];
      const { unitId, text, reason, notes } = reading;
      const key = `${Date.now()}-${index}`;
      return file ? [{ key, file, unitId, guessed: unitId !== null, text, reason, notes, asked: null }] : [];
    });
    setRows((now) => [...now, ...more]);
  }
  const change = (key: string, changed: Partial<Row>) =>
    setRows((now) => now.map((row) => (row.key === key ? { ...row, ...changed } : row)));

  /** Whether it is recorded; what is asked about stays in its row. */
  async function record(row: Row, confirmed = false): Promise<boolean> {
    try {
      await receive.mutateAsync({ proposalId: item.id, unitId: row.unitId as number, file: row.file, confirmed });
      setRows((now) => now.filter((each) => each.key !== row.key));
      return true;
    } catch (thrown) {
      const isAsked = isQuestion(failureOf(thrown).code);
      change(row.key, isAsked ? { asked: thrown, reason: null } : { asked: null, reason: failureOf(thrown).message });
      return false;
    }
  }
  async function save() {
    let left = false;
    for (const row of rows.filter((each) => each.unitId !== null && each.text)) left = !(await record(row)) || left;
    if (!left) onClose();
  }
  /** The file above that is of the same unit. */
  const before = ({ key, unitId }: Row) =>
    rows
      .slice(
        0,
        rows.findIndex((each) => each.key === key),
      )
      .filter((each) => each.text && unitId !== null && each.unitId === unitId)
      .slice(-1);
  const ready = rows.filter((row) => row.unitId !== null && row.text).length;
  return (
    <Dialog
      title="从文件登记会办意见"
      open={open}
      onCancel={onClose}
      okText={`登记${ready}份意见`}
      okButtonProps={{ disabled: ready === 0 }}
      confirmLoading={receive.isPending}
      onOk={() => void save()}
      width={860}
    >
      <FileChooser
        label="选择意见文件"
        accept={acceptFor('document', 'page', 'picture')}
        multiple
        loading={read.isPending}
        dropHint="可一次选多家的 Word、WPS、OFD、PDF、文本文件、扫描件和照片，也可拖到这里；程序按文件名和内容认单位，请核对后登记"
        onFiles={(files) => void take(files)}
      />
      <ScanningFile pending={read.isPending || receive.isPending} />
      <RefusalAlert error={read.error} />
      {rows.length > 0 ? (
        <Table<Row>
          size="small"
          style={{ marginTop: 12 }}
          rowKey="key"
          pagination={false}
          dataSource={rows}
          columns={[
            { title: '文件', width: 190, render: (_, row) => <span className="keep-lines">{row.file.name}</span> },
            {
              title: '单位',
              width: 210,
              render: (_, row) => (
                <>
                  <Select
                    aria-label={`${row.file.name}的单位`}
                    style={{ width: '100%' }}
                    status={row.unitId === null && row.text ? 'warning' : ''}
                    placeholder="请选择单位"
                    value={row.unitId}
                    options={item.requests.map((request) => ({
                      value: request.unitId,
                      label: <UnitSign unitId={request.unitId} shortName={request.unitShortName} named />,
                    }))}
                    onChange={(unitId: number) =>
                      change(row.key, { unitId, guessed: false, reason: null, asked: null })
                    }
                  />
                  {row.guessed ? <div className="quiet">程序识别，请核对</div> : null}
                  <Button
                    type="link"
                    size="small"
                    aria-label={`不登记${row.file.name}`}
                    onClick={() => setRows((now) => now.filter((each) => each.key !== row.key))}
                  >
                    不登记
                  </Button>
                </>
              ),
            },
            {
              title: '内容',
              render: (_, row) => (
                <>
                  {row.reason ? <Alert type="error" showIcon title={row.reason} /> : null}
                  <RefusalAlert error={row.asked} confirm={confirming(row.asked, () => void record(row, true))} />
                  {before(row).map(({ key, file }) => (
                    <Alert
                      key={key}
                      type="warning"
                      showIcon
                      title={`与「${file.name}」是同一家单位：两份都登记的，这一份是它的新一版，汇总时用这一份。`}
                    />
                  ))}
                  <div className="two-lines quiet" title={row.text.slice(0, 500)}>
                    {row.text.slice(0, 160)}
                  </div>
                  <ReadingNotes notes={row.notes} />
                </>
              ),
            },
          ]}
        />
      ) : null}
    </Dialog>
  );
}
