import { Alert, Button } from 'antd';
import { sizeWords } from '../../ui/files/read-files.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../use-call.ts';

/** 数据备份: a copy of everything, now. */
export function BackupSettings() {
  const make = useAct('backup.make', { refresh: 'none' });
  return (
    <div className="sheet">
      <p>
        备份包含全部办理件、稿件、会办意见、文号和日志，存在数据文件夹的「backups」里；程序每天第一次启动时自动备份，留最近十份。
        附件的原件在数据文件夹的「attachments」里。请定期把这两个文件夹拷到移动硬盘或另一台电脑。
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
            title={
              <>
                已备份，共{sizeWords(make.data.size)}
                <div className="keep-lines quiet">{make.data.file}</div>
              </>
            }
          />
        ) : null}
      </div>
    </div>
  );
}
