import { Dialog } from '../../../../renderer/ui/dialog/dialog.tsx';
import { type Act, ActDialog } from '../../../../renderer/ui/fields/act-dialog.tsx';
import { AskedReason } from '../../../../renderer/ui/fields/asked-reason.tsx';
import { HandoverDialog } from '../../../../renderer/ui/fields/handover-dialog.tsx';
import { UnitDialog } from '../../../../renderer/ui/fields/unit-dialog.tsx';
import { ReadyWordsButton } from '../../../../renderer/ui/ready/ready-words-button.tsx';
import type { Parts } from '../frame.tsx';
import { sampleUnits } from '../stand-in.ts';

const nothing = () => undefined;
const later = () => Promise.resolve();
const refused = new Error('云民函〔2026〕5号的日期2026-03-20早于它前面的云民函〔2026〕4号（2026-03-23）。');
const kinds = [
  { value: 'a', label: '登门走访' },
  { value: 'b', label: '电话沟通' },
];
/** A field of every kind; the dialog checks their names against the operation, whatever they hold here. */
const act: Act = {
  operation: 'contact.add',
  title: '登记沟通',
  okText: '登记',
  says: '办理前、办理中、办理后至少各沟通一次。',
  fixed: {},
  fields: [
    { name: 'day', label: '日期', as: 'day', value: '2026-03-20' },
    { name: 'place', label: '地点', as: 'line', help: '如：代表联络站' },
    { name: 'said', label: '谈了什么', as: 'text' },
    { name: 'way', label: '方式', as: 'few', options: kinds, value: 'a' },
    { name: 'ours', label: '承办人', as: 'choice', options: kinds },
    { name: 'theirs', label: '参加的人', as: 'many', options: kinds, value: ['a', 'b'] },
    { name: 'replacesId', label: '人数', as: 'number', value: 3 },
    { name: 'phase', label: '事后补记', as: 'flag' },
  ],
};

export const dialogs: Parts = {
  Dialog: {
    填写着: (
      <Dialog open title="退回修改" okText="退回" onOk={nothing} onCancel={nothing}>
        <textarea aria-label="退回原因" defaultValue="第二部分的数据请与财政局核实" />
      </Dialog>
    ),
  },
  ReadyWordsButton: {
    催办: <ReadyWordsButton proposalIds={[77]} only />,
    没有选中: <ReadyWordsButton proposalIds={[]} size="small" />,
  },
  AskedReason: {
    不按顺序: (
      <AskedReason
        act="导出"
        asked="orderReason"
        refused={refused}
        pending={false}
        onReason={later}
        onClose={nothing}
      />
    ),
    代签: (
      <AskedReason act="签发" asked="steadReason" refused={null} pending={false} onReason={later} onClose={nothing} />
    ),
  },
  ActDialog: { 各种栏目: <ActDialog act={act} onClose={nothing} /> },
  HandoverDialog: {
    新建: (
      <HandoverDialog
        start={{ handoverId: null, name: '', handedOn: '2026-03-20', cutOffOn: null }}
        onClose={nothing}
        onKept={nothing}
      />
    ),
  },
  UnitDialog: {
    新建: <UnitDialog open start={{ name: '云澜市教育局' }} onClose={nothing} onSaved={nothing} />,
    '修改，已停用': <UnitDialog open start={sampleUnits[3] ?? {}} onClose={nothing} onSaved={nothing} />,
  },
};
