import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { Proposal } from '../../../shared/model/items/proposal.ts';
import type { Day } from '../../../shared/model/primitives.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { DayInput } from '../../ui/fields/day-input.tsx';
import { keepUnits, lastUnits } from '../../ui/fields/last-units.ts';
import { UnitSelect } from '../../ui/fields/unit-select.tsx';
import { UnitSign } from '../../ui/marks/unit-sign.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct, useAnswer } from '../../use-call.ts';
import styles from '../item.module.css';

type Props = { item: Proposal; open: boolean; onClose: () => void };
type Row = { unitId: number; dueOn: Day | null };

/** Chooses whom to ask and by when; the item's co-handling units not yet asked stand ready. */
export function AskDialog({ item, open, onClose }: Props) {
  const units = useAnswer('unit.list', { retired: true });
  const ask = useAct('opinion.request');
  const [rows, setRows] = useState<Row[]>([]);
  const asked = item.requests.map(({ unitId }) => unitId);
  const reckoned = useAnswer('deadline.previewOpinion', { proposalId: item.id }, { enabled: open });
  const usual = reckoned.data?.day ?? null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: laid out when it opens, not when an answer is fetched again.
  useEffect(() => {
    if (!open) return;
    ask.reset();
    setRows(item.coUnitIds.filter((id) => !asked.includes(id)).map((unitId) => ({ unitId, dueOn: null })));
  }, [open]);

  const taken = [...asked, ...rows.map(({ unitId }) => unitId)];
  const before = lastUnits().filter((id) => !taken.includes(id) && units.data?.some((unit) => unit.id === id));
  const unitOf = (id: number) => units.data?.find((unit) => unit.id === id);
  const nameOf = (id: number) => unitOf(id)?.name ?? '';
  async function send() {
    const done = await ask.mutateAsync({ proposalId: item.id, units: rows }).catch(() => null);
    if (!done) return;
    keepUnits(rows.map(({ unitId }) => unitId));
    onClose();
  }
  return (
    <Dialog
      title="征求会办意见"
      open={open}
      onCancel={onClose}
      okText={`征求${rows.length}家意见`}
      okButtonProps={{ disabled: rows.length === 0 }}
      confirmLoading={ask.isPending}
      onOk={() => void send()}
      width={620}
    >
      <RefusalAlert error={ask.error} />
      <p className="quiet">
        {reckoned.data ? `默认期限：${reckoned.data.steps.join('；')}。可逐家改。` : '可逐家改期限。'}
        保存后即可导出征求会办意见函。
      </p>
      <table className={styles.askTable}>
        <tbody>
          {rows.map((row) => (
            <tr key={row.unitId}>
              <td>
                <UnitSign
                  unitId={row.unitId}
                  shortName={unitOf(row.unitId)?.shortName ?? ''}
                  fullName={nameOf(row.unitId)}
                  named
                />
              </td>
              <td style={{ width: 160 }}>
                <DayInput
                  aria-label={`${nameOf(row.unitId)}反馈期限`}
                  value={row.dueOn ?? usual}
                  onChange={(dueOn) =>
                    setRows(
                      rows.map((other) =>
                        other.unitId === row.unitId ? { ...other, dueOn: dueOn === usual ? null : dueOn } : other,
                      ),
                    )
                  }
                />
              </td>
              <td style={{ width: 40 }}>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={`移除${nameOf(row.unitId)}`}
                  onClick={() => setRows(rows.filter((other) => other.unitId !== row.unitId))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <UnitSelect
        aria-label="添加会办单位"
        placeholder="添加会办单位：输入名称查找，没有的可新建"
        value={null}
        exclude={taken}
        onChange={(unitId) => {
          if (unitId) setRows([...rows, { unitId, dueOn: null }]);
        }}
      />
      {before.length > 0 ? (
        <Button
          type="link"
          style={{ padding: 0, height: 'auto', whiteSpace: 'normal', textAlign: 'start', marginTop: 6 }}
          onClick={() => setRows([...rows, ...before.map((unitId) => ({ unitId, dueOn: null }))])}
        >
          加上上次一起征求的{before.length}家：{before.map((id) => unitOf(id)?.shortName ?? '').join('、')}
        </Button>
      ) : null}
    </Dialog>
  );
}
