import { Button } from 'antd';
import { BackToSearch } from '../../../../renderer/ui/lists/back-to-search.tsx';
import { EarlierList } from '../../../../renderer/ui/lists/earlier-list.tsx';
import { ExportList } from '../../../../renderer/ui/lists/export-list.tsx';
import { ListTable } from '../../../../renderer/ui/lists/list-table.tsx';
import { PartSeen } from '../../../../renderer/ui/lists/part-seen.tsx';
import { SameProposer } from '../../../../renderer/ui/lists/same-proposer.tsx';
import { SavedViews } from '../../../../renderer/ui/lists/saved-views.tsx';
import { ListSearch } from '../../../../renderer/ui/lists/search-box.tsx';
import type { EarlierRow, SimilarRow } from '../../../../shared/model/similar.ts';
import type { Parts } from '../frame.tsx';

const nothing = () => undefined;
const row: EarlierRow = {
  source: 'case',
  id: 1,
  kind: 'npc-suggestion',
  session: '市九届四次',
  number: '77',
  title: '关于完善社区老年助餐服务的建议',
  proposer: '陈若安',
  day: '2024-06-18',
  dayOf: '答复',
  resultClass: 'A',
  satisfaction: '满意',
};
const bare: EarlierRow = {
  ...row,
  ...{ source: 'item', id: 2, kind: 'cppcc-proposal', session: '', number: '', title: '', day: null },
  ...{ resultClass: '', satisfaction: '' },
};
const near: SimilarRow = {
  ...row,
  words: ['老年助餐', '社区食堂', '运营补贴'],
  otherwise: [{ own: '太贵', theirs: '收费标准' }],
  likeness: 82,
  promises: [
    { words: '2024年底前新建社区老年食堂12个。', status: '已落实' },
    { words: '研究运营补贴办法。', status: '' },
  ],
};

type Line = { id: number; title: string; who: string };
const lines: Line[] = [
  { id: 1, title: '关于完善社区老年助餐服务的建议', who: '纪云舒' },
  { id: 2, title: '关于优化殡葬服务、推广节地生态安葬的提案', who: '沙明川' },
];
const table = {
  keyOf: ({ id }: Line) => id,
  columns: [
    { title: '案由', dataIndex: 'title', sorts: 'title' },
    { title: '承办人', dataIndex: 'who', width: 120, sorts: 'handler' },
  ],
  ...{ address: '', open: nothing, pages: false as const, empty: '没有符合条件的件' },
  sorting: { by: 'title', reverse: false, on: nothing },
};

export const listParts: Parts = {
  ListTable: {
    选中一行: <ListTable<Line> {...table} rows={lines} choice={{ rows: lines.slice(0, 1), on: nothing }} />,
    只看不选: <ListTable<Line> {...table} rows={lines} />,
    空着: <ListTable<Line> {...table} rows={[]} />,
  },
  SavedViews: {
    没有筛选: <SavedViews list="items" params={new URLSearchParams()} onChange={nothing} />,
    筛过: <SavedViews list="items" params={new URLSearchParams('stage=owing')} onChange={nothing} />,
  },
  EarlierList: {
    '往年件，有的不全': <EarlierList rows={[row, bare]} />,
    '为什么相近、当时的承诺': <EarlierList rows={[near]} act={() => <Button size="small">引用</Button>} />,
  },
  SameProposer: {
    几件: <SameProposer rows={[row, bare]} />,
    很多: <SameProposer rows={Array.from({ length: 20 }, (_, n) => ({ ...row, id: n + 1 }))} />,
    没有: <SameProposer rows={[]} />,
  },
  ListSearch: {
    空着: <ListSearch label="按单位名称查找" text="" onText={nothing} />,
    查过: <ListSearch label="按单位名称查找" text="财政" onText={nothing} />,
  },
  ExportList: {
    普通: <ExportList of={{ list: 'units', filter: { text: '', retired: false } }} />,
    小号: <ExportList of={{ list: 'units', filter: { text: '', retired: false } }} size="small" />,
  },
  PartSeen: { 列表: <PartSeen />, 数字: <PartSeen figures /> },
  BackToSearch: { 返回: <BackToSearch /> },
};
