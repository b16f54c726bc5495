import { useState } from 'react';
import { useAct } from '../../use-call.ts';
import { saveFiles } from '../files/save-files.ts';

/** 打开 and 另存 of a kept file; what the system does not open is saved. */
export function useFileActs(): { open(id: number): void; save(id: number): void; failure: unknown; clear(): void } {
  const get = useAct('attachment.get');
  const start = useAct('attachment.open');
  const [failure, setFailure] = useState<unknown>(null);
  const tell = (work: () => Promise<unknown>) => {
    setFailure(null);
    work().catch(setFailure);
  };
  const save = async (attachmentId: number) => saveFiles(await get.mutateAsync({ attachmentId }));
  return {
    save: (id) => tell(() => save(id)),
    open: (id) =>
      tell(async () => {
        const { opened } = await start.mutateAsync({ attachmentId: id });
        if (!opened) await save(id);
      }),
    failure,
    clear: () => setFailure(null),
  };
}
