import { Alert, Button, Input, InputNumber, Modal } from 'antd';
import { useEffect, useState } from 'react';
import type { CalendarReading } from '../../../shared/model/dates/calendar.ts';
import { call } from '../../client.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../use-call.ts';
import { CalendarMonths } from './calendar-months.tsx';

type Props = { open: boolean; year: number; onClose: () => void; onKept: (year: number) => void };

const sample = `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：……`;

/** Paste the notice, JSON or a table; look at what was read; keep it. Nothing is kept while something contradicts. */
export function CalendarDialog({ open, year, onClose, onKept }: Props) {
  const [text, setText] = useState('');
  const [stated, setStated] = useState<number | null>(year);
  const [reading, setReading] = useState<CalendarReading | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const keep = useAct('calendar.save', { refresh: 'none' });

  // biome-ignore lint/correctness/useExhaustiveDependencies: laid out when it opens.
  useEffect(() => {
    if (!open) return;
    setText('');
    setStated(year);
    setReading(null);
    setFailure(null);
    keep.reset();
  }, [open]);

  async function read() {
    setFailure(null);
    try {
      setReading(await call('calendar.read', { text, year: stated }));
    } catch (thrown) {
      setReading(null);
      setFailure(thrown);
    }
  }
  async function save() {
    if (!reading || reading.year === null) return;
    const source = /国务院办公厅/.test(text) ? `国务院办公厅关于${reading.year}年部分节假日安排的通知` : '管理员录入';
    const kept = await keep.mutateAsync({ year: reading.year, days: reading.days, source }).catch(() => null);
    if (kept) onKept(kept.year);
  }
  const ready = reading !== null && reading.problems.length === 0 && reading.days.length > 0;
  return (
    <Modal
      title="录入放假安排"
      open={open}
      onCancel={onClose}
      width={900}
      style={{ top: 24 }}
      okText={reading?.year ? `保存${reading.year}年` : '保存'}
      okButtonProps={{ disabled: !ready }}
      confirmLoading={keep.isPending}
      onOk={() => void save()}
    >
      <p className="quiet">
        粘贴国务院办公厅关于部分节假日安排的通知；也可粘贴 JSON，或「日期、节日、休或班」三列的表格。
      </p>
      <Input.TextArea
        aria-label="放假安排"
        rows={6}
        placeholder={sample}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setReading(null);
        }}
      />
      <div className="filter-bar" style={{ marginTop: 8 }}>
        <span>年份</span>
        <InputNumber
          aria-label="年份"
          value={stated}
          min={2004}
          max={2100}
          controls={false}
          style={{ width: 90 }}
          onChange={(value) => {
            setStated(value);
            setReading(null);
          }}
        />
        <Button type={ready ? 'default' : 'primary'} disabled={text.trim() === ''} onClick={() => void read()}>
          识别
        </Button>
        {ready ? (
          <span className="quiet">
            读到放假{reading.days.filter((each) => each.off).length}天、调休上班
            {reading.days.filter((each) => !each.off).length}天，请对照下图核对
          </span>
        ) : null}
      </div>
      <RefusalAlert error={failure ?? keep.error} />
      {reading && reading.problems.length > 0 ? (
        <Alert
          type="error"
          showIcon
          role="alert"
          title="有矛盾，改正后再识别"
          description={<Lines words={reading.problems} />}
        />
      ) : null}
      {reading && reading.problems.length === 0 && reading.doubts.length > 0 ? (
        <Alert type="warning" showIcon title="请核对是否粘贴完整" description={<Lines words={reading.doubts} />} />
      ) : null}
      {ready && reading.year !== null ? <CalendarMonths year={reading.year} days={reading.days} /> : null}
    </Modal>
  );
}

function Lines({ words }: { words: readonly string[] }) {
  return (
    <>
      {words.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </>
  );
}
