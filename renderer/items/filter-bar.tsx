import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { useEffect, useState } from 'react';
import { unitFitsTyped } from '../../shared/domain/names/units/unit-meant.ts';
import { sortOrders, stageFilters, uploadFilters, waits } from '../../shared/model/items/proposal.ts';
import { handlingRoles, proposalKinds } from '../../shared/model/kinds.ts';
import { stops } from '../../shared/model/life/stop.ts';
import { choicesOf } from '../ui/fields/choices.ts';
import { DayInput } from '../ui/fields/day-input.tsx';
import { addressWith } from '../ui/lists/address.ts';
import { SavedViews } from '../ui/lists/saved-views.tsx';
import { useAnswer } from '../use-call.ts';
import styles from './items.module.css';
import { LinkedFilters } from './linked-filters.tsx';
import { cleared, filterOf, isNarrowed, isNarrowedFurther } from './url-filter.ts';

type Props = { params: URLSearchParams; onChange: (params: URLSearchParams) => void };

type Option = { value: string; label: string };
const nobody = (label: string): Option => ({ value: '0', label });
const furtherKey = 'proposal-desk.further-filters';

/** The filters of 办理件, what is used most on one line; each change is at once in the address. */
export function FilterBar({ params, onChange }: Props) {
  const now = filterOf(params);
  const set = (key: string, value: string | null) => onChange(addressWith(params, { [key]: value }));
  const [text, setText] = useState(now.text ?? '');
  useEffect(() => setText(now.text ?? ''), [now.text]);
  const [further, setFurther] = useState(() => localStorage.getItem(furtherKey) === 'yes');
  const organisation = useAnswer('organisation.get', {}).data;
  const handovers = useAnswer('handover.list', {}).data ?? [];
  const usesPlatform = (useAnswer('platform.list', {}).data ?? []).some(({ used }) => used);
  const people = organisation?.people ?? [];
  const named = (all: readonly { id: number; name: string }[]): Option[] =>
    all.map(({ id, name }) => ({ value: String(id), label: name }));
  const isFurther = further || isNarrowedFurther(params);

  function choice(key: string, label: string, options: readonly Option[], value: unknown, width: number) {
    return (
      <Select<string>
        aria-label={label}
        placeholder={label}
        allowClear
        showSearch={options.length > 8 ? { optionFilterProp: 'label' } : false}
        popupMatchSelectWidth={false}
        style={{ width }}
        value={value === null || value === undefined ? null : String(value)}
        options={[...options]}
        onChange={(chosen) => set(key, chosen ?? null)}
      />
    );
  }
  return (
    <search>
      <div className="filter-bar">
        <Input.Search
          aria-label="按文字筛选"
          placeholder="编号、案由、姓名"
          allowClear
          style={{ flex: '1 1 150px', maxWidth: 240 }}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onSearch={(wanted) => set('text', wanted.trim())}
        />
        {choice('kind', '类别', choicesOf(proposalKinds), now.kind, 78)}
        {choice('role', '我方角色', choicesOf(handlingRoles), now.role, 100)}
        {choice('stage', '状态', choicesOf(stageFilters), now.stage, 92)}
        {choice('handler', '承办人', [nobody('未定承办人'), ...named(people)], now.handlerId, 96)}
        {choice('handover', '批次', [nobody('不属批次'), ...named(handovers)], now.handoverId, 96)}
        <span style={{ width: 112 }}>
          <DayInput
            aria-label="到期不早于"
            placeholder="期限从"
            value={now.dueFrom ?? null}
            onChange={(day) => set('dueFrom', day)}
          />
        </span>
        <span style={{ width: 112 }}>
          <DayInput
            aria-label="到期不晚于"
            placeholder="期限到"
            value={now.dueUntil ?? null}
            onChange={(day) => set('dueUntil', day)}
          />
        </span>
        <SavedViews list="items" params={params} onChange={onChange} />
        <Button
          type="text"
          aria-expanded={isFurther}
          onClick={() => {
            localStorage.setItem(furtherKey, isFurther ? 'no' : 'yes');
            setFurther(!isFurther);
          }}
        >
          {isFurther ? '少些条件' : '更多条件'}
        </Button>
        {isFurther ? null : <Taken params={params} onChange={onChange} />}
      </div>
      {isFurther ? (
        <div className="filter-bar">
          {choice(
            'section',
            '科室',
            [nobody('未分派科室'), ...named(organisation?.sections ?? [])],
            now.sectionId,
            132,
          )}
          {choice(
            'leader',
            '责任领导',
            [nobody('未定领导'), ...named(people.filter(({ isLeader }) => isLeader))],
            now.leaderId,
            108,
          )}
          {choice('stop', '停在哪一步', choicesOf(stops), now.stop, 116)}
          {choice('wait', '等待事项', choicesOf(waits), now.wait, 124)}
          {usesPlatform || now.upload ? choice('upload', '上传平台', choicesOf(uploadFilters), now.upload, 116) : null}
          <SubjectChoice value={now.subject ?? null} onChange={(subject) => set('subject', subject)} />
          <UnitChoice value={now.unitId ?? null} onChange={(unit) => set('unit', unit)} />
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
          <Checkbox
            checked={now.awaiting ?? false}
            onChange={(event) => set('awaiting', event.target.checked ? 'yes' : null)}
          >
            等会办意见
          </Checkbox>
          <Select
            aria-label="排序"
            prefix={<span className="quiet">排序</span>}
            popupMatchSelectWidth={false}
            style={{ width: 138 }}
            value={now.sort ?? 'due'}
            options={choicesOf(sortOrders)}
            onChange={(sort) => onChange(addressWith(params, { sort: sort === 'due' ? null : sort, reverse: null }))}
          />
          <Taken params={params} onChange={onChange} />
        </div>
      ) : null}
    </search>
  );
}

