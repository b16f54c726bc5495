import { Button, Drawer, Select, Tag } from 'antd';
import { useState } from 'react';
import type { ComparedPiece } from '../../../shared/domain/words/compare-words.ts';
import type { OpinionRequest, ReceivedOpinion } from '../../../shared/model/opinions.ts';
import { instantWords } from '../../ui/marks/day-words.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../use-call.ts';
import styles from '../item.module.css';
import { compareOpinions, linesOf } from './opinion-compare.ts';

type Props = {
  proposalId: number;
  request: OpinionRequest | undefined;
  /** Voids a version; left out where nothing may be voided now. */
  onVoid: ((opinion: ReceivedOpinion) => void) | undefined;
  onClose: () => void;
};
/** What can be done with the version that is shown. */
type Acts = { onVoid: (opinion: ReceivedOpinion) => void; onRestore: (opinion: ReceivedOpinion) => void } | null;

/** What a unit sent: the last version beside an earlier one, with their differences; alone when there is only one. */
export function OpinionDrawer({ proposalId, request, onVoid, onClose }: Props) {
  const restore = useAct('opinion.restore');
  const acts: Acts = onVoid
    ? { onVoid, onRestore: ({ unitId, version }) => restore.mutate({ proposalId, unitId, version }) }
    : null;
  return (
    <Drawer
      title={request ? `${request.unitName}的会办意见` : ''}
      open={request !== undefined}
      onClose={onClose}
      size={980}
    >
      <RefusalAlert error={restore.error} />
      {request ? <Versions key={request.unitId} opinions={request.opinions} acts={acts} /> : null}
    </Drawer>
  );
}

const words = ({ version, receivedOn, voided }: ReceivedOpinion) =>
  `第${version}版（${receivedOn}收到${voided ? '，已作废' : ''}）`;

function Versions({ opinions, acts }: { opinions: readonly ReceivedOpinion[]; acts: Acts }) {
  const [older, setOlder] = useState(opinions.at(-2)?.version);
  const [newer, setNewer] = useState(opinions.at(-1)?.version);
  const before = opinions.find(({ version }) => version === older);
  const after = opinions.find(({ version }) => version === newer);
  if (!after) return null;
  if (!before) {
    return (
      <>
        <VersionNote opinion={after} acts={acts} />
        {linesOf(after.blocks).map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stored version never changes.
          <p key={index} className={after.voided ? styles.voidWords : undefined}>
            {line}
          </p>
        ))}
      </>
    );
  }
  const options = opinions.map((opinion) => ({ value: opinion.version, label: words(opinion) }));
  const rows = compareOpinions(before.blocks, after.blocks);
  const changed = rows.filter(({ same }) => !same).length;
  return (
    <table className={styles.beside}>
      <thead>
        <tr>
          <th>
            <Select aria-label="对照的旧版" value={older ?? null} options={options} onChange={setOlder} />
            <VersionNote opinion={before} acts={acts} />
          </th>
          <th>
            <Select aria-label="对照的新版" value={newer ?? null} options={options} onChange={setNewer} />
            <VersionNote opinion={after} acts={acts} />
          </th>
        </tr>
        <tr>
          <td colSpan={2} className="quiet">
            {changed === 0 ? '两版文字相同' : `${changed}段不同：删去的划线，新增的加底色`}
          </td>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className={row.same ? undefined : styles.besideChanged}>
            <td className={before.voided ? styles.voidWords : undefined}>
              <Pieces pieces={row.before} />
            </td>
            <td className={after.voided ? styles.voidWords : undefined}>
              <Pieces pieces={row.after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function VersionNote({ opinion, acts }: { opinion: ReceivedOpinion; acts: Acts }) {
  const { version, fileName, recordedBy, recordedAt, voided } = opinion;
  return (
    <div className="quiet">
      {fileName ?? '粘贴'} · {recordedBy}登记于{instantWords(recordedAt)}
      {acts && !voided ? (
        <Button type="link" size="small" aria-label={`作废第${version}版`} onClick={() => acts.onVoid(opinion)}>
          作废
        </Button>
      ) : null}
      {voided ? (
        <div>
          <Tag>已作废</Tag>
          {voided.why}（{voided.by}，{instantWords(voided.at)}）
          {acts ? (
            <Button type="link" size="small" aria-label={`恢复第${version}版`} onClick={() => acts.onRestore(opinion)}>
              恢复
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

function Pieces({ pieces }: { pieces: readonly ComparedPiece[] | null }) {
  if (!pieces) return <span className="quiet">（无此段）</span>;
  return pieces.map((piece, index) => {
    const key = `${index}${piece.kind}`;
    if (piece.kind === 'added') return <ins key={key}>{piece.text}</ins>;
    if (piece.kind === 'removed') return <del key={key}>{piece.text}</del>;
    return <span key={key}>{piece.text}</span>;
  });
}
