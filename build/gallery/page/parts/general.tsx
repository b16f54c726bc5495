import { Button, Space } from 'antd';
import { Refused } from '../../../../renderer/client.ts';
import { ChangedItem } from '../../../../renderer/ui/changed-item.tsx';
import { ChangedNote } from '../../../../renderer/ui/changed-note.tsx';
import { ChangedOutside } from '../../../../renderer/ui/changed-outside.tsx';
import { ConfirmFound } from '../../../../renderer/ui/confirm-found.tsx';
import { CopyButton } from '../../../../renderer/ui/copy-button.tsx';
import { EmptyPlace } from '../../../../renderer/ui/empty-place.tsx';
import { PageHead } from '../../../../renderer/ui/page-head.tsx';
import { RefusalAlert } from '../../../../renderer/ui/refusal-alert.tsx';
import { Waiting } from '../../../../renderer/ui/waiting.tsx';
import { wayOut } from '../../../../shared/domain/audit/way-out.ts';
import { After, type Parts, press } from '../frame.tsx';

const nothing = () => undefined;
const taken = new Refused({
  code: 'unit.taken',
  message: '单位名录中已有「云澜市教育局」，可直接选用或修改原有条目。',
});

export const generalParts: Parts = {
  按钮: {
    主要: <Button type="primary">保存</Button>,
    普通: <Button>取消</Button>,
    会造成后果: <Button danger>作废文号</Button>,
    文字: <Button type="text">展开</Button>,
    链接: <Button type="link">打开原件</Button>,
    '小号、并排': (
      <Space>
        <Button size="small">上一件</Button>
        <Button size="small">下一件</Button>
      </Space>
    ),
    不能用: <Button disabled>签发</Button>,
    正在办: (
      <Button type="primary" loading>
        正在导出
      </Button>
    ),
  },
  PageHead: {
    只有名称: <PageHead title="零件陈列" />,
    说明和按钮: (
      <PageHead
        title="零件陈列"
        heading="建议提案"
        says="本届共 128 件，3 件超期"
        acts={<Button type="primary">登记一件</Button>}
      />
    ),
  },
  ChangedOutside: {
    两处: <ChangedOutside found={['《关于加快社区助餐点建设的建议》的案由被改动过', '该件的答复正文被改动过']} />,
  },
  ChangedItem: {
    可以核对无误: (
      <ChangedItem
        proposalId={77}
        changes={{
          number: '77',
          found: ['稿件的文字被本程序以外的手段改动过（2026年3月20日09:00以后）'],
          wayOut: wayOut(['text']),
          confirms: ['稿件的文字被本程序以外的手段改动过（2026年3月20日09:00以后）'],
        }}
      />
    ),
  },
  ConfirmFound: {
    一处: (
      <ConfirmFound
        words={['单位名录的简称被本程序以外的手段改动过（2026年3月20日09:00以后）']}
        onConfirm={async () => {}}
        isPending={false}
        error={null}
        onClose={() => {}}
      />
    ),
  },
  ChangedNote: {
    一处: <ChangedNote found={['云民函〔2026〕1号：文号登记的序号被本程序以外的手段改动过']} />,
  },
  EmptyPlace: {
    只有一句: <EmptyPlace title="还没有会办意见" />,
    说明和第一步: (
      <EmptyPlace title="今天没有要办的件" action={<Button type="primary">登记一件</Button>}>
        新收到的件登记以后，按期限排在这里。
      </EmptyPlace>
    ),
  },
  RefusalAlert: {
    一句话: <RefusalAlert error={taken} />,
    能重试: <RefusalAlert error={taken} onRetry={nothing} />,
    能关掉: <RefusalAlert error={taken} onClose={nothing} />,
    有原件: <RefusalAlert error={new Refused({ ...taken.failure, proposalId: 77 })} />,
    登录过期: <RefusalAlert error={new Refused({ code: 'session.needed', message: '请先登录。' })} />,
    意外: <RefusalAlert error={new Error('x is undefined')} />,
  },
  CopyButton: {
    普通: <CopyButton text="云民函〔2026〕1号" />,
    别的字: <CopyButton text="云民函〔2026〕1号" label="复制文号" />,
    刚复制: (
      <After act={press}>
        <CopyButton text="云民函〔2026〕1号" />
      </After>
    ),
  },
  Waiting: { 正在读取: <Waiting /> },
};