/** Filters that came with a link, and the way to take all off. */
function Taken({ params, onChange }: Props) {
  return (
    <>
      <LinkedFilters params={params} onChange={onChange} />
      {isNarrowed(params) ? (
        <Button type="link" style={{ padding: 0 }} onClick={() => onChange(cleared(params))}>
          清除筛选
        </Button>
      ) : null}
    </>
  );
}

type ChoiceProps<T> = { value: T | null; onChange: (value: string | null) => void };

/** 主题: those of the settings; the address says 「无」 for items without one. */
function SubjectChoice({ value, onChange }: ChoiceProps<string>) {
  const subjects = useAnswer('desk.settings', {}).data?.subjects ?? [];
  return (
    <Select<string>
      aria-label="主题"
      placeholder="主题"
      allowClear
      popupMatchSelectWidth={false}
      style={{ width: 112 }}
      value={value === '' ? noSubject : value}
      options={[{ value: noSubject, label: '未定主题' }, ...subjects.map((name) => ({ value: name, label: name }))]}
      onChange={(chosen) => onChange(chosen ?? null)}
    />
  );
}
const noSubject = '-';

/** 会办单位 that was asked, found by any of its names. */
function UnitChoice({ value, onChange }: ChoiceProps<number>) {
  const units = useAnswer('unit.list', { retired: true }).data ?? [];
  return (
    <Select<number>
      aria-label="征求过的单位"
      placeholder="征求过的单位"
      allowClear
      popupMatchSelectWidth={false}
      style={{ width: 136 }}
      value={value}
      showSearch={{
        filterOption: (typed, option) => {
          const unit = units.find(({ id }) => id === option?.value);
          return unit !== undefined && unitFitsTyped(typed, unit);
        },
      }}
      options={units.map(({ id, shortName, name }) => ({ value: id, label: shortName, title: name }))}
      onChange={(chosen: number | undefined) => onChange(chosen ? String(chosen) : null)}
    />
  );
}
