import { AutoComplete, Button, Select, Space } from 'antd';
import { useState } from 'react';
import { type CaseField, caseFields } from '../../../shared/model/earlier/earlier-case.ts';
import type { ImportRecordRow } from '../../../shared/model/importing.ts';
import { call } from '../../client.ts';
import { choicesOf } from '../../ui/fields/choices.ts';
import styles from '../importing.module.css';
import { usualWords } from './field-words.ts';
import type { Shown } from './record-filter.ts';
import type { Doubted, useEdits } from './use-edits.ts';

type Props = {
  batchId: number;
  shown: Shown;
  total: number;
  rows: readonly ImportRecordRow[];
  selected: ReadonlySet<number>;
  onSelect: (ids: ReadonlySet<number>) => void;
  editable: boolean;
  /** The column in focus is the one most likely meant. */
  focused: CaseField | null;
  edits: ReturnType<typeof useEdits>;
};

/** As many as one change may touch. */
const most = 10_000;
const fieldChoices = choicesOf(caseFields);

/** What can be done with the records chosen: one field set in all of them, settled as they stand, left out or taken. */
export function BulkBar({ batchId, shown, total, rows, selected, onSelect, editable, focused, edits }: Props) {
  const [chosenField, setField] = useState<CaseField | null>(null);
  const field = chosenField ?? focused ?? 'kind';
  const [text, setText] = useState('');
  const [gathering, setGathering] = useState(false);
  /** What is known of records on other pages. */
  const [gathered, setGathered] = useState<ReadonlyMap<number, Doubted>>(new Map());
  if (selected.size === 0) return null;
  const here = new Map<number, Doubted>(rows.map((row) => [row.id, row]));
  const chosen = [...selected].map((id) => here.get(id) ?? gathered.get(id) ?? { id, doubts: [] });
  const [first, second] = chosen;
  const doubtful = chosen.filter(({ doubts }) => doubts.length > 0);

  async function chooseAll() {
    setGathering(true);
    const all = new Map<number, Doubted>();
    try {
      for (let page = 1; all.size < Math.min(total, most); page += 1) {
        const next = await call('imports.records', { batchId, ...shown, page, pageSize: 200 });
        for (const { id, doubts } of next.rows) all.set(id, { id, doubts });
        if (next.rows.length < 200) break;
      }
      setGathered(all);
      onSelect(new Set(all.keys()));
    } finally {
      setGathering(false);
    }
  }
  return (
    <section className={styles.chosenRecords} aria-label="选中的记录">
      <strong>已选{selected.size}件</strong>
      {edits.pending ? <span className="quiet">正在保存…</span> : null}
      {editable ? (
        <>
          <Space.Compact size="small">
            <Select
              aria-label="改哪一栏"
              className={styles.bulkField ?? ''}
              showSearch={{ optionFilterProp: 'label' }}
              value={field}
              options={fieldChoices}
              onChange={setField}
            />
            <AutoComplete
              aria-label="改成"
              placeholder="改成"
              className={styles.bulkText ?? ''}
              value={text}
              options={(usualWords[field] ?? []).map((value) => ({ value }))}
              onChange={(value) => setText(value ?? '')}
            />
            <Button disabled={text.trim() === ''} onClick={() => void edits.write(chosen, field, text)}>
              全部改成
            </Button>
          </Space.Compact>
          {doubtful.length > 0 ? (
            <Button
              size="small"
              title="没有值的留空，有几种写法的也留空；Ctrl+Z 可以撤销"
              onClick={() => void edits.confirmAll(doubtful)}
            >
              存疑都按现在的（没定的留空）
            </Button>
          ) : null}
          <Button size="small" onClick={() => void edits.decide(chosen, 'leave')}>
            不入库
          </Button>
          <Button size="small" onClick={() => void edits.decide(chosen, 'take')}>
            入库
          </Button>
          {first && second && chosen.length === 2 ? (
            <Button
              size="small"
              onClick={() => {
                void edits.join(first, second);
                onSelect(new Set());
              }}
            >
              合成一件
            </Button>
          ) : null}
        </>
      ) : null}
      {selected.size < Math.min(total, most) ? (
        <Button size="small" type="link" loading={gathering} onClick={() => void chooseAll()}>
          选中筛出的全部{Math.min(total, most)}件
        </Button>
      ) : null}
      <Button size="small" type="link" onClick={() => onSelect(new Set())}>
        取消选择
      </Button>
    </section>
  );
}
