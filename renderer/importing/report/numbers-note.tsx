import { Alert } from 'antd';
import { useAnswer } from '../../use-call.ts';

const mostShown = 5;

/** Before storing: numbers of this year that are entered in the register, and those that are taken, by what. */
export function NumbersNote({ batchId }: { batchId: number }) {
  const { coming = 0, taken = [] } = useAnswer('imports.numbers', { batchId }).data ?? {};
  if (coming === 0 && taken.length === 0) return null;
  const rest = taken.length - mostShown;
  return (
    <Alert
      type={taken.length > 0 ? 'warning' : 'info'}
      showIcon
      style={{ marginBottom: 10 }}
      title={`这一批里有本单位今年的文号${coming + taken.length}个，入库时登记${coming}个，此后不再编${
        taken.length > 0 ? `；${taken.length}个已有着落，不再登记，请核对` : ''
      }`}
      description={
        taken.length > 0 ? (
          <ul style={{ margin: 0, paddingInlineStart: 18 }}>
            {taken.slice(0, mostShown).map(({ id, words }) => (
              <li key={id}>{words}</li>
            ))}
            {rest > 0 ? <li>还有{rest}个</li> : null}
          </ul>
        ) : undefined
      }
    />
  );
}
