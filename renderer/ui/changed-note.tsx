import { Alert } from 'antd';
import { Link } from 'react-router';
import { changedNote } from '../../shared/domain/audit/changed-sentence.ts';

/** Over a list whose rows were changed by other means than this program; nothing where none were. */
export function ChangedNote({ found }: { found: readonly string[] }) {
  if (found.length === 0) return null;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={changedNote(found)}
      action={<Link to="/settings/log">核验日志</Link>}
    />
  );
}
