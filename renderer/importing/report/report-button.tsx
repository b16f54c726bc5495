import { Button } from 'antd';
import { saveFiles } from '../../ui/files/save-files.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../use-call.ts';

/** The report of a batch, row by row, as a workbook. */
export function ReportButton({ batchId, size = 'middle' }: { batchId: number; size?: 'small' | 'middle' }) {
  const report = useAct('imports.report');
  return (
    <>
      <Button
        size={size}
        loading={report.isPending}
        onClick={() =>
          void report
            .mutateAsync({ batchId })
            .then(saveFiles)
            .catch(() => undefined)
        }
      >
        下载报告
      </Button>
      <RefusalAlert error={report.error} onClose={() => report.reset()} />
    </>
  );
}
