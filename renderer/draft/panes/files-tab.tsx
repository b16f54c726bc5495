import { FilesBeside } from '../../ui/looking/files-beside.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useAnswer } from '../../use-call.ts';

/** 附件 of the item beside the text that is written from them. */
export function FilesTab({ proposalId }: { proposalId: number }) {
  const item = useAnswer('proposal.get', { proposalId });
  if (item.data) return <FilesBeside files={item.data.attachments} />;
  return item.error ? <RefusalAlert error={item.error} onRetry={() => void item.refetch()} /> : <Waiting />;
}
