import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { useEffect, useState } from 'react';
import { sortOrders, stageFilters } from '../../shared/model/items/proposal.ts';
import { handlingRoles, proposalKinds } from '../../shared/model/kinds.ts';
import { choicesOf } from '../ui/fields/choices.ts';
import { DayInput } from '../ui/fields/day-input.tsx';
import { addressWith } from '../ui/lists/address.ts';
import styles from './items.module.css';
import { LinkedFilters } from './linked-filters.tsx';
import { filterOf, isNarrowed } from './url-filter.ts';

type Props = { params: URLSearchParams; onChange: (params: URLSearchParams) => void };

/** The filters of 办理件 on one line; each change is at once in the address. */
export function FilterBar({ params, onChange }: Props) {
  const now = filterOf(params);
  const set = (key: string, value: string | null) => onChange(addressWith(params, { [key]: value }));
  const [text, setText] = useState(now.text ?? '');
  useEffect(() => setText(now.text ?? ''), [now.text]);

  function choice(key: string, label: string, table: Record<string, string>, value: string | null, width: number) {
    return (
      <Select
        aria-label={label}
        placeholder={label}
        allowClear
        style={{ width }}
        value={value}
        options={choicesOf(table)}
        onChange={(chosen) => set(key, chosen ?? null)}
      />
    );
  }
  return (
    <search className="filter-bar">
      <Input.Search
        aria-label="按文字筛选"
        placeholder="编号、案由、姓名"
        allowClear
        style={{ flex: '1 1 168px', maxWidth: 260 }}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onSearch={(wanted) => set('text', wanted.trim())}
      />
      {choice('kind', '类别', proposalKinds, now.kind ?? null, 78)}
      {choice('role', '我方角色', handlingRoles, now.role ?? null, 100)}
      {choice('stage', '状态', stageFilters, now.stage ?? null, 96)}
      <span className={styles.filterSession}>
        <InputNumber
          aria-label="届"
          min={1}
          max={99}
          controls={false}
          style={{ width: 46 }}
          value={now.term ?? null}
          onChange={(term) => set('term', term === null ? null : String(term))}
        />
        届
        <InputNumber
          aria-label="次"
          min={1}
          max={99}
          controls={false}
          style={{ width: 42 }}
          value={now.meeting ?? null}
          onChange={(meeting) => set('meeting', meeting === null ? null : String(meeting))}
        />
        次
      </span>
      <span style={{ width: 116 }}>
        <DayInput
          aria-label="到期不早于"
          placeholder="期限从"
          value={now.dueFrom ?? null}
          onChange={(day) => set('dueFrom', day)}
        />
      </span>
      <span style={{ width: 116 }}>
        <DayInput
          aria-label="到期不晚于"
          placeholder="期限到"
          value={now.dueUntil ?? null}
          onChange={(day) => set('dueUntil', day)}
        />
      </span>
      <Checkbox
        checked={now.awaiting ?? false}
        onChange={(event) => set('awaiting', event.target.checked ? 'yes' : null)}
      >
        等会办意见
      </Checkbox>
      <Select
        aria-label="排序"
        style={{ width: 106 }}
        value={now.sort ?? 'due'}
        options={choicesOf(sortOrders)}
        onChange={(sort) => set('sort', sort === 'due' ? null : sort)}
      />
      <LinkedFilters params={params} onChange={onChange} />
      {isNarrowed(params) ? (
        <Button type="link" style={{ padding: 0 }} onClick={() => onChange(new URLSearchParams())}>
          清除筛选
        </Button>
      ) : null}
    </search>
  );
}
