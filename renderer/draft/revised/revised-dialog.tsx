import { Alert, Input } from 'antd';
import { useEffect, useState } from 'react';
import type { RevisedReading, RevisedTaken } from '../../../shared/model/letter/revised.ts';
import type { FileIn } from '../../../shared/model/primitives.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { FileChooser } from '../../ui/files/file-chooser.tsx';
import { ReadingNotes } from '../../ui/files/reading-notes.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../use-call.ts';
import type { Letter } from '../use-letter.ts';
import { type Decided, type Fate, undecided } from './decided.ts';
import styles from './revised.module.css';
import { RevisedList } from './revised-list.tsx';

type Props = {
  proposalId: number;
  letter: Letter;
  open: boolean;
  onClose: () => void;
  onTaken: (taken: RevisedTaken) => void;
};
type Read = { file: FileIn; reading: RevisedReading };

/** 读回修改稿: the returned file's changes and comments one by one, each accepted or refused, then put into the draft at once. */
export function RevisedDialog({ proposalId, letter, open, onClose, onTaken }: Props) {
  const read = useAct('revised.read');
  const take = useAct('revised.take');
  const [found, setFound] = useState<Read | null>(null);
  const [decided, setDecided] = useState<Decided>(new Map());
  const [from, setFrom] = useState('');
  const { reset: forgetRead } = read;
  const { reset: forgetTake } = take;
  useEffect(() => {
    if (!open) return;
    setFound(null);
    setDecided(new Map());
    setFrom('');
    forgetRead();
    forgetTake();
  }, [open, forgetRead, forgetTake]);

  async function choose(file: FileIn) {
    forgetTake();
    if (!(await letter.flush())) return;
    const reading = await read.mutateAsync({ proposalId, file }).catch(() => null);
    if (!reading) return;
    setFound({ file, reading });
    // What the draft says already is put in no second time; a comment that is done needs no answer.
    const settled = [
      ...reading.changes.flatMap(({ key, standing }) => (standing === 'already' ? [key] : [])),
      ...reading.remarks.flatMap(({ key, done }) => (done ? [key] : [])),
    ];
    setDecided(new Map(settled.map((key) => [key, 'refused'])));
  }

  const left = found ? undecided(found.reading, decided) : [];
  const chosen = (keys: readonly { key: string }[]) =>
    keys.map(({ key }) => key).filter((key) => decided.get(key) === 'accepted');
  const changes = found ? chosen(found.reading.changes) : [];
  const remarks = found ? chosen(found.reading.remarks) : [];

  async function put() {
    if (!found || left.length > 0) return;
    // What was typed on the page meanwhile is saved first; the revision tells whether the list still fits.
    if (!(await letter.flush())) return;
    const { file, reading } = found;
    const asked = { proposalId, revision: reading.revision, file, accepted: changes, remarks, from };
    const taken = await take.mutateAsync(asked).catch(() => null);
    if (taken) onTaken(taken);
  }

  const decide = (keys: readonly string[], fate: Fate) =>
    setDecided((before) => new Map([...before, ...keys.map((key) => [key, fate] as const)]));

  return (
    <Dialog
      open={open}
      title="读回修改稿"
      width={920}
      okText={
        found
          ? left.length > 0
            ? `还有${left.length}处没有定`
            : `放进稿件（修改${changes.length}处，批注${remarks.length}条）`
          : '放进稿件'
      }
      okButtonProps={{ disabled: !found || left.length > 0 }}
      confirmLoading={take.isPending}
      onOk={() => void put()}
      onCancel={onClose}
    >
      <RefusalAlert error={read.error ?? take.error} />
      {found ? (
        <>
          <div className={styles.head}>
            <span>
              {headWords(found)}
              {found.reading.authors.length > 0 ? `修改人：${found.reading.authors.join('、')}。` : ''}
            </span>
            <Input
              className={styles.from ?? ''}
              size="small"
              aria-label="谁退回的"
              placeholder="谁退回的（选填，记在留痕里）"
              maxLength={60}
              value={from}
              onChange={({ target }) => setFrom(target.value)}
            />
          </div>
          <ReadingNotes notes={found.reading.apart} />
          <RevisedList reading={found.reading} decided={decided} onDecide={decide} />
        </>
      ) : (
        <>
          <FileChooser
            label="选择改好的文件"
            accept=".docx"
            dropHint="把领导、科室或会办单位退回的 .docx 拖到这里"
            loading={read.isPending}
            onFiles={([file]) => file && void choose(file)}
          />
          <Alert
            type="info"
            showIcon
            className={styles.hint ?? ''}
            title="修订、批注、没有开修订直接改的字，都能读出来；采纳以前不改动稿件。"
          />
        </>
      )}
    </Dialog>
  );
}

function headWords({ reading: { version, changes, remarks } }: Read): string {
  const counts = [
    ...(changes.length > 0 ? [`${changes.length}处修改`] : []),
    ...(remarks.length > 0 ? [`${remarks.length}条批注`] : []),
  ];
  return `与${version === null ? '现稿' : `导出的第${version}版`}对照，有${counts.join('、')}。`;
}
