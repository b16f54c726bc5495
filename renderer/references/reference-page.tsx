import { Link, useParams } from 'react-router';
import { instantWords } from '../ui/day-words.ts';
import { PageHead } from '../ui/page-head.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useAnswer } from '../use-call.ts';

/** One piece of reference material. */
export function ReferencePage() {
  const id = Number(useParams().id);
  const reference = useAnswer('reference.get', { id });
  if (!reference.data) {
    return reference.error ? (
      <div className="page">
        <RefusalAlert error={reference.error} />
      </div>
    ) : (
      <Waiting />
    );
  }
  const { title, source, text, keptAt, keptBy } = reference.data;
  return (
    <div className="page" style={{ maxWidth: 960 }}>
      <PageHead title={title} acts={<Link to="/references">返回参考资料</Link>} />
      <article className="sheet" style={{ padding: '20px 36px', lineHeight: 1.9, fontSize: 15 }}>
        <div className="quiet" style={{ fontSize: 13 }}>
          {[source && `来源：${source}`, `${keptBy}存于${instantWords(keptAt)}`].filter(Boolean).join('　')}
        </div>
        <div className="keep-lines">{text}</div>
      </article>
    </div>
  );
}
