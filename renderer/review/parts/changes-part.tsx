import { Select } from 'antd';
import { comparedBecause, type LetterReview } from '../../../shared/model/letter/letter.ts';
import { type ComparedPart, changesIn } from '../../paper/compare.ts';
import { ComparedPieces } from '../../paper/pieces.tsx';
import { instantWords } from '../../ui/marks/day-words.ts';
import styles from '../review.module.css';
import { DecidePart } from './decide-part.tsx';

type Props = {
  review: LetterReview;
  /** The version it is compared with; null with none. */
  beside: number | null;
  parts: readonly ComparedPart[] | null;
  onBeside: (version: number) => void;
  onPick: (blockId: string) => void;
};

const blockIdOf = (part: ComparedPart) => (part.key.startsWith('block:') ? part.key.slice('block:'.length) : null);

/** What changed since an earlier version, any one: unless another is chosen, since the one that went back to the clerk. */
export function ChangesPart({ review, beside, parts, onBeside, onPick }: Props) {
  const { versions, compared, seen } = review;
  const changed = parts?.filter(({ change }) => change !== 'same') ?? [];
  const because = (version: number) =>
    [version === compared?.version ? comparedBecause[compared.because] : '', version === seen ? '您看过的' : ''].filter(
      Boolean,
    );
  const title = parts === null ? '改动' : `比第${beside}版改了${changesIn(parts)}处`;
  return (
    <DecidePart id="changes" title={title}>
      {versions.length === 0 ? (
        <p className="quiet">第一次送审，没有可以对照的旧稿。</p>
      ) : (
        <Select<number>
          size="small"
          className={styles.besideChoice ?? ''}
          aria-label="与哪一版对照"
          placeholder="与哪一版对照"
          value={beside}
          onChange={onBeside}
          options={versions.map(({ version, reason, at, by }) => ({
            value: version,
            label: `第${version}版 ${[reason, ...because(version)].join('，')} · ${by} ${instantWords(at)}`,
          }))}
        />
      )}
      {parts !== null && changed.length === 0 ? <p className="quiet">与第{beside}版文字相同。</p> : null}
      {changed.map((part) => (
        <button
          key={part.key + part.change}
          type="button"
          className={styles.changedRow}
          onClick={() => onPick(blockIdOf(part) ?? '')}
        >
          <span className="quiet">{part.change === 'moved' ? '位置移动　' : `${part.label}　`}</span>
          {part.number}
          <ComparedPieces pieces={part.pieces} />
        </button>
      ))}
    </DecidePart>
  );
}
