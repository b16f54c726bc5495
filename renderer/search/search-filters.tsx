import { Button, Checkbox, Select } from 'antd';
import type { ReactNode } from 'react';
import { levels, proposalKinds } from '../../shared/model/kinds.ts';
import { searchSources } from '../../shared/model/search.ts';
import { choicesOf } from '../ui/fields/choices.ts';
import { useAnswer } from '../use-call.ts';
import { NumberFilterField, WordFilter } from './filter-fields.tsx';
import styles from './search.module.css';
import { askedIn, type FilterKey, isFiltered } from './search-address.ts';

type Props = {
  params: URLSearchParams;
  onFilter: (changes: Partial<Record<FilterKey, string | null>>) => void;
  onClear: () => void;
};

/** The filters beside the results; each change is at once in the address. */
export function SearchFilters({ params, onFilter, onClear }: Props) {
  const now = askedIn(params);
  const scales = useAnswer('scales.get', {});
  const scheme = scales.data?.schemes.find(({ key }) => key === scales.data?.scheme);
  const number = (key: FilterKey, label: string, value: number | null, least: number, most: number) => (
    <NumberFilterField label={label} value={value} least={least} most={most} onValue={(n) => onFilter({ [key]: n })} />
  );
  return (
    <search className={`sheet ${styles.searchFilters}`} aria-label="筛选">
      <Filter label="来源">
        <Checkbox.Group
          value={now.sources}
          options={choicesOf(searchSources)}
          onChange={(chosen) => onFilter({ in: chosen.join(',') })}
        />
      </Filter>
      <Filter label="类别">
        <Select
          aria-label="类别"
          placeholder="不限"
          allowClear
          value={now.kind}
          options={choicesOf(proposalKinds)}
          onChange={(kind) => onFilter({ kind: kind ?? null })}
        />
      </Filter>
      <Filter label="级别">
        <Select
          aria-label="级别"
          placeholder="不限"
          allowClear
          value={now.level}
          options={choicesOf(levels)}
          onChange={(level) => onFilter({ level: level ?? null })}
        />
      </Filter>
      <Filter label="届次">
        <span className={styles.searchPair}>
          {number('term', '届', now.term, 1, 99)}届{number('meeting', '次', now.meeting, 1, 99)}次
        </span>
      </Filter>
      <Filter label="年份">
        <span className={styles.searchPair}>
          {number('from', '年份从', now.yearFrom, 1900, 2200)}至{number('until', '年份到', now.yearUntil, 1900, 2200)}
        </span>
      </Filter>
      <Filter label="答复类别">
        <WordFilter
          label="答复类别"
          value={now.resultClass}
          offered={(scheme?.classes ?? []).map(({ code, text }) => ({ value: code, label: `${code} ${text}` }))}
          onValue={(word) => onFilter({ class: word })}
        />
      </Filter>
      <Filter label="满意度">
        <WordFilter
          label="满意度"
          value={now.satisfaction}
          offered={(scales.data?.result ?? []).map(({ text }) => ({ value: text, label: text }))}
          onValue={(word) => onFilter({ satisfaction: word })}
        />
      </Filter>
      {isFiltered(params) ? (
        <Button size="small" onClick={onClear}>
          去掉筛选
        </Button>
      ) : null}
    </search>
  );
}

function Filter({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.searchFilter}>
      <div className={styles.searchFilterName}>{label}</div>
      {children}
    </div>
  );
}
