import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import {
  type Limit,
  limitKeys,
  limitStarts,
  limitUnits,
  type RulePack,
  startsOf,
} from '../../../shared/model/dates/rules.ts';
import { keysOf, levels, proposalKinds } from '../../../shared/model/kinds.ts';
import { choicesOf } from '../../ui/fields/choices.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../use-call.ts';
import settingsStyles from '../settings.module.css';
import { kindInWords, levelInWords } from './rule-table.tsx';
import styles from './rules.module.css';

/** A line being written: what is not chosen yet is null, and the program says so when it is saved. */
type Line = { [K in keyof Limit]: Limit[K] | null } & { source: Limit['source']; row: number };
/** `freshId` names the pack when it is kept beside this one instead of as its next version. */
type Props = { pack: RulePack; freshId: string; onClose: () => void; onSaved: (saved: RulePack) => void };

const kinds = ['all', ...keysOf(proposalKinds)].map((value) => ({ value, label: kindInWords(value as Limit['kind']) }));
const places = ['all', ...keysOf(levels)].map((value) => ({ value, label: levelInWords(value as Limit['level']) }));

/** Edits a pack; saving makes a new version and leaves the old one as it is. */
export function RuleEditor({ pack, freshId, onClose, onSaved }: Props) {
  const [name, setName] = useState(pack.name);
  const [basis, setBasis] = useState(pack.basis);
  const [carryOver, setCarryOver] = useState(pack.carryOver);
  const [lines, setLines] = useState<Line[]>(() => pack.limits.map((limit, row) => ({ ...limit, row })));
  const save = useAct('rules.save');
  const change = (row: number, part: Partial<Line>) =>
    setLines(lines.map((line) => (line.row === row ? { ...line, ...part } : line)));

  async function keep(id: string) {
    const limits = lines.map(({ row: _, ...limit }) => limit);
    const saved = await save.mutateAsync({ id, name, basis, carryOver, limits }).catch(() => null);
    if (saved) onSaved(saved);
  }
  return (
    <div>
      <div className="filter-bar">
        <span>名称</span>
        <Input
          aria-label="规则名称"
          style={{ width: 130 }}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <span>依据</span>
        <Input
          aria-label="依据的规定"
          style={{ width: 420 }}
          value={basis}
          onChange={({ target }) => setBasis(target.value)}
        />
        <Checkbox checked={carryOver} onChange={({ target }) => setCarryOver(target.checked)}>
          到期日遇休息日顺延到下一个工作日
        </Checkbox>
      </div>
      <RefusalAlert error={save.error} />
      <table className={styles.ruleLines}>
        <thead>
          <tr>
            {['', '期限', '数值', '单位', '起算', '类别', '级别', '依据的规定', '版本', '条款', '原文', ''].map(
              (head, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns never move.
                <th key={at}>{head}</th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <tr key={line.row}>
              <td className="quiet">{at + 1}</td>
              <td>
                <Choose
                  label={`第${at + 1}条期限`}
                  value={line.key}
                  options={choicesOf(limitKeys)}
                  width={100}
                  onChange={(key) => change(line.row, { key: key as Limit['key'], start: null })}
                />
              </td>
              <td>
                <InputNumber
                  size="small"
                  aria-label={`第${at + 1}条数值`}
                  value={line.number}
                  controls={false}
                  style={{ width: 46 }}
                  onChange={(number) => change(line.row, { number })}
                />
              </td>
              <td>
                <Choose
                  label={`第${at + 1}条单位`}
                  value={line.unit}
                  options={choicesOf(limitUnits)}
                  width={80}
                  onChange={(unit) => change(line.row, { unit: unit as Limit['unit'] })}
                />
              </td>
              <td>
                <Choose
                  label={`第${at + 1}条起算点`}
                  value={line.start}
                  width={104}
                  options={(line.key ? startsOf[line.key] : []).map((value) => ({ value, label: limitStarts[value] }))}
                  onChange={(start) => change(line.row, { start: start as Limit['start'] })}
                />
              </td>
              <td>
                <Choose
                  label={`第${at + 1}条类别`}
                  value={line.kind}
                  options={kinds}
                  width={66}
                  onChange={(kind) => change(line.row, { kind: kind as Limit['kind'] })}
                />
              </td>
              <td>
                <Choose
                  label={`第${at + 1}条级别`}
                  value={line.level}
                  options={places}
                  width={80}
                  onChange={(level) => change(line.row, { level: level as Limit['level'] })}
                />
              </td>
              {(['regulation', 'edition', 'article', 'words'] as const).map((part) => (
                <td key={part}>
                  <Input
                    size="small"
                    aria-label={`第${at + 1}条${sourceNames[part]}`}
                    value={line.source[part]}
                    onChange={({ target }) => change(line.row, { source: { ...line.source, [part]: target.value } })}
                  />
                </td>
              ))}
              <td>
                <Button
                  type="text"
                  size="small"
                  icon={<DeleteOutlined />}
                  aria-label={`删去第${at + 1}条`}
                  onClick={() => setLines(lines.filter(({ row }) => row !== line.row))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={settingsStyles.settingsFoot}>
        <Button type="primary" loading={save.isPending} onClick={() => void keep(pack.id)}>
          存为新版本
        </Button>
        <Button disabled={name.trim() === pack.name} onClick={() => void keep(freshId)}>
          另存为一套
        </Button>
        <Button onClick={onClose}>放弃修改</Button>
        <Button icon={<PlusOutlined />} onClick={() => setLines([...lines, blank(lines)])}>
          加一条
        </Button>
        <span className="quiet">旧版本不变，启用后才适用。改了名称可另存为一套新规则。</span>
      </div>
    </div>
  );
}

const sourceNames = { regulation: '依据', edition: '版本', article: '条款', words: '原文' } as const;

function blank(lines: readonly Line[]): Line {
  const source = { regulation: '本单位默认', edition: '', article: '', words: '' };
  const row = Math.max(0, ...lines.map((line) => line.row)) + 1;
  return { key: null, number: null, unit: null, start: null, kind: 'all', level: 'all', source, row };
}

type Choosing = {
  label: string;
  value: string | null;
  options: { value: string; label: string }[];
  width: number;
  onChange: (value: string) => void;
};

function Choose({ label, value, options, width, onChange }: Choosing) {
  return (
    <Select
      size="small"
      aria-label={label}
      placeholder="选择"
      style={{ width }}
      value={value}
      options={options}
      onChange={onChange}
    />
  );
}
