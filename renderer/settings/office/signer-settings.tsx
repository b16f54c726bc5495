import { Table } from 'antd';
import type { KnownSigner } from '../../../shared/model/package/case-package.ts';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { instantWords } from '../../ui/marks/day-words.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAnswer } from '../../use-call.ts';

/** 案卷签名: this store's own fingerprint, and whose packages were taken in here. */
export function SignerSettings() {
  const known = useAnswer('package.signers', {});
  return (
    <div className="sheet">
      <RefusalAlert error={known.error} onRetry={() => void known.refetch()} />
      {known.data ? (
        <p>
          本机签名指纹 <strong>{known.data.own}</strong>
          <br />
          <span className="quiet">
            导出的案卷包都用它签名。对方第一次收到时会打电话核对，念这串字即可；签名用的钥匙只在本机数据文件夹里。
          </span>
        </p>
      ) : null}
      <Table<KnownSigner>
        size="small"
        rowKey="fingerprint"
        pagination={false}
        loading={known.isLoading}
        dataSource={known.data?.signers ?? []}
        locale={{
          emptyText: <EmptyPlace title="还没有收过案卷包">导入过谁签名的案卷包，就列在这里。</EmptyPlace>,
        }}
        columns={[
          { title: '签名指纹', width: 230, dataIndex: 'fingerprint' },
          { title: '单位', dataIndex: 'office' },
          { title: '第一次收到', width: 150, render: (_, row) => instantWords(row.firstSeenAt) },
          { title: '经手', width: 100, dataIndex: 'firstSeenBy' },
          { title: '已导入', width: 80, align: 'right', render: (_, row) => `${row.packages}份` },
        ]}
      />
    </div>
  );
}
