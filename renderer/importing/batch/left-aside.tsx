import { Alert } from 'antd';

/** Files that were chosen along but that no reader knows: named, and left where they are. */
export function LeftAside({ names, onClose }: { names: readonly string[]; onClose: () => void }) {
  const few = names.slice(0, 5).join('、');
  const title =
    names.length === 0
      ? '文件夹里没有文件，请另选一个。'
      : `${names.length}个文件不是台账也不是文书，没有送去识别：${few}${names.length > 5 ? '等' : ''}。`;
  return <Alert type="info" showIcon closable={{ onClose }} style={{ marginTop: 8 }} title={title} />;
}
