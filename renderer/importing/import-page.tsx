import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { endingsNamed } from '../../shared/model/reading/file-endings.ts';
import { useMayAsk } from '../session.ts';
import asLinkStyles from '../ui/as-link.module.css';
import { EmptyPlace } from '../ui/empty-place.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useAct, useAnswer } from '../use-call.ts';
import { BatchList } from './batch/batch-list.tsx';
import { BatchView } from './batch/batch-view.tsx';
import { FileDrop } from './batch/file-drop.tsx';
import { PastePage } from './batch/paste-page.tsx';
import { isUnderWay, send, useSending } from './batch/sending.ts';
import type { Chosen } from './batch/sort-files.ts';
import styles from './importing.module.css';

/** 导入: cases of former years from whatever an office has, batch by batch. */
export function ImportPage() {
  const { batchId } = useParams();
  const mayImport = useMayAsk('imports.open');
  if (!mayImport) {
    return (
      <div className="page">
        <PageHead />
        <EmptyPlace title="导入由经办人或管理员办理" action={<a href="#/search">去档案检索</a>}>
          已经入库的往年件，在档案检索里都能查到。
        </EmptyPlace>
      </div>
    );
  }
  return batchId === undefined ? <StartPage /> : <BatchView key={batchId} batchId={Number(batchId) || 0} />;
}

/** 选文件, and the batches of before. */
function StartPage() {
  const navigate = useNavigate();
  const list = useAnswer('imports.list', {});
  const open = useAct('imports.open');
  const sending = useSending();
  const [pasting, setPasting] = useState(false);
  const busy = isUnderWay(sending) || open.isPending;

  async function begin(chosen: Chosen[], aside: string[] = []) {
    const batch = await open.mutateAsync({}).catch(() => null);
    if (!batch) return;
    send(batch.id, chosen, aside);
    void navigate(`/import/${batch.id}?step=read`);
  }
  return (
    <div className={`page ${styles.importPage}`}>
      <PageHead says="把往年的台账、答复函、会办意见整批读进来，核对后入库，供检索和参考" />
      <RefusalAlert error={open.error} onClose={() => open.reset()} />
      <section className="sheet" aria-label="选文件">
        <FileDrop onFiles={(chosen, aside) => void begin(chosen, aside)} disabled={busy}>
          也可把文件、文件夹拖到这里。台账（{endingsNamed('ledger')}）、文书（{endingsNamed('document')}）、网页（
          {endingsNamed('page')}）可以混在一起。
          <br />
          先识别、再核对，您确认以前什么也不会存入。国家秘密不得录入本程序。
        </FileDrop>
        {busy && isUnderWay(sending) ? (
          <p className="quiet">
            另一批正在识别，<a href={`#/import/${sending.batchId}`}>打开那一批</a>；识别完再导入下一批。
          </p>
        ) : null}
        <button
          type="button"
          className={`${asLinkStyles.asLink} ${styles.importOr}`}
          aria-expanded={pasting}
          onClick={() => setPasting(!pasting)}
        >
          粘贴网页上的内容
        </button>
        {pasting ? <PastePage onFiles={(chosen) => void begin(chosen)} disabled={busy} /> : null}
      </section>
      <RefusalAlert error={list.error} onRetry={() => void list.refetch()} />
      {list.data ? (
        list.data.length > 0 ? (
          <BatchList batches={list.data} />
        ) : (
          <section className="sheet">
            <EmptyPlace title="还没有导入过">
              每次导入是一批，列在这里：没有核对完的可以接着做，入了库的可以看报告，不要的可以整批撤销。
            </EmptyPlace>
          </section>
        )
      ) : list.error ? null : (
        <Waiting />
      )}
    </div>
  );
}
