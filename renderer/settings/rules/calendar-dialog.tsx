import { Alert, Button, Input, InputNumber, Radio } from 'antd';
import { useEffect, useState } from 'react';
import { amendedDays, calendarChanges } from '../../../shared/domain/dates/calendar-amendment.ts';
import {
  type CalendarReading,
  type CalendarYear,
  type HalfDays,
  halfDays,
} from '../../../shared/model/dates/calendar.ts';
import { keysOf } from '../../../shared/model/kinds.ts';
import type { FileIn } from '../../../shared/model/primitives.ts';
import { acceptFor } from '../../../shared/model/reading/file-endings.ts';
import { call } from '../../client.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { FileChooser } from '../../ui/files/file-chooser.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../use-call.ts';
import styles from './calendar.module.css';
import { CalendarChanges } from './calendar-changes.tsx';
import { CalendarMonths } from './calendar-months.tsx';

type Props = { open: boolean; year: number; onClose: () => void; onKept: (year: number) => void };

const sample = `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：……`;

type Read = { reading: CalendarReading; known: CalendarYear | null };

/**
 * Paste the notice, JSON or a table, or choose its file; look at what was read and what it changes; keep it. Nothing is
 * kept while something contradicts.
 */
export function CalendarDialog({ open, year, onClose, onKept }: Props) {
  const [text, setText] = useState('');
  const [stated, setStated] = useState<number | null>(year);
  const [halves, setHalves] = useState<HalfDays>('work');
  const [mode, setMode] = useState<'amend' | 'whole'>('amend');
  const [read, setRead] = useState<Read | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const fromFile = useAct('calendar.fileText');
  const keep = useAct('calendar.save');

  // biome-ignore lint/correctness/useExhaustiveDependencies: laid out when it opens.
  useEffect(() => {
    if (!open) return;
    setText('');
    setStated(year);
    setHalves('work');
    setRead(null);
    setFailure(null);
    keep.reset();
    fromFile.reset();
  }, [open]);

  async function readNow(words: string, counting: HalfDays = halves) {
    setFailure(null);
    keep.reset();
    try {
      const reading = await call('calendar.read', { text: words, year: stated, halves: counting });
      const known = reading.year === null ? null : await call('calendar.year', { year: reading.year });
      setMode(reading.whole ? 'whole' : 'amend');
      setRead({ reading, known });
    } catch (thrown) {
      setRead(null);
      setFailure(thrown);
    }
  }
  async function takeFile([file]: FileIn[]) {
    if (!file) return;
    setRead(null);
    const words = await fromFile.mutateAsync({ file }).catch(() => null);
    if (!words) return;
    setText(words.text);
    await readNow(words.text);
  }
  const reading = read?.reading ?? null;
  const known = read?.known ?? null;
  async function save() {
    if (!reading || reading.year === null) return;
    const notice = /国务院办公厅/.test(text) ? `国务院办公厅关于${reading.year}年部分节假日安排的通知` : '管理员录入';
    const source = known?.known && mode === 'amend' ? `${known.source}，后经更正` : notice;
    const input = { year: reading.year, days: reading.days, source: source.slice(0, 200), mode };
    const kept = await keep.mutateAsync(input).catch(() => null);
    if (kept) onKept(kept.year);
  }
  const ready = reading !== null && reading.problems.length === 0 && reading.days.length > 0;
  const after = ready ? amendedDays(known?.own ?? [], reading.days, mode) : [];
  // An amendment need not name the other holidays.
  const doubts = [...(reading?.doubts ?? []), ...(known?.known && mode === 'amend' ? [] : (reading?.missing ?? []))];
  const halved = reading?.days.some(({ half }) => half) ?? false;
  return (
    <Dialog
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
        把国务院办公厅关于部分节假日安排的通知整篇粘贴进来，或选择存下来的网页、Word、PDF
        文件；网页头尾、落款日期会略过并列明。也可粘贴「日期、节日、休或班」三列的表格。只改几天的，写「12月5日上班，12月11日补休」即可。
      </p>
      <Input.TextArea
        aria-label="放假安排"
        rows={6}
        placeholder={sample}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setRead(null);
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
            setRead(null);
          }}
        />
        <Button type={ready ? 'default' : 'primary'} disabled={text.trim() === ''} onClick={() => void readNow(text)}>
          识别
        </Button>
        <FileChooser
          label="从文件读取"
          accept={acceptFor('page', 'document')}
          loading={fromFile.isPending}
          onFiles={(files) => void takeFile(files)}
        />
        {ready ? (
          <span className="quiet">
            读到放假{reading.days.filter(({ off, half }) => off && !half).length}天、调休上班
            {reading.days.filter(({ off, half }) => !off && !half).length}天
            {halved ? `、放假半天${reading.days.filter(({ half }) => half).length}天` : ''}，请对照下图核对
          </span>
        ) : null}
      </div>
      {halved ? (
        <div className="filter-bar">
          <span>放假半天的日子</span>
          <Radio.Group
            value={halves}
            options={keysOf(halfDays).map((value) => ({ value, label: halfDays[value] }))}
            onChange={({ target }) => {
              setHalves(target.value);
              void readNow(text, target.value);
            }}
          />
        </div>
      ) : null}
      {ready && known?.known ? (
        <div className="filter-bar">
          <span>{reading.year}年已有安排</span>
          <Radio.Group
            value={mode}
            options={[
              { value: 'amend', label: '只改读到的这些天，其余照旧' },
              { value: 'whole', label: '整年换成读到的' },
            ]}
            onChange={({ target }) => setMode(target.value)}
          />
        </div>
      ) : null}
      <RefusalAlert error={failure ?? fromFile.error ?? keep.error} />
      {reading && reading.problems.length > 0 ? (
        <Alert
          type="error"
          showIcon
          role="alert"
          title="有矛盾，改正后再识别"
          description={<Lines words={reading.problems} />}
        />
      ) : null}
      {reading && reading.problems.length === 0 && doubts.length > 0 ? (
        <Alert type="warning" showIcon title="请核对是否粘贴完整" description={<Lines words={doubts} />} />
      ) : null}
      {ready && known?.known ? <CalendarChanges changes={calendarChanges(known.own, after)} /> : null}
      {reading && reading.passed.length > 0 ? (
        <details className={styles.passed}>
          <summary>另有{reading.passed.length}处没有当作放假安排，点开核对</summary>
          <Lines words={reading.passed} />
        </details>
      ) : null}
      {ready && reading.year !== null ? <CalendarMonths year={reading.year} days={after} /> : null}
    </Dialog>
  );
}

function Lines({ words }: { words: readonly string[] }) {
  return (
    <>
      {[...new Set(words)].map((line) => (
        <div key={line}>{line}</div>
      ))}
    </>
  );
}
