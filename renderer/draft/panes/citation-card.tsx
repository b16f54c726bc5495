import { Button } from 'antd';
import { Link } from 'react-router';
import { unchecked } from '../../../shared/domain/letter/check.ts';
import { comparePieces } from '../../../shared/domain/words/compare-words.ts';
import type { Citation, LetterContent } from '../../../shared/model/letter/letter.ts';
import { ComparedPieces } from '../../paper/pieces.tsx';
import styles from './side.module.css';

const places = { case: '/cases', item: '/items', reference: '/references' } as const;

type Props = { citation: Citation; text: string; onChecked: (() => void) | null };

/** What a paragraph was quoted from, what has been changed since, and what of it still waits to be checked. */
export function CitationCard({ citation, text, onChecked }: Props) {
  const { source, id, label, words } = citation;
  const open = unchecked({ text, citations: [citation] });
  return (
    <div className={styles.sourceCard}>
      <Link to={`${places[source]}/${id}`}>引自：{label}</Link>
      {words === text ? (
        <div className="quiet">与原文一字不差</div>
      ) : (
        <div className={styles.sourceWords}>
          <ComparedPieces pieces={comparePieces(words, text)} />
        </div>
      )}
      {open.length > 0 ? (
        <>
          <div className={styles.passageLabel}>还没有核对的：</div>
          <ul className={styles.unchecked}>
            {open.map((each) => (
              <li key={each.words}>
                <mark className={styles.outOfDate}>{each.words}</mark> {each.why}
              </li>
            ))}
          </ul>
          {onChecked ? (
            <Button size="small" onClick={onChecked}>
              都核对过了
            </Button>
          ) : null}
        </>
      ) : null}
    </div>
  );
}

/** The letter with nothing of that paragraph's quotations left to check. */
export function checkedIn(content: LetterContent, blockId: string): LetterContent {
  return {
    ...content,
    blocks: content.blocks.map((block) =>
      block.id === blockId && block.citations
        ? { ...block, citations: block.citations.map((citation) => ({ ...citation, unchecked: [] })) }
        : block,
    ),
  };
}
