import { Input, Select, Tag } from 'antd';
import { useSearchParams } from 'react-router';
import { caseFields } from '../../../shared/model/earlier/earlier-case.ts';
import { type ImportCounts, type RecordState, recordStates } from '../../../shared/model/importing.ts';
import { pieceKinds } from '../../../shared/model/reading/reading.ts';
import { choicesOf } from '../../ui/fields/choices.ts';
import styles from '../importing.module.css';
import { type Shown, shownOf, withShown } from './record-filter.ts';

const choices = (table: Readonly<Record<string, string>>) => choicesOf(table);

/** Which records are shown: by state with their numbers, by the field that waits, by source, by words. */
export function FilterRow({ counts }: { counts: ImportCounts }) {
  const [params, setParams] = useSearchParams();
  const shown = shownOf(params);
  const set = (change: Partial<Shown>) => setParams(withShown(params, change), { replace: true });
  const states = (Object.keys(recordStates) as RecordState[]).filter((state) => counts[state] > 0);
  const state = (one: RecordState | null, words: string, count: number) => (
    <Tag.CheckableTag key={one ?? 'all'} checked={shown.state === one} onChange={() => set({ state: one })}>
      {words} {count}
    </Tag.CheckableTag>
  );
  return (
    <div className={`filter-bar ${styles.importFilters}`}>
      <fieldset className={styles.importStates} aria-label="状态">
        {state(null, '全部', counts.records)}
        {states.map((one) => state(one, recordStates[one], counts[one]))}
      </fieldset>
      <Select
        size="small"
        aria-label="待定的栏"
        placeholder="待定的栏"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        className={styles.importFilter ?? ''}
        value={shown.doubtIn}
        options={choices(caseFields)}
        onChange={(doubtIn) => set({ doubtIn: doubtIn ?? null })}
      />
      <Select
        size="small"
        aria-label="来源"
        placeholder="来源"
        allowClear
        className={styles.importFilter ?? ''}
        value={shown.what}
        options={choices(pieceKinds)}
        onChange={(what) => set({ what: what ?? null })}
      />
      <Input.Search
        key={shown.text}
        size="small"
        aria-label="查找"
        placeholder="编号、案由、姓名"
        allowClear
        className={styles.importSearch}
        defaultValue={shown.text}
        onSearch={(text) => set({ text: text.trim() })}
      />
    </div>
  );
}
