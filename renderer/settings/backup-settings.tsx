import { Alert, Button } from 'antd';
import { sizeWords } from '../ui/read-files.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAct } from '../use-call.ts';

/** 数据备份: a copy of everything, now. */
export function BackupSettings() {
  const make = useAct('backup.make', { refresh: 'none' });
  return (
    <div className="sheet">
      <p>
        备份包含全部办理件、稿件、会办意见、附件和日志，存在数据文件夹的「backups」里。建议定期把备份文件拷到移动硬盘或另一台电脑。
      </p>
      <Button type="primary" loading={make.isPending} onClick={() => make.mutate({})}>
        立即备份
      </Button>
      <div style={{ marginTop: 12 }}>
        <RefusalAlert error={make.error} />
        {make.data ? (
          <Alert
            type="success"
            showIcon
            title={`已备份，共${sizeWords(make.data.size)}`}
            description={<span className="keep-lines">{make.data.file}</span>}
          />
        ) : null}
      </div>
    </div>
  );
}
