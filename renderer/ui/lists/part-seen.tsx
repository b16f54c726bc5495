import { Alert } from 'antd';
import { seesAll } from '../../../shared/domain/people/sight.ts';
import { useRoles } from '../../session.ts';
import { useAnswer } from '../../use-call.ts';

/** Says above lists and figures that they are of a part of the office's items, where somebody sees no more. */
export function PartSeen({ figures = false }: { figures?: boolean }) {
  const roles = useRoles();
  const { data } = useAnswer('ways.get', {});
  if (!data || seesAll(data.sight, roles)) return null;
  const what = figures ? '这里的数只数您看得到的件' : '这里只有您看得到的件';
  return (
    <Alert
      type="info"
      showIcon
      title={`${what}：本科室承办的、分给您的和还没有分到科室的，不是全单位的。`}
      style={{ marginBottom: 12 }}
    />
  );
}
