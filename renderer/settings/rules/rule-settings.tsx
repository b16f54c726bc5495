import { Button, Select, Tag } from 'antd';
import { useState } from 'react';
import type { RulePackRow } from '../../../shared/model/dates/rules.ts';
import { useMayAsk } from '../../session.ts';
import { FileChooser } from '../../ui/files/file-chooser.tsx';
import { saveFiles } from '../../ui/files/save-files.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useAct, useAnswer } from '../../use-call.ts';
import { AdoptDialog } from './adopt-dialog.tsx';
import { Recomputation } from './recomputation.tsx';
import { RuleEditor } from './rule-editor.tsx';
import { RuleTable } from './rule-table.tsx';
import styles from './rules.module.css';
import { useRecomputation } from './use-recomputation.ts';

type Chosen = { packId: string; version: number };

/** 期限规则: packs with their versions; an item keeps the version it was taken in under. */
export function RuleSettings() {
  const mayEdit = useMayAsk('rules.save');
  const packs = useAnswer('rules.list', {});
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [editing, setEditing] = useState(false);
  const [adopting, setAdopting] = useState(false);
  const [told, setTold] = useState('');
  const { run, progress, failure } = useRecomputation();
  const exporting = useAct('rules.export');
  const importing = useAct('rules.import');
  const active = packs.data?.find((pack) => pack.active);
  const name = chosen ?? (active ? { packId: active.id, version: active.version } : null);
  const row = packs.data?.find(({ id }) => id === name?.packId);
  const pack = useAnswer('rules.get', name ?? { packId: 'general', version: 1 }, {
    enabled: name !== null,
    keep: true,
  });
  if (!packs.data || !pack.data || !name || !row) {
    const error = packs.error ?? pack.error;
    return error ? <RefusalAlert error={error} /> : <Waiting />;
  }
  const inUse = row.active && row.version === name.version;

  async function adopted(handOver: boolean) {
    setAdopting(false);
    setTold('');
    const done = handOver ? await run() : null;
    setTold(
      done
        ? `已启用，重算${done.total}件，${done.changed}件的期限有变化。`
        : '已启用，今后收件适用；在办件仍按原规则。',
    );
  }
  async function exportPacks(which: Partial<Chosen>) {
    await exporting.mutateAsync(which).then(saveFiles, () => {});
  }
  return (
    <div className="sheet">
      <div className="filter-bar">
        <Select
          aria-label="选择规则"
          style={{ width: 150 }}
          value={name.packId}
          disabled={editing}
          options={packs.data.map(({ id, name: label, active: on }) => ({
            value: id,
            label: on ? `${label}（启用）` : label,
          }))}
          onChange={(packId) => setChosen({ packId, version: newestOf(packs.data, packId) })}
        />
        <Select
          aria-label="选择版本"
          style={{ width: 190 }}
          value={name.version}
          disabled={editing}
          options={row.versions.map(({ version, items }) => ({
            value: version,
            label: `第${version}版${items > 0 ? `（${items}件适用）` : ''}`,
          }))}
          onChange={(version) => setChosen({ packId: name.packId, version })}
        />
        {inUse ? <Tag color="blue">新收件适用</Tag> : null}
        {mayEdit && !editing ? (
          <span className={styles.ruleActs}>
            <FileChooser
              label="导入"
              accept=".json"
              loading={importing.isPending}
              onFiles={([file]) => {
                if (file)
                  void importing.mutateAsync({ file }).then(
                    ([kept]) => kept && setChosen({ packId: kept.id, version: kept.version }),
                    () => {},
                  );
              }}
            />
            <Button onClick={() => void exportPacks(name)}>导出</Button>
            <Button onClick={() => void exportPacks({})}>导出全部</Button>
            <Button onClick={() => setEditing(true)}>修改</Button>
            <Button type="primary" onClick={() => setAdopting(true)}>
              {inUse ? '在办件重算' : '启用'}
            </Button>
          </span>
        ) : null}
      </div>
      <RefusalAlert error={importing.error ?? exporting.error ?? failure} />
      <Recomputation progress={progress} told={told} onClose={() => setTold('')} />
      {editing ? (
        <RuleEditor
          key={`${name.packId}${name.version}`}
          pack={pack.data}
          freshId={`own-${packs.data.length + 1}`}
          onClose={() => setEditing(false)}
          onSaved={(saved) => {
            setEditing(false);
            setChosen({ packId: saved.id, version: saved.version });
          }}
        />
      ) : (
        <>
          <div className={`quiet ${styles.ruleBasis}`}>
            依据：{pack.data.basis || '未填'}　休息日顺延：{pack.data.carryOver ? '顺延到下一个工作日' : '不顺延'}
          </div>
          <RuleTable limits={pack.data.limits} />
        </>
      )}
      <AdoptDialog
        open={adopting}
        pack={pack.data}
        inUse={inUse}
        onClose={() => setAdopting(false)}
        onAdopted={(handOver) => void adopted(handOver)}
      />
    </div>
  );
}

function newestOf(packs: readonly RulePackRow[], id: string): number {
  const pack = packs.find((each) => each.id === id);
  return pack?.active ? pack.version : (pack?.versions[0]?.version ?? 1);
}
