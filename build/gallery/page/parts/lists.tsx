import { Button } from 'antd';
import { BackToSearch } from '../../../../renderer/ui/lists/back-to-search.tsx';
import { EarlierList } from '../../../../renderer/ui/lists/earlier-list.tsx';
import { ExportList } from '../../../../renderer/ui/lists/export-list.tsx';
import { PartSeen } from '../../../../renderer/ui/lists/part-seen.tsx';
import { SameProposer } from '../../../../renderer/ui/lists/same-proposer.tsx';
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

export const listParts: Parts = {
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
