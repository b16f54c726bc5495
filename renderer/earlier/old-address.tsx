import { Navigate, useParams } from 'react-router';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useAnswer } from '../use-call.ts';

/** #/archive/7, as it was kept in bookmarks: leads to the case whose letter that is. */
export function OldLetterAddress() {
  const id = Number(useParams().id);
  const letter = useAnswer('letters.get', { id });
  if (letter.data)
    return <Navigate to={letter.data.caseId === null ? '/search' : `/cases/${letter.data.caseId}`} replace />;
  return letter.error ? (
    <div className="page">
      <RefusalAlert error={letter.error} />
    </div>
  ) : (
    <Waiting />
  );
}
