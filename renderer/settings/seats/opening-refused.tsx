import { Alert } from 'antd';
import type { HostStanding } from '../../../shared/model/seats.ts';

/** Said as long as the office wants others to come in and nobody can. */
export function OpeningRefused({ standing: { listening, failure } }: { standing: HostStanding }) {
  if (listening && !failure) return null;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBottom: 12 }}
      title={failure ?? '现在没有开门，别的电脑连不进来。'}
      description="这台电脑自己的办理不受影响。在下面「怎样连进来」改好后保存，就会再试一次。"
    />
  );
}
