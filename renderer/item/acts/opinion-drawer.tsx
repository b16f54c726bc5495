import { Drawer, Select } from 'antd';
import { useState } from 'react';
import type { ComparedPiece } from '../../../shared/domain/words/compare-words.ts';
import type { Opinion, OpinionRequest } from '../../../shared/model/opinions.ts';
import { instantWords } from '../../ui/marks/day-words.ts';
import styles from '../item.module.css';
import { compareOpinions, linesOf } from './opinion-compare.ts';

type Props = { request: OpinionRequest | undefined; onClose: () => void };

/** What a unit sent: the last version beside an earlier one, with their differences; alone when there is only one. */
export function OpinionDrawer({ request, onClose }: Props) {
  return (
    <Drawer
      title={request ? `${request.unitName}的会办意见` : ''}
      open={request !== undefined}
      onClose={onClose}
      size={980}
    >
      {request ? <Versions key={request.unitId} opinions={request.opinions} /> : null}
    </Drawer>
  );
}

const words = (opinion: Opinion) => `第${opinion.version}版（${opinion.receivedOn}收到）`;

function Versions({ opinions }: { opinions: readonly Opinion[] }) {
  const [older, setOlder] = useState(opinions.at(-2)?.version);
  const [newer, setNewer] = useState(opinions.at(-1)?.version);
  const before = opinions.find(({ version }) => version === older);
  const after = opinions.find(({ version }) => version === newer);
  if (!after) return null;
  if (!before) {
    return (
      <>
        <VersionNote opinion={after} />
        {linesOf(after.blocks).map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stored version never changes.
          <p key={index}>{line}</p>
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
            <VersionNote opinion={before} />
          </th>
          <th>
            <Select aria-label="对照的新版" value={newer ?? null} options={options} onChange={setNewer} />
            <VersionNote opinion={after} />
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
            <td>
              <Pieces pieces={row.before} />
            </td>
            <td>
              <Pieces pieces={row.after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function VersionNote({ opinion }: { opinion: Opinion }) {
  return (
    <div className="quiet">
      {opinion.fileName ?? '粘贴'} · {opinion.recordedBy}登记于{instantWords(opinion.recordedAt)}
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
