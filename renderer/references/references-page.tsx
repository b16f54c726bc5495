import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useMayAsk } from '../session.ts';
import { ExportList } from '../ui/lists/export-list.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { FigureTable } from './figure-table.tsx';
import { KeepDialog } from './keep-dialog.tsx';
import { kindIn, ReferenceTable } from './reference-table.tsx';

/** 参考资料: news, reports, 口径 and whatever else was kept for drafting, and the figures in it. */
export function ReferencesPage() {
  const mayKeep = useMayAsk('reference.keep');
  const [params, setParams] = useSearchParams();
  const [keeping, setKeeping] = useState(false);
  const figures = params.get('view') === 'figures';
  const text = (params.get('text') ?? '').trim().slice(0, 100);
  const add = mayKeep ? (
    <Button type="primary" onClick={() => setKeeping(true)}>
      存一份资料
    </Button>
  ) : null;
  return (
    <div className="page">
      <PageHead
        says="新闻、工作报告、口径，供拟稿查阅、引用"
        acts={
          <>
            {figures ? (
              text && <ExportList of={{ list: 'figures', filter: { text: text.slice(0, 60) } }} />
            ) : (
              <ExportList of={{ list: 'references', filter: { text, kind: kindIn(params) } }} />
            )}
            {add}
          </>
        }
      />
      <Tabs
        activeKey={figures ? 'figures' : 'list'}
        onChange={(key) => setParams(key === 'figures' ? { view: 'figures' } : {})}
        items={[
          { key: 'list', label: '资料', children: figures ? null : <ReferenceTable add={add} /> },
          { key: 'figures', label: '查数字', children: figures ? <FigureTable /> : null },
        ]}
      />
      <KeepDialog open={keeping} onClose={() => setKeeping(false)} />
    </div>
  );
}
