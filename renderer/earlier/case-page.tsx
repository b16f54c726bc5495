import { useEffect } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { searchWordsOf } from '../../shared/domain/search/query.ts';
import { ChangedOutside } from '../ui/changed-outside.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useAnswer } from '../use-call.ts';
import { CaseFacts } from './case-facts.tsx';
import { CaseHead } from './case-head.tsx';
import { CaseLetter } from './case-letter.tsx';
import styles from './earlier.module.css';

/** A case of a former year: what was asked, what was answered, and where each word of it was read. `?find=` marks words. */
export function CasePage() {
  const id = Number(useParams().id);
  const [params] = useSearchParams();
  const words = searchWordsOf(params.get('find') ?? '');
  const found = useAnswer('cases.get', { id });
  const ready = found.data !== undefined;
  useEffect(() => {
    // The first place in a letter where the words stand; the head shows them anyway.
    if (ready) document.querySelector(`.${styles.caseLetter} mark`)?.scrollIntoView({ block: 'center' });
  }, [ready]);
  if (!found.data) {
    return found.error ? (
      <div className="page">
        <RefusalAlert error={found.error} onRetry={() => void found.refetch()} />
        <Link to="/search">返回档案检索</Link>
      </div>
    ) : (
      <Waiting />
    );
  }
  const it = found.data;
  // The reply first: it is what people come for.
  const letters = [...it.letters].sort((a, b) => rank[a.what] - rank[b.what]);
  return (
    <div className="page">
      <CaseHead found={it} words={words} />
      <ChangedOutside found={it.changedOutside} />
      <div className={letters.length > 0 ? styles.caseColumns : undefined}>
        {letters.length > 0 ? (
          <div className={styles.caseLetters}>
            {letters.map((letter) => (
              <CaseLetter key={letter.id} letter={letter} words={words} />
            ))}
          </div>
        ) : null}
        <CaseFacts found={it} words={words} />
      </div>
    </div>
  );
}

const rank = { reply: 0, opinion: 1, 'own-text': 2 } as const;
