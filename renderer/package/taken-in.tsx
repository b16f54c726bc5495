import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import type { PackageImported } from '../../shared/model/package/case-package.ts';

/** What was taken in, with the way to it. */
export function TakenIn({ done }: { done: PackageImported }) {
  const to = done.proposalId ? `/items/${done.proposalId}` : `/cases/${done.caseId}`;
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      title={done.done.join('；')}
      action={
        <Link to={to}>
          <Button size="small">打开这件</Button>
        </Link>
      }
    />
  );
}
