import { Alert } from 'antd';

type Props = { found: readonly string[] };

/** Above words of former years that were changed by other means than this program; nothing where none were. */
export function ChangedOutside({ found }: Props) {
  if (found.length === 0) return null;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title="有内容被本程序以外的手段改动过，不能引用和导出；请与导入的原件或备份核对"
      description={found.map((words) => <div key={words}>{words}</div>)}
    />
  );
}
