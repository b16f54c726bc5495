import { Link } from 'react-router';
import type { Citation } from '../../shared/model/letter.ts';
import { comparePieces } from '../paper/compare.ts';
import { Pieces } from '../paper/pieces.tsx';

const places = { case: '/cases', item: '/items', reference: '/references' } as const;

/** What a paragraph was quoted from, with the words as they stood there and what has been changed since. */
export function CitationCard({ citation, text }: { citation: Citation; text: string }) {
  const { source, id, label, words } = citation;
  return (
    <div className="source-card">
      <Link to={`${places[source]}/${id}`}>引自：{label}</Link>
      {words === text ? (
        <div className="quiet">与原文一字不差</div>
      ) : (
        <div className="source-words">
          <Pieces pieces={comparePieces(words, text)} />
        </div>
      )}
    </div>
  );
}
